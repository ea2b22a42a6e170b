package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.failed;
import static dev.gatehouse.sdk.core.matrix.Expected.late;
import static dev.gatehouse.sdk.core.matrix.Expected.lost;
import static dev.gatehouse.sdk.core.matrix.Expected.refused;
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
import dev.gatehouse.sdk.core.matrix.Fault.Setting;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
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
 * Twelve faults for uploads and downloads of 1 MiB. An upload is a file, opened anew for each attempt and never twice
 * where it must not be sent twice. Core has no streamed download: those cells are about the capped answer in memory.
 */
class StreamMatrixTest {

    private static final int MIB = 1 << 20;
    private static final String LARGE = ByteServer.json(200, "{\"id\":\"" + "x".repeat(MIB) + "\"}");
    private static final String OVER = ByteServer.json(200, "{\"id\":\"" + "x".repeat(3 * MIB) + "\"}");

    private final CapturedLogs logs = new CapturedLogs();

    private final Suite suite = new Suite("stream", 8);

    @TestFactory
    Stream<DynamicTest> stream(@TempDir Path folder) throws IOException {
        uploads(BodySource.of(Files.write(folder.resolve("upload.bin"), new byte[MIB])));
        downloads();
        return suite.tests(logs::close);
    }

    private void uploads(BodySource file) {
        upload("F12", file, () -> Scenario.served(Scripts.CLOSE), lost(), StreamMatrixTest::closed);
        upload("F17", file, () -> Scenario.raw(ResponseFaults.RESET_HALF_WAY), lost(), StreamMatrixTest::closed);
        upload(
                "F18",
                file,
                () -> Scenario.raw(ResponseFaults.EARLY_413),
                refused(InvalidRequestException.class, 413),
                StreamMatrixTest::closed);
        upload("F19", file, StreamMatrixTest::silent, lost(), StreamMatrixTest::closed);
        upload("F20", file, StreamMatrixTest::dripping, late(), StreamMatrixTest::closed);
        upload("F22", file, () -> Scenario.served(Scripts.cut(Scripts.CUT_LENGTH)), lost(), StreamMatrixTest::closed);
        upload("F31", file, StreamMatrixTest::over, unreadable(), StreamMatrixTest::closed);
        upload("F34", file, StreamMatrixTest::rejectedOnce, success(2, 2), StreamMatrixTest::kept);
        upload("F41", file, StreamMatrixTest::failing, failed(ServerErrorException.class, 500), StreamMatrixTest::kept);
        // Nothing complete was sent: not the network's failure, not repeated, nothing done.
        suite.cell(
                "source throws upload",
                () -> eachUpload(op -> upload(
                        op,
                        new CountedBody(file, true),
                        StreamMatrixTest::reading,
                        StreamMatrixTest::unsent,
                        StreamMatrixTest::notUsedAgain,
                        caller -> sent -> {})));
        suite.cell(
                "progress listener throws upload",
                () -> eachUpload(op -> upload(
                        op,
                        new CountedBody(file, false),
                        StreamMatrixTest::answering,
                        success(1, 1),
                        StreamMatrixTest::kept,
                        caller -> sent -> {
                            throw new IllegalStateException("listener");
                        })));
        suite.cell(
                "closed half-way upload",
                () -> eachUpload(op -> {
                    CountDownLatch read = new CountDownLatch(1);
                    Setting deaf = () -> Scenario.raw((head, body, number, connection) -> {
                        read.countDown();
                        body.readAllBytes();
                        return false;
                    });
                    upload(
                            op,
                            new CountedBody(file, false),
                            deaf,
                            StreamMatrixTest::ended,
                            StreamMatrixTest::closed,
                            caller -> sent -> {
                                await(read);
                                caller.close();
                            });
                }));
    }

    private void downloads() {
        download("F12", () -> Scenario.served(Scripts.CLOSE), lost(), StreamMatrixTest::closed);
        download("F17", () -> Scenario.served(StreamMatrixTest::resetHalfWay), lost(), StreamMatrixTest::closed);
        download(
                "F18",
                () -> Scenario.served(Scripts.cut(Scripts.refusal(413, "Connection: close\r\n"))),
                refused(InvalidRequestException.class, 413),
                StreamMatrixTest::closed);
        download("F19", StreamMatrixTest::silent, lost(), StreamMatrixTest::closed);
        download("F20", StreamMatrixTest::dripping, late(), StreamMatrixTest::closed);
        download(
                "F22",
                () -> Scenario.served(Scripts.cut(LARGE.substring(0, MIB / 2))),
                lost(),
                StreamMatrixTest::closed);
        download("F31", StreamMatrixTest::over, unreadable(), StreamMatrixTest::closed);
        download("F34", StreamMatrixTest::rejectedOnce, success(2, 2), StreamMatrixTest::kept);
        download("F41", StreamMatrixTest::failing, failed(ServerErrorException.class, 500), StreamMatrixTest::kept);
        // Who reads a download is "onResponse": what it throws reaches the caller as it is.
        suite.cell(
                "reader throws download",
                () -> download(
                        StreamMatrixTest::answering,
                        (caller, op, secret) -> {
                            CallOptions throwing = CallOptions.builder()
                                    .onResponse(answer -> {
                                        throw new IllegalStateException("reader");
                                    })
                                    .build();
                            assertThatThrownBy(() -> Execution.TYPED.run(caller.with(throwing), op, secret))
                                    .isExactlyInstanceOf(IllegalStateException.class);
                            return null;
                        },
                        success(1, 1),
                        StreamMatrixTest::kept));
        // There is no progress of a download: the listener is that of the call.
        suite.cell(
                "listener throws download",
                () -> download(
                        () -> answering().tuned(StreamMatrixTest::heardByAThrower),
                        Execution.TYPED,
                        success(1, 1),
                        StreamMatrixTest::kept));
        suite.cell("closed half-way download", () -> {
            CountDownLatch half = new CountDownLatch(1);
            Setting stuck = () -> Scenario.served((request, number, connection) -> {
                ByteServer.write(connection, LARGE.substring(0, MIB / 2));
                half.countDown();
                return Scripts.SILENT.run(request, number, connection);
            });
            Call closed = (caller, op, secret) -> {
                Thread closer = new Thread(() -> {
                    await(half);
                    caller.close();
                });
                closer.start();
                return Execution.TYPED.run(caller, op, secret);
            };
            download(stuck, closed, StreamMatrixTest::ended, StreamMatrixTest::closed);
        });
    }

    private void upload(
            String id, BodySource file, Setting setting, Outcome outcome, Consumer<Execution.Seen> connection) {
        suite.cell(
                id + " upload",
                () -> eachUpload(op ->
                        upload(op, new CountedBody(file, false), setting, outcome, connection, caller -> sent -> {})));
    }

    @FunctionalInterface
    private interface OfOp {
        void run(Op op) throws Exception;
    }

    private static void eachUpload(OfOp cell) throws Exception {
        cell.run(Op.REPLACE);
        cell.run(Op.CREATE);
    }

    /** {@code connection}: what became of it. */
    private void upload(
            Op op,
            CountedBody body,
            Setting setting,
            Outcome outcome,
            Consumer<Execution.Seen> connection,
            Function<ApiCaller, LongConsumer> progress)
            throws Exception {
        Call call = (caller, any, secret) -> caller.call(
                any.described(secret).body(body, "application/octet-stream").progress(progress.apply(caller)),
                Item.class);
        Expected expected = outcome.apply(op);
        try (Scenario stage = setting.open()) {
            connection.accept(Execution.run(logs, stage, op, call, expected));
        }
        assertThat(body.opened()).as("times opened").isEqualTo(expected.attempts());
        assertThat(body.closed()).as("times closed").isEqualTo(body.opened());
    }

    private void download(String id, Setting setting, Outcome outcome, Consumer<Execution.Seen> connection) {
        suite.cell(id + " download", () -> download(setting, Execution.TYPED, outcome, connection));
    }

    private void download(Setting setting, Call call, Outcome outcome, Consumer<Execution.Seen> connection)
            throws Exception {
        try (Scenario stage = setting.open()) {
            connection.accept(Execution.run(logs, stage, Op.READ, call, outcome.apply(Op.READ)));
        }
    }

    /** The connection is good for another call. */
    private static void kept(Execution.Seen seen) {
        assertThat(PoolProbe.of(seen.caller()).connections()).as("connections").isEqualTo(1);
    }

    /** Closed, not returned dirty. */
    private static void closed(Execution.Seen seen) {
        assertThat(PoolProbe.of(seen.caller()).connections()).as("connections").isZero();
    }

    /** The pool may still count the closed connection; the next call takes another one. */
    private static void notUsedAgain(Execution.Seen seen) {
        seen.caller().run(seen.op().request("another"));
        assertThat(seen.stage().connections()).as("connections").isEqualTo(2);
    }

    private static Expected unsent(Op op) {
        return new Expected(0, TransportException.class, 1, false, Optional.empty());
    }

    /** Ended by closing the client: not repeated. */
    private static Expected ended(Op op) {
        return new Expected(1, TransportException.class, 1, op.changes(), Optional.empty());
    }

    private static Scenario answering() {
        return Scenario.served(Scripts.always(LARGE));
    }

    /** Counts a request once it was read to its end, unlike the head alone. */
    private static Scenario reading() {
        return Scenario.served(Scripts.always(Scripts.OK));
    }

    private static Scenario silent() {
        return Scenario.served(Scripts.SILENT).endingAttempts(Duration.ofSeconds(2));
    }

    private static Scenario dripping() {
        return Scenario.served(Scripts.DRIPPING).endingTheCall(Duration.ofSeconds(5));
    }

    private static Scenario over() {
        return Scenario.served(Scripts.always(OVER)).tuned(config -> config.withMaxResponseBytes(2 * MIB));
    }

    private static Scenario rejectedOnce() {
        return Scenario.served(Scripts.first(Scripts.refusal(401), Scripts.always(LARGE)));
    }

    private static Scenario failing() {
        return Scenario.served(Scripts.always(Scripts.refusal(500)));
    }

    private static boolean resetHalfWay(Received request, int number, Socket connection) throws IOException {
        ByteServer.write(connection, LARGE.substring(0, MIB / 2));
        ByteServer.reset(connection);
        return false;
    }

    private static SdkConfig heardByAThrower(SdkConfig config) {
        List<CallListener> listeners = new ArrayList<>(config.listeners());
        listeners.add(new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                throw new IllegalStateException("listener");
            }
        });
        return config.withListeners(listeners);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
