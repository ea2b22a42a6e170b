package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

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
    void listener_isToldOfEachAttemptAndOfTheCall() {
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
    void listener_isToldOfTheServerAndOfAnUnclearOutcome() {
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
    void listenerThatThrows_harmsNothing() {
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
    void log_hasOneDebugLineAnAttemptWithTheTemplate_andNothingAtInfo() {
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

    private static void run(ByteServer server, CallListener... listeners) {
        SdkConfig config = SdkConfig.builder(server.url())
                .addListeners(listeners)
                .time(new TestTime())
                .build();
        TestVendor.caller(config).run(TestVendor.GET.request().path("id", "1"));
    }
}
