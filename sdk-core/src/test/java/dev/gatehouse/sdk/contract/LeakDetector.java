package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Records everything that the SDK shows to its user: log lines of all levels, events, exceptions
 * and {@code toString} results. Then searches them for secrets.
 */
final class LeakDetector implements CallListener, AutoCloseable {

    private final CapturedLogs logs = new CapturedLogs();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    /** Records the stack trace of an exception, or the text of any other object. */
    void record(Object any) {
        texts.add(any instanceof Throwable thrown ? CapturedLogs.print(thrown) : String.valueOf(any));
    }

    @Override
    public void onAttempt(CallEvent event) {
        record(event);
    }

    @Override
    public void onCall(CallEvent event) {
        record(event);
    }

    void assertNoneLeaked(List<String> secrets) {
        assertThat(logs.lines().isEmpty()).as("logging is off").isEqualTo(texts.isEmpty());
        texts.addAll(logs.lines());
        for (String secret : secrets) {
            String inHex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(texts).noneMatch(text -> text.contains(secret) || text.contains(inHex));
        }
    }

    @Override
    public void close() {
        logs.close();
    }
}
