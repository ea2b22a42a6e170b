package dev.gatehouse.sdk.testkit.sps;

import java.util.List;

/** The releases of SPS between which the documented behaviour changed. */
public enum SpsRelease {

    /**
     * 6.0 LTS: a transaction must be opened before a write and locks the configuration for all other sessions. Its
     * state is in {@code transaction.status}.
     */
    LTS_6_0("6.0.14", "6 LTS"),

    /**
     * 6.9: the first write opens a transaction. Several transactions can be open at the same time. Lists contain the
     * bodies of their elements.
     */
    V6_9("6.9.5", "6 F9"),

    /**
     * 8.0 LTS: as 6.9. In addition, the state is in {@code body.status} next to the policy for commit messages,
     * {@code meta} contains the remaining seconds of the session, login methods replace login types, and writes of
     * browsers require a token.
     */
    LTS_8_0("8.0.0", "8 LTS");

    private final String firmware;
    private final String marketing;

    SpsRelease(String firmware, String marketing) {
        this.firmware = firmware;
        this.marketing = marketing;
    }

    String firmware() {
        return firmware;
    }

    String marketing() {
        return marketing;
    }

    /** Returns the protocols with connection policies; MSSQL since 7.0. */
    List<String> protocols() {
        return atLeast(LTS_8_0)
                ? List.of("http", "ica", "mssql", "rdp", "ssh", "telnet", "vnc")
                : List.of("http", "ica", "rdp", "ssh", "telnet", "vnc");
    }

    boolean atLeast(SpsRelease other) {
        return compareTo(other) >= 0;
    }
}
