package dev.gatehouse.sdk.testkit.sps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session. Its transaction ends with it. */
final class Session {

    /** A transaction: the configuration that was committed when it was opened, and the staged configuration. */
    record Transaction(Configuration base, Configuration staged) {}

    final String user;
    final String method;
    String cookie;
    Instant lastUsed;

    @Nullable
    Transaction transaction;

    Session(String user, String method, String cookie, Instant now) {
        this.user = user;
        this.method = method;
        this.cookie = cookie;
        this.lastUsed = now;
    }
}
