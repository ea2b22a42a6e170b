package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.deadlineExceeded;
import static dev.gatehouse.sdk.core.matrix.Expected.noResponse;
import static dev.gatehouse.sdk.core.matrix.Expected.rejected;
import static dev.gatehouse.sdk.core.matrix.Expected.serverError;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import dev.gatehouse.sdk.core.matrix.Fault.ScenarioFactory;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults during uploads and downloads of 1 MiB. An upload is a file, which is opened once per
 * attempt. Downloads are read into memory up to the size limit. Those to a file are
 * {@link StreamFaults}.
 */
class StreamMatrixTest {

    private static final int MIB = 1 << 20;
    private static final String LARGE = ByteServer.json(200, "{\"id\":\"" + "x".repeat(MIB) + "\"}");
    private static final String OVER_LIMIT = ByteServer.json(200, "{\"id\":\"" + "x".repeat(3 * MIB) + "\"}");

    private final CapturedLogs logs = new CapturedLogs();

    private final Suite suite = new Suite("stream", 8);

    @TestFactory
    Stream<DynamicTest> stream(@TempDir Path folder) throws IOException {
        uploads(BodySource.of(Files.write(folder.resolve("upload.bin"), new byte[MIB])));
        downloads();
        return suite.tests(logs::close);
    }

    private void uploads(BodySource file) {
        upload("F12", file, () -> Scenario.withServer(Scripts.CLOSE), noResponse(), StreamMatrixTest::connectionClosed);
        upload(
                "F17",
                file,
                () -> Scenario.withRawServer(ResponseFaults.RESET_HALF_WAY),
                noResponse(),
                StreamMatrixTest::connectionClosed);
        upload(
                "F18",
                file,
                () -> Scenario.withRawServer(ResponseFaults.EARLY_413),
                rejected(InvalidRequestException.class, 413),
                StreamMatrixTest::connectionClosed);
        upload("F19", file, StreamMatrixTest::withoutResponse, noResponse(), StreamMatrixTest::connectionClosed);
        upload("F20", file, StreamMatrixTest::slowResponse, deadlineExceeded(), StreamMatrixTest::connectionClosed);
        upload(
                "F22",
                file,
                () -> Scenario.withServer(Scripts.thenClose(Scripts.TRUNCATED_BODY)),
                noResponse(),
                StreamMatrixTest::connectionClosed);
        upload("F31", file, StreamMatrixTest::overLimit, unreadable(), StreamMatrixTest::connectionClosed);
        upload("F34", file, StreamMatrixTest::rejectedOnce, success(2, 2), StreamMatrixTest::connectionKept);
        upload(
                "F41",
                file,
                StreamMatrixTest::serverFails,
                serverError(ServerErrorException.class, 500),
                StreamMatrixTest::connectionKept);
        // The request is incomplete, so that the server does not process it. It is not retried
        suite.add(
                "upload, source throws",
                () -> forEachUpload(op -> upload(
                        op,
                        new CountedBody(file, true),
                        StreamMatrixTest::succeedingWithSmallBody,
                        StreamMatrixTest::unsent,
                        StreamMatrixTest::connectionNotReused,
                        caller -> sent -> {})));
        suite.add(
                "upload, progress listener throws",
                () -> forEachUpload(op -> upload(
                        op,
                        new CountedBody(file, false),
                        StreamMatrixTest::succeeding,
                        success(1, 1),
                        StreamMatrixTest::connectionKept,
                        caller -> sent -> {
                            throw new IllegalStateException("listener");
                        })));
        suite.add(
                "upload, client is closed half-way",
                () -> forEachUpload(op -> {
                    CountDownLatch read = new CountDownLatch(1);
                    ScenarioFactory silent = () -> Scenario.withRawServer((head, body, number, connection) -> {
                        read.countDown();
                        body.readAllBytes();
                        return false;
                    });
                    upload(
                            op,
                            new CountedBody(file, false),
                            silent,
                            StreamMatrixTest::endedByClose,
                            StreamMatrixTest::connectionClosed,
                            caller -> sent -> {
                                await(read);
                                caller.close();
                            });
                }));
    }

    private void downloads() {
        download("F12", () -> Scenario.withServer(Scripts.CLOSE), noResponse(), StreamMatrixTest::connectionClosed);
        download(
                "F17",
                () -> Scenario.withServer(StreamMatrixTest::resetHalfWay),
                noResponse(),
                StreamMatrixTest::connectionClosed);
        download(
                "F18",
                () -> Scenario.withServer(Scripts.thenClose(Scripts.error(413, "Connection: close\r\n"))),
                rejected(InvalidRequestException.class, 413),
                StreamMatrixTest::connectionClosed);
        download("F19", StreamMatrixTest::withoutResponse, noResponse(), StreamMatrixTest::connectionClosed);
        download("F20", StreamMatrixTest::slowResponse, deadlineExceeded(), StreamMatrixTest::connectionClosed);
        download(
                "F22",
                () -> Scenario.withServer(Scripts.thenClose(LARGE.substring(0, MIB / 2))),
                noResponse(),
                StreamMatrixTest::connectionClosed);
        download("F31", StreamMatrixTest::overLimit, unreadable(), StreamMatrixTest::connectionClosed);
        download("F34", StreamMatrixTest::rejectedOnce, success(2, 2), StreamMatrixTest::connectionKept);
        download(
                "F41",
                StreamMatrixTest::serverFails,
                serverError(ServerErrorException.class, 500),
                StreamMatrixTest::connectionKept);
        // An exception of the onResponse consumer is propagated unchanged
        suite.add(
                "download, onResponse consumer throws",
                () -> download(
                        StreamMatrixTest::succeeding,
                        (caller, op, secret) -> {
                            CallOptions throwing = CallOptions.builder()
                                    .onResponse(response -> {
                                        throw new IllegalStateException("consumer");
                                    })
                                    .build();
                            assertThatThrownBy(() -> Execution.TYPED.run(caller.with(throwing), op, secret))
                                    .isExactlyInstanceOf(IllegalStateException.class);
                            return null;
                        },
                        success(1, 1),
                        StreamMatrixTest::connectionKept));
        // Downloads have no progress listener; this is the call listener
        suite.add(
                "download, call listener throws",
                () -> download(
                        () -> succeeding().configured(StreamMatrixTest::withThrowingListener),
                        Execution.TYPED,
                        success(1, 1),
                        StreamMatrixTest::connectionKept));
        suite.add("download, client is closed half-way", () -> {
            CountDownLatch half = new CountDownLatch(1);
            ScenarioFactory stuck = () -> Scenario.withServer((request, number, connection) -> {
                ByteServer.write(connection, LARGE.substring(0, MIB / 2));
                half.countDown();
                return Scripts.NO_RESPONSE.run(request, number, connection);
            });
            Call closed = (caller, op, secret) -> {
                Thread closer = new Thread(() -> {
                    await(half);
                    caller.close();
                });
                closer.start();
                return Execution.TYPED.run(caller, op, secret);
            };
            download(stuck, closed, StreamMatrixTest::endedByClose, StreamMatrixTest::connectionClosed);
        });
    }

    private void upload(
            String id,
            BodySource file,
            ScenarioFactory scenarios,
            Outcome outcome,
            Consumer<Execution.Observed> connection) {
        suite.add(
                id + " upload",
                () -> forEachUpload(op -> upload(
                        op, new CountedBody(file, false), scenarios, outcome, connection, caller -> sent -> {})));
    }

    @FunctionalInterface
    private interface OpTask {
        void run(Op op) throws Exception;
    }

    private static void forEachUpload(OpTask task) throws Exception {
        task.run(Op.REPLACE);
        task.run(Op.CREATE);
    }

    /** Runs one upload. {@code connection} verifies the state of the connection afterwards. */
    private void upload(
            Op op,
            CountedBody body,
            ScenarioFactory scenarios,
            Outcome outcome,
            Consumer<Execution.Observed> connection,
            Function<ApiCaller, LongConsumer> progress)
            throws Exception {
        Call call = (caller, any, secret) -> caller.call(
                any.requestWithoutBody(secret)
                        .body(body, "application/octet-stream")
                        .progress(progress.apply(caller)),
                Item.class);
        Expected expected = outcome.apply(op);
        try (Scenario scenario = scenarios.open()) {
            connection.accept(Execution.run(logs, scenario, op, call, expected));
        }
        assertThat(body.opened()).as("times opened").isEqualTo(expected.attempts());
        assertThat(body.closed()).as("times closed").isEqualTo(body.opened());
    }

    private void download(
            String id, ScenarioFactory scenarios, Outcome outcome, Consumer<Execution.Observed> connection) {
        suite.add(id + " download", () -> download(scenarios, Execution.TYPED, outcome, connection));
    }

    private void download(
            ScenarioFactory scenarios, Call call, Outcome outcome, Consumer<Execution.Observed> connection)
            throws Exception {
        try (Scenario scenario = scenarios.open()) {
            connection.accept(Execution.run(logs, scenario, Op.READ, call, outcome.apply(Op.READ)));
        }
    }

    /** The connection is in the pool and can be reused. */
    private static void connectionKept(Execution.Observed observed) {
        assertThat(PoolProbe.of(observed.caller()).connections())
                .as("connections")
                .isEqualTo(1);
    }

    /** The connection was closed, because its state is unknown. */
    private static void connectionClosed(Execution.Observed observed) {
        assertThat(PoolProbe.of(observed.caller()).connections())
                .as("connections")
                .isZero();
    }

    /** The next call opens a new connection. The pool may still count the closed one. */
    private static void connectionNotReused(Execution.Observed observed) {
        observed.caller().run(observed.op().request("another"));
        assertThat(observed.scenario().connections()).as("connections").isEqualTo(2);
    }

    private static Expected unsent(Op op) {
        return new Expected(0, TransportException.class, 1, false, Optional.empty());
    }

    /** The call was ended by {@code close()}, and is not retried. */
    private static Expected endedByClose(Op op) {
        return new Expected(1, TransportException.class, 1, op.changes(), Optional.empty());
    }

    private static Scenario succeeding() {
        return Scenario.withServer(Scripts.always(LARGE));
    }

    /** A server that counts only requests that it read completely. */
    private static Scenario succeedingWithSmallBody() {
        return Scenario.withServer(Scripts.always(Scripts.OK));
    }

    private static Scenario withoutResponse() {
        return Scenario.withServer(Scripts.NO_RESPONSE).attemptTimeout(Duration.ofSeconds(2));
    }

    private static Scenario slowResponse() {
        return Scenario.withServer(Scripts.SLOW).deadline(Duration.ofSeconds(5));
    }

    private static Scenario overLimit() {
        return Scenario.withServer(Scripts.always(OVER_LIMIT))
                .configured(config -> config.withMaxResponseBytes(2 * MIB));
    }

    private static Scenario rejectedOnce() {
        return Scenario.withServer(Scripts.first(Scripts.error(401), Scripts.always(LARGE)));
    }

    private static Scenario serverFails() {
        return Scenario.withServer(Scripts.always(Scripts.error(500)));
    }

    private static boolean resetHalfWay(ReceivedRequest request, int number, Socket connection) throws IOException {
        ByteServer.write(connection, LARGE.substring(0, MIB / 2));
        ByteServer.reset(connection);
        return false;
    }

    private static SdkConfig withThrowingListener(SdkConfig config) {
        List<CallListener> listeners = new ArrayList<>(config.listeners());
        listeners.add(new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                throw new IllegalStateException("listener");
            }
        });
        return config.withListeners(listeners);
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
