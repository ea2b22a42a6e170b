package dev.gatehouse.sdk.testkit.sps;

import java.util.Map;
import java.util.TreeMap;

/** The findings of a validation, by the location in the configuration. */
final class ValidationFindings {

    final Options options;
    private final Map<String, String> findings = new TreeMap<>();

    ValidationFindings(Options options) {
        this.options = options;
    }

    void add(String at, String what) {
        findings.putIfAbsent(at, what);
    }

    /**
     * Adds a finding for a missing field. The guide requires all fields, including empty ones. A lenient server ignores
     * it.
     */
    void addMissing(String at) {
        if (options.strict) {
            add(at, "is missing");
        }
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw Problem.semantic(findings);
        }
    }
}
