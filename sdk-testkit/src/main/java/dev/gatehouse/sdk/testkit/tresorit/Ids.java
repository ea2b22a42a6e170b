package dev.gatehouse.sdk.testkit.tresorit;

import java.util.Locale;
import java.util.UUID;

/** Identifiers in the forms seen with the vendor; a client must treat all of them as opaque. */
final class Ids {

    private int last;

    /** 14 digits, a dot, letters and digits, and the tenant's domain. */
    String user(String tenant) {
        return String.format(Locale.ROOT, "20170509%06d.u%s@%s.tresorit.io", ++last, secret().substring(0, 7), tenant);
    }

    /** 24 lower-case letters and digits that begin with four zeros; later ids sort after earlier ones. */
    String tresor() {
        return String.format(Locale.ROOT, "0000%08d%s", ++last, secret().substring(0, 12));
    }

    /** Sessions, verifiers and operations: text that cannot be guessed. */
    static String secret() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
