package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Call listeners and log lines. */
class ObservationTest {

    private final List<CallEvent> attempts = new ArrayList<>();
    private final List<CallEvent> calls = new ArrayList<>();

    private final CallListener listener = new CallListener() {
        @Override
        public void onAttempt(CallEvent event) {
            attempts.add(event);
        }

        @Override
        public void onCall(CallEvent event) {
            calls.add(event);
        }
    };

    private final ByteServer.Script failsOnce = (request, number, connection) -> {
        ByteServer.write(connection, ByteServer.json(number == 1 ? 500 : 200, "{}"));
        return true;
    };

    @Test
    void listener_isNotifiedOfEachAttemptAndOfTheCall() {
        try (ByteServer server = ByteServer.start(failsOnce)) {
            run(server, listener);
        }
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(0).status()).isEqualTo(OptionalInt.of(500));
        assertThat(attempts.get(0).failure()).contains("ServerErrorException");
        assertThat(attempts.get(1).failure()).isEmpty();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0))
                .extracting(
                        CallEvent::operation,
                        CallEvent::method,
                        CallEvent::path,
                        CallEvent::attempt,
                        CallEvent::failure)
                .containsExactly("test.items.get", "GET", "/items/{id}", 2, Optional.empty());
    }

    @Test
    void event_containsTheServerAndWhetherTheOutcomeIsUnknown() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            SdkConfig config = SdkConfig.builder(server.url())
                    .addListeners(listener)
                    .time(new TestTime())
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.POST.request()))
                    .isInstanceOf(TransportException.class);
            assertThat(attempts).hasSize(1);
            assertThat(attempts.get(0).host()).isEqualTo("127.0.0.1");
            assertThat(attempts.get(0).port()).isEqualTo(server.port());
        }
        assertThat(attempts.get(0).outcomeUnknown()).isTrue();
        assertThat(calls).singleElement().matches(CallEvent::outcomeUnknown);
    }

    @Test
    void exceptionOfAListener_isLoggedAndIgnored() {
        CallListener broken = new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                throw new IllegalStateException("listener");
            }
        };
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(failsOnce)) {
            run(server, broken, listener);
            assertThat(logs.lines()).anyMatch(line -> line.contains("CallListener"));
        }
        assertThat(attempts).hasSize(2);
    }

    @Test
    void log_hasOneDebugLinePerAttempt_andNothingAtInfo() {
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(failsOnce)) {
            run(server);
            assertThat(logs.lines())
                    .filteredOn(line -> line.startsWith("FINE dev.gatehouse"))
                    .hasSize(2)
                    .allMatch(line -> line.contains("test.items.get GET /items/{id}: "));
            assertThat(logs.lines()).noneMatch(line -> line.startsWith("INFO"));
        }
    }

    @Test
    void durations_areMeasuredPerAttemptAndPerCall() {
        TestTime time = new TestTime();
        time.advance(Duration.ofHours(1));
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            time.advance(Duration.ofMillis(number == 1 ? 250 : 70));
            return failsOnce.run(request, number, connection);
        })) {
            SdkConfig config = config(server, time, listener);
            TestVendor.caller(config).run(TestVendor.GET.request().path("id", "1"));
        }
        assertThat(attempts)
                .extracting(CallEvent::duration)
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(70));
        Duration waits = time.waits().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(calls)
                .extracting(CallEvent::duration)
                .containsExactly(Duration.ofMillis(320).plus(waits));
    }

    @Test
    void logLine_containsStatusOrException_andMilliseconds() {
        TestTime time = new TestTime();
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start((request, number, connection) -> {
                    time.advance(Duration.ofMillis(250));
                    if (number == 1) {
                        ByteServer.write(connection, ByteServer.json(200, "{}"));
                    }
                    return number == 1;
                })) {
            var caller = TestVendor.caller(config(server, time));
            caller.run(TestVendor.POST.request());
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request())).isInstanceOf(TransportException.class);
            assertThat(logs.lines())
                    .filteredOn(line -> line.startsWith("FINE dev.gatehouse"))
                    .extracting(line -> line.substring(line.indexOf(": ") + 2).strip())
                    .containsExactly("200 in 250 ms, attempt 1", "TransportException in 250 ms, attempt 1");
        }
    }

    @Test
    void traceLine_containsOnlyHeadersWithoutSecrets() {
        String response =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nServer: vault/3\r\nSet-Cookie: s3cret\r\n"
                        + "Content-Length: 2\r\n\r\n{}";
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(ByteServer.always(response))) {
            run(server);
            assertThat(logs.lines())
                    .filteredOn(line -> line.startsWith("FINEST dev.gatehouse"))
                    .singleElement()
                    .asString()
                    .contains("test.items.get: Content-Type=application/json, Content-Length=2, Server=vault/3")
                    .doesNotContain("s3cret");
        }
    }

    private static SdkConfig config(ByteServer server, TestTime time, CallListener... listeners) {
        return SdkConfig.builder(server.url())
                .addListeners(listeners)
                .time(time)
                .build();
    }

    private static void run(ByteServer server, CallListener... listeners) {
        SdkConfig config = config(server, new TestTime(), listeners);
        TestVendor.caller(config).run(TestVendor.GET.request().path("id", "1"));
    }
}
