package dev.gatehouse.sdk.testkit.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The findings of a validation: at most one for each field or location, in the order in which they were added. */
public final class Findings {

    private final Map<String, String> findings = new LinkedHashMap<>();

    /** Adds a finding, unless there is one for the location. */
    public void add(String at, String what) {
        findings.putIfAbsent(at, what);
    }

    /** Adds a finding if a condition is true. */
    public void addIf(boolean condition, String at, String what) {
        if (condition) {
            add(at, what);
        }
    }

    /** Returns the findings by location. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(findings);
    }

    /** Throws the exception that a fake server creates from the findings, if there are any. */
    public void throwIfAny(Function<Map<String, String>, ? extends RuntimeException> problem) {
        if (!findings.isEmpty()) {
            throw problem.apply(all());
        }
    }
}
