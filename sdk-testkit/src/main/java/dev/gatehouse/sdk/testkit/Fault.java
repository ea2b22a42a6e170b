package dev.gatehouse.sdk.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on demand. Unless {@link #afterProcessing()} is asked for, the server has not acted on the
 * request; a delay never prevents it from acting.
 */
public final class Fault {

    enum Kind {
        REPLY,
        DELAY,
        RESET,
        CLOSE,
        GARBAGE,
        BROKEN_BODY
    }

    final Kind kind;
    final @Nullable Reply reply;
    final Duration delay;
    final boolean processed;

    private Fault(Kind kind, @Nullable Reply reply, Duration delay, boolean processed) {
        this.kind = kind;
        this.reply = reply;
        this.delay = delay;
        this.processed = processed;
    }

    /** Answers with this status and an empty body. */
    public static Fault status(int status) {
        return reply(Reply.empty(status));
    }

    /** Answers with this reply instead of the server's own. */
    public static Fault reply(Reply reply) {
        return new Fault(Kind.REPLY, reply, Duration.ZERO, false);
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
    public static Fault garbage() {
        return new Fault(Kind.GARBAGE, null, Duration.ZERO, false);
    }

    /** Sends a good status line, then a body that breaks off. */
    public static Fault brokenBody() {
        return new Fault(Kind.BROKEN_BODY, null, Duration.ZERO, false);
    }

    /** The same fault, but the server acts on the request first: the answer is lost, the deed is done. */
    public Fault afterProcessing() {
        return new Fault(kind, reply, delay, true);
    }
}
