package dev.gatehouse.sdk.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on demand. Unless {@link #afterProcessing()} is asked for, the server has not acted on the
 * request; a delay never prevents it from acting.
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

    /** Answers with this status and an empty body. */
    public static Fault status(int status) {
        return response(FakeResponse.empty(status));
    }

    /** Answers with this reply instead of the server's own. */
    public static Fault response(FakeResponse response) {
        return new Fault(Kind.RESPONSE, response, Duration.ZERO, false);
    }

    /** Answers correctly, but so much later. */
    public static Fault delay(Duration delay) {
        return new Fault(Kind.DELAY, null, delay, true);
    }

    /** Resets the connection instead of answering. */
    public static Fault reset() {
        return new Fault(Kind.RESET, null, Duration.ZERO, false);
    }

    /** Closes the connection instead of answering. */
    public static Fault close() {
        return new Fault(Kind.CLOSE, null, Duration.ZERO, false);
    }

    /** Sends bytes that are no HTTP, then closes. */
    public static Fault malformedResponse() {
        return new Fault(Kind.MALFORMED_RESPONSE, null, Duration.ZERO, false);
    }

    /** Sends a good status line, then a body that breaks off. */
    public static Fault malformedBody() {
        return new Fault(Kind.MALFORMED_BODY, null, Duration.ZERO, false);
    }

    /** The same fault, but the server acts on the request first: the answer is lost, the deed is done. */
    public Fault afterProcessing() {
        return new Fault(kind, response, delay, true);
    }
}
