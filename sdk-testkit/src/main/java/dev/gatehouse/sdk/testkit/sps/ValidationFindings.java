package dev.gatehouse.sdk.testkit.sps;

import java.util.Map;
import java.util.TreeMap;

/** The findings about a configuration, by the place within it. */
final class ValidationFindings {

    final Options options;
    private final Map<String, String> findings = new TreeMap<>();

    ValidationFindings(Options options) {
        this.options = options;
    }

    void add(String at, String what) {
        findings.putIfAbsent(at, what);
    }

    /** The guide wants every field sent, empty ones too; an appliance set to be lenient lets it pass. */
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
