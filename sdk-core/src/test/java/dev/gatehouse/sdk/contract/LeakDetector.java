package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears all that is said while it is open: logs at all levels, events, and what is told to it. Then looks for secrets. */
final class LeakDetector implements CallListener, AutoCloseable {

    private final CapturedLogs logs = new CapturedLogs();
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** An exception as a log would print it, anything else as text. */
    void hear(Object any) {
        said.add(any instanceof Throwable thrown ? CapturedLogs.print(thrown) : String.valueOf(any));
    }

    @Override
    public void onAttempt(CallEvent event) {
        hear(event);
    }

    @Override
    public void onCall(CallEvent event) {
        hear(event);
    }

    void assertHeardNoneOf(List<String> secrets) {
        assertThat(logs.lines().isEmpty()).as("the log is off").isEqualTo(said.isEmpty());
        said.addAll(logs.lines());
        for (String secret : secrets) {
            String inHex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(said).noneMatch(text -> text.contains(secret) || text.contains(inHex));
        }
    }

    @Override
    public void close() {
        logs.close();
    }
}
