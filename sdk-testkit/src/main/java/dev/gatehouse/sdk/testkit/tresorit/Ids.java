package dev.gatehouse.sdk.testkit.tresorit;

import java.util.Locale;
import java.util.UUID;

/** Identifiers in the formats observed with the vendor. Clients must treat all of them as opaque. */
final class Ids {

    private final State state;

    Ids(State state) {
        this.state = state;
    }

    /** Returns a user id: 14 digits, a dot, letters and digits, and the tenant's domain. */
    String user(String tenant) {
        return String.format(
                Locale.ROOT, "20170509%06d.u%s@%s.tresorit.io", ++state.lastId, secret().substring(0, 7), tenant);
    }

    /**
     * Returns a tresor id: 24 lower-case letters and digits that start with four zeros. Later ids sort after earlier
     * ones.
     */
    String tresor() {
        return String.format(Locale.ROOT, "0000%08d%s", ++state.lastId, secret().substring(0, 12));
    }

    /** Returns a random string for sessions, verifiers and operations. */
    static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
