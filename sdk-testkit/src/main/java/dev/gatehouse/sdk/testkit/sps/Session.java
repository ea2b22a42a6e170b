package dev.gatehouse.sdk.testkit.sps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A live login; its transaction ends with it. */
final class Session {

    /** What was committed when it was opened, and what is staged on top. */
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
