package dev.gatehouse.sdk.testkit.sps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session. Its transaction ends with it. */
final class Session {

    /** A transaction: the configuration that was committed when it was opened, and the staged configuration. */
    record Transaction(Configuration base, Configuration staged) {}

    String user = "";
    String method = "";
    String cookie = "";
    Instant lastUsed = Instant.EPOCH;

    @Nullable
    Transaction transaction;

    /** For a saved state. */
    private Session() {}

    Session(String user, String method, String cookie, Instant now) {
        this.user = user;
        this.method = method;
        this.cookie = cookie;
        this.lastUsed = now;
    }
}
