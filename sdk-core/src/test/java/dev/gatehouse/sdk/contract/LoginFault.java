package dev.gatehouse.sdk.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Faults of a login, and the failure that the caller receives. */
@SuppressWarnings("ImmutableEnumChecker") // its arrays are never modified
enum LoginFault {
    F02("connection refused", ExpectedFailure.NOT_SENT),
    F05("untrusted certificate", ExpectedFailure.NOT_SENT),
    F12("read, then closed", ExpectedFailure.NO_RESPONSE, SendingFault.F12),
    F19("no response", ExpectedFailure.NO_RESPONSE, SendingFault.F19),
    F20("one byte every 100 ms", ExpectedFailure.DEADLINE, SendingFault.F20),
    F24("truncated JSON without a length", ExpectedFailure.NO_RESPONSE, SendingFault.F24),
    F28(
            "200 with HTML",
            ExpectedFailure.UNREADABLE,
            Scripts.text(200, "text/html", "<html><body>Sign in</body></html>")),
    F29(
            "200 with invalid JSON, without a body, with null",
            ExpectedFailure.UNREADABLE,
            json("{\"id\":x}"),
            json(""),
            json("null")),
    F31("200 over the size limit", ExpectedFailure.UNREADABLE, Scripts.overLimit()),
    F32("gzip bomb, corrupt gzip", ExpectedFailure.UNREADABLE, Scripts.gzipBomb(), Scripts.corruptGzip()),
    F36("400, 401, 403", ExpectedFailure.REJECTED, Scripts.status(400), Scripts.status(401), Scripts.status(403)),
    F38(
            "429 without Retry-After, with seconds, with a date",
            ExpectedFailure.THROTTLED,
            Scripts.status(429),
            Scripts.status(429, "Retry-After: 7"),
            Scripts.status(429, "Retry-After: Thu, 01 Jan 2026 00:00:07 GMT")),
    F39(
            "429 and 503 with Retry-After: 3600",
            ExpectedFailure.REJECTED,
            Scripts.status(429, "Retry-After: 3600"),
            Scripts.status(503, "Retry-After: 3600")),
    F41("500, 502, 504", ExpectedFailure.SERVER_ERROR, Scripts.status(500), Scripts.status(502), Scripts.status(504)),
    F43("302, 307, 308 to another host", ExpectedFailure.REJECTED),
    NO_TOKEN("200 without a token", ExpectedFailure.UNREADABLE, json("[]"), json("{}"), json("{\"id\":\"1\"}"));

    /** The failure that the caller receives. */
    enum ExpectedFailure {
        /** A transport failure before the request was sent. */
        NOT_SENT,
        /**
         * A transport failure after the request was sent, and after retries if the operation may be
         * retried.
         */
        NO_RESPONSE,
        /** The deadline was exceeded. */
        DEADLINE,
        /** The response can't be read. */
        UNREADABLE,
        /** The error status, without retries. */
        REJECTED,
        /** The status 429, after retries if the operation may be retried. */
        THROTTLED,
        /** The error status, after retries if the operation may be retried. */
        SERVER_ERROR;

        /** Returns whether a complete response is received. */
        boolean isResponse() {
            return this != NOT_SENT && this != NO_RESPONSE && this != DEADLINE;
        }
    }

    final String text;
    final ExpectedFailure expected;
    private final List<byte[]> responses;
    private final SendingFault sending;

    LoginFault(String text, ExpectedFailure expected, byte[]... responses) {
        this(text, expected, SendingFault.F12, List.of(responses));
    }

    LoginFault(String text, ExpectedFailure expected, SendingFault sending) {
        this(text, expected, sending, List.of());
    }

    LoginFault(String text, ExpectedFailure expected, SendingFault sending, List<byte[]> responses) {
        this.text = text;
        this.expected = expected;
        this.sending = sending;
        this.responses = responses;
    }

    /**
     * What the server does, and the status code of the expected exception; 0 if no response is
     * received.
     */
    record Variant(ScriptedServer.Script script, int status) {

        static Variant of(byte[] response) {
            String line = new String(response, 0, "HTTP/1.1 200".length(), StandardCharsets.US_ASCII);
            return new Variant(Scripts.always(response), Integer.parseInt(line.split(" ", 2)[1]));
        }
    }

    /** Returns the variants of this fault. {@code anotherHost} must not receive a request. */
    List<Variant> variants(VendorFixture<?> vendor, Sample<?> sample, String anotherHost) {
        if (this == F43) {
            return IntStream.of(302, 307, 308)
                    .mapToObj(status -> Variant.of(Scripts.status(status, "Location: " + anotherHost)))
                    .toList();
        }
        if (!responses.isEmpty()) {
            // Responses of signed requests contain no token: only the first variant has another
            // JSON structure
            long count = this == NO_TOKEN && !vendor.logsIn() ? 1 : responses.size();
            return responses.stream().limit(count).map(Variant::of).toList();
        }
        ScriptedServer.Script effect = (request, number, connection) -> {
            sending.effect.run(sample.response(), connection);
            return false;
        };
        return List.of(new Variant(effect, 0));
    }

    private static byte[] json(String body) {
        return Scripts.text(200, "application/json", body);
    }

    @Override
    public String toString() {
        return name() + " " + text;
    }
}
