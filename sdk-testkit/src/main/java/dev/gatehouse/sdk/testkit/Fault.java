package dev.gatehouse.sdk.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault that a {@link FakeServer} applies to one request. By default the server does not process the request. Call
 * {@link #afterProcessing()} if it should. With a {@link #delay(Duration)} the request is always processed.
 */
public final class Fault {

    enum Kind {
        RESPONSE,
        DELAY,
        RESET,
        CLOSE,
        MALFORMED_RESPONSE,
        MALFORMED_BODY
    }

    final Kind kind;
    final @Nullable FakeResponse response;
    final Duration delay;
    final boolean processed;

    private Fault(Kind kind, @Nullable FakeResponse response, Duration delay, boolean processed) {
        this.kind = kind;
        this.response = response;
        this.delay = delay;
        this.processed = processed;
    }

    /** Responds with the given status and an empty body. */
    public static Fault status(int status) {
        return response(FakeResponse.empty(status));
    }

    /** Responds with the given response instead of the server's own. */
    public static Fault response(FakeResponse response) {
        return new Fault(Kind.RESPONSE, response, Duration.ZERO, false);
    }

    /** Sends the server's own response after a delay. */
    public static Fault delay(Duration delay) {
        return new Fault(Kind.DELAY, null, delay, true);
    }

    /** Resets the connection without a response. */
    public static Fault reset() {
        return new Fault(Kind.RESET, null, Duration.ZERO, false);
    }

    /** Closes the connection without a response. */
    public static Fault close() {
        return new Fault(Kind.CLOSE, null, Duration.ZERO, false);
    }

    /** Sends random bytes that are not HTTP, then closes the connection. */
    public static Fault malformedResponse() {
        return new Fault(Kind.MALFORMED_RESPONSE, null, Duration.ZERO, false);
    }

    /** Sends a valid status line and a malformed body, then closes the connection. */
    public static Fault malformedBody() {
        return new Fault(Kind.MALFORMED_BODY, null, Duration.ZERO, false);
    }

    /**
     * Returns the same fault, but the server processes the request first. The change is made, and the client receives
     * no regular response.
     */
    public Fault afterProcessing() {
        return new Fault(kind, response, delay, true);
    }
}
