package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, AssertionError.class})
    void errorInACall_isReportedAsAFailure(Class<? extends Error> type) throws Exception {
        Error thrown = type.getConstructor().newInstance();
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = ApiCaller.open(
                    config(server, new TestTime(), listener), JsonCodec.camelCase(), (operation, response) -> {
                        throw thrown;
                    });
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request())).isSameAs(thrown);
        }
        for (List<CallEvent> events : List.of(attempts, calls)) {
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.failure()).contains(type.getSimpleName());
                assertThat(event.outcomeUnknown()).isTrue();
                assertThat(event.status()).hasValue(200);
            });
        }
    }

    @Test
    void errorOfATokenSource_isReportedAsAFailureOfTheCall() {
        try (ByteServer server = ByteServer.start(failsOnce)) {
            ApiCaller caller = TestVendor.caller(config(server, new TestTime(), listener))
                    .authorizedBy(BearerAuth.of(
                            deadline -> {
                                throw new AssertionError("token");
                            },
                            new TestTime()));
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request())).isInstanceOf(AssertionError.class);
        }
        assertThat(attempts).isEmpty();
        assertThat(calls).singleElement().satisfies(event -> {
            assertThat(event.failure()).contains("AssertionError");
            assertThat(event.outcomeUnknown()).isFalse();
        });
    }

    /** Kotlin and Lombok throw checked exceptions that are not declared. */
    @Test
    void undeclaredCheckedExceptionInACall_isReportedAsAFailure() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = ApiCaller.open(
                    config(server, new TestTime(), listener),
                    JsonCodec.camelCase(),
                    (operation, response) -> ObservationTest.<RuntimeException>sneaky(new TimeoutException()));
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request())).isInstanceOf(TimeoutException.class);
        }
        assertThat(calls)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).contains("TimeoutException"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> ApiError sneaky(Throwable e) throws E {
        throw (E) e;
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, AssertionError.class, Error.class})
    void errorOfAListener_doesNotEndTheCall(Class<? extends Error> type) throws Exception {
        Error thrown = type.getConstructor().newInstance();
        ChangeListener broken = new ChangeListener() {
            @Override
            public void onAttempt(CallEvent event) {
                throw thrown;
            }

            @Override
            public void onCall(CallEvent event) {
                throw thrown;
            }

            @Override
            public void onChange(ChangeEvent event) {
                throw thrown;
            }
        };
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            TestVendor.caller(config(server, new TestTime(), broken, listener)).run(TestVendor.POST.request());
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains("a CallListener threw " + type.getName()))
                    .hasSize(3);
        }
        assertThat(calls)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).isEmpty());
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
