package dev.gatehouse.sdk.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What may happen to a login, and what the caller is told then. */
@SuppressWarnings("ImmutableEnumChecker") // nobody writes to its answers
enum LoginFault {
    F02("connection refused", Told.UNSENT),
    F05("untrusted certificate", Told.UNSENT),
    F12("read, then closed", Told.LOST, SendingFault.F12),
    F19("no answer", Told.LOST, SendingFault.F19),
    F20("one byte each 100 ms", Told.LATE, SendingFault.F20),
    F24("no length, JSON cut short", Told.LOST, SendingFault.F24),
    F28("200 with HTML", Told.UNREADABLE, Scripts.text(200, "text/html", "<html><body>Sign in</body></html>")),
    F29("200 with broken JSON, none, null", Told.UNREADABLE, json("{\"id\":x}"), json(""), json("null")),
    F31("200 over the limit", Told.UNREADABLE, Scripts.tooLong()),
    F32("gzip bomb, damaged gzip", Told.UNREADABLE, Scripts.bomb(), Scripts.damaged()),
    F36("400, 401, 403", Told.REFUSED, Scripts.status(400), Scripts.status(401), Scripts.status(403)),
    F38(
            "429 without Retry-After, in seconds, by date",
            Told.THROTTLED,
            Scripts.status(429),
            Scripts.status(429, "Retry-After: 7"),
            Scripts.status(429, "Retry-After: Thu, 01 Jan 2026 00:00:07 GMT")),
    F39(
            "429 and 503 with Retry-After: 3600",
            Told.REFUSED,
            Scripts.status(429, "Retry-After: 3600"),
            Scripts.status(503, "Retry-After: 3600")),
    F41("500, 502, 504", Told.FAILED, Scripts.status(500), Scripts.status(502), Scripts.status(504)),
    F43("302, 307, 308 to another host", Told.REFUSED),
    NO_TOKEN("200 without a token", Told.UNREADABLE, json("[]"), json("{}"), json("{\"id\":\"1\"}"));

    /** What the caller is told. */
    enum Told {
        /** No connection. */
        UNSENT,
        /** A transport failure: repeated where the operation may be. */
        LOST,
        /** The deadline. */
        LATE,
        /** An answer that is not understood. */
        UNREADABLE,
        /** The status, at once. */
        REFUSED,
        /** "Too many requests": as the next. */
        THROTTLED,
        /** The status, after repeats where the operation may be repeated. */
        FAILED;

        /** Whether it is a whole answer. */
        boolean isAnswer() {
            return this != UNSENT && this != LOST && this != LATE;
        }
    }

    final String text;
    final Told told;
    private final List<byte[]> answers;
    private final SendingFault sending;

    LoginFault(String text, Told told, byte[]... answers) {
        this(text, told, SendingFault.F12, List.of(answers));
    }

    LoginFault(String text, Told told, SendingFault sending) {
        this(text, told, sending, List.of());
    }

    LoginFault(String text, Told told, SendingFault sending, List<byte[]> answers) {
        this.text = text;
        this.told = told;
        this.sending = sending;
        this.answers = answers;
    }

    /** What a server does, and the status that the caller is told then; 0 where no answer is told. */
    record Variant(ScriptedServer.Script script, int status) {

        static Variant of(byte[] answer) {
            String line = new String(answer, 0, "HTTP/1.1 200".length(), StandardCharsets.US_ASCII);
            return new Variant(Scripts.always(answer), Integer.parseInt(line.split(" ", 2)[1]));
        }
    }

    /** Its variants; another host is one that must hear nothing. */
    List<Variant> variants(VendorFixture<?> vendor, Sample<?> sample, String anotherHost) {
        if (this == F43) {
            return IntStream.of(302, 307, 308)
                    .mapToObj(status -> Variant.of(Scripts.status(status, "Location: " + anotherHost)))
                    .toList();
        }
        if (!answers.isEmpty()) {
            // Without a login there is no token to leave out, only another shape
            long these = this == NO_TOKEN && !vendor.logsIn() ? 1 : answers.size();
            return answers.stream().limit(these).map(Variant::of).toList();
        }
        ScriptedServer.Script effect = (request, number, connection) -> {
            sending.effect.on(sample.answer(), connection);
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
