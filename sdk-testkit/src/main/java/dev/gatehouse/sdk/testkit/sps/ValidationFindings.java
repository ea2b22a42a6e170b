package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.internal.Findings;

/** The findings of a validation, by the location in the configuration. */
final class ValidationFindings {

    final Options options;
    private final Findings findings = new Findings();

    ValidationFindings(Options options) {
        this.options = options;
    }

    void add(String at, String what) {
        findings.add(at, what);
    }

    /**
     * Adds a finding for a missing field. The guide requires all fields, including empty ones. A lenient server ignores
     * it.
     */
    void addMissing(String at) {
        findings.addIf(options.strict, at, "is missing");
    }

    void throwIfAny() {
        findings.throwIfAny(Problem::semantic);
    }
}
