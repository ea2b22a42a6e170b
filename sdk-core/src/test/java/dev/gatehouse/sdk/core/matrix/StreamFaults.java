package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.byRetrySafety;
import static dev.gatehouse.sdk.core.matrix.Expected.deadlineExceeded;
import static dev.gatehouse.sdk.core.matrix.Expected.noResponse;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import dev.gatehouse.sdk.core.matrix.Fault.ScenarioFactory;
import dev.gatehouse.sdk.core.stream.DownloadServer;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** F47 to F52: faults of uploads from a stream, and of downloads to a file. */
final class StreamFaults {

    private static final byte[] CONTENT = DownloadServer.content(300_000);
    private static final byte[] OLD = {1, 2, 3};
    private static final String TAG = "ETag: \"v1\"";

    /** Reads a part of the body and sends the end of the connection. The client can send the rest. */
    private static final RawServer.Script CLOSE_HALF_WAY = (head, body, number, connection) -> {
        body.readNBytes(100_000);
        connection.shutdownOutput();
        body.readAllBytes();
        return false;
    };

    /** Sends a part of a body, then nothing. */
    private static final ByteServer.Script STALLED = (request, number, connection) -> {
        DownloadServer.cut(CONTENT, 100_000).run(request, number, connection);
        return Scripts.NO_RESPONSE.run(request, number, connection);
    };

    private StreamFaults() {}

    static List<Fault> all(Path folder) {
        List<Fault> all = new ArrayList<>(uploads());
        all.addAll(cutDownloads(folder));
        all.addAll(otherDownloads(folder));
        return all;
    }

    private static List<Fault> uploads() {
        BodySource complete = stream(CONTENT.length);
        return List.of(
                upload("F47", "closed", complete, () -> Scenario.withRawServer(CLOSE_HALF_WAY), noResponse()),
                upload(
                        "F47",
                        "reset",
                        complete,
                        () -> Scenario.withRawServer(ResponseFaults.RESET_HALF_WAY),
                        noResponse()),
                incomplete("too short", stream(CONTENT.length + 1)),
                incomplete("too long", stream(CONTENT.length - 1)),
                incomplete("fails", new CountedBody(complete, true)));
    }

    private static List<Fault> cutDownloads(Path folder) {
        Call toFile = download(folder, CONTENT.length);
        List<Fault> faults = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(47);
        for (int i = 0; i < 3; i++) {
            int after = random.nextInt(CONTENT.length);
            for (boolean reset : new boolean[] {false, true}) {
                String text = (reset ? "reset" : "closed") + " after " + after + " bytes";
                faults.add(Fault.of("F49", text, () -> Scenario.withServer(cut(after, reset)), noResponse())
                        .calledBy(toFile));
                faults.add(Fault.of(
                                "F52",
                                "once " + text,
                                () -> Scenario.withServer(cutOnce(after, reset)),
                                byRetrySafety(success(2, 2), noResponse()))
                        .calledBy(toFile));
            }
        }
        return faults;
    }

    private static List<Fault> otherDownloads(Path folder) {
        Call toFile = download(folder, CONTENT.length);
        Call limited = download(folder, CONTENT.length - 1);
        return List.of(
                Fault.of(
                                "F50",
                                "stalled until the attempt timeout",
                                () -> Scenario.withServer(STALLED).attemptTimeout(Duration.ofSeconds(1)),
                                noResponse())
                        .calledBy(toFile),
                Fault.of(
                                "F50",
                                "stalled until the deadline",
                                () -> Scenario.withServer(STALLED).deadline(Duration.ofSeconds(2)),
                                deadlineExceeded())
                        .calledBy(toFile),
                Fault.of(
                                "F51",
                                "over the limit, with a length",
                                () -> Scenario.withServer(DownloadServer.binary(CONTENT)),
                                unreadable())
                        .calledBy(limited),
                Fault.of(
                                "F51",
                                "over the limit, without a length",
                                () -> Scenario.withServer(DownloadServer.chunked(CONTENT, true)),
                                unreadable())
                        .calledBy(limited));
    }

    private static ByteServer.Script cut(int after, boolean reset) {
        return (request, number, connection) -> {
            DownloadServer.cut(CONTENT, after, TAG).run(request, number, connection);
            return reset && Scripts.RESET.run(request, number, connection);
        };
    }

    /** Only a GET may ask for the rest. Bytes may be lost in a reset, so that nothing may remain of the first response. */
    private static ByteServer.Script cutOnce(int after, boolean reset) {
        return (request, number, connection) -> {
            if (number == 1) {
                return cut(after, reset).run(request, number, connection);
            }
            boolean range = request.header("Range").isPresent();
            if (range && request.method().equals("GET")) {
                DownloadServer.writeRange(request, connection, CONTENT, TAG);
                return true;
            }
            boolean permitted = !range && (reset || !request.method().equals("GET"));
            ByteServer.Script rest = permitted ? DownloadServer.binary(CONTENT, TAG) : Scripts.CLOSE;
            return rest.run(request, number, connection);
        };
    }

    /** A stream with as many bytes as the content, and any declared length. */
    private static BodySource stream(int length) {
        return BodySource.of(length, () -> new ByteArrayInputStream(CONTENT));
    }

    /** The request is incomplete, so that the server does not process it. It is not retried. */
    private static Fault incomplete(String text, BodySource source) {
        return upload(
                "F48",
                text,
                source,
                () -> Scenario.withServer(Scripts.always(Scripts.OK)),
                op -> new Expected(0, TransportException.class, 1, false, Optional.empty()));
    }

    private static Fault upload(String id, String text, BodySource source, ScenarioFactory scenarios, Outcome outcome) {
        return Fault.of(id, "upload, " + text, scenarios, outcome)
                .onlyWithBody()
                .calledBy((caller, op, secret) -> {
                    CountedBody counted = new CountedBody(source, false);
                    try {
                        return caller.call(
                                op.requestWithoutBody(secret).body(counted, "application/octet-stream"), Item.class);
                    } finally {
                        assertThat(counted.opened())
                                .as("times opened")
                                .isEqualTo(outcome.apply(op).attempts());
                        assertThat(counted.closed()).as("times closed").isEqualTo(counted.opened());
                    }
                });
    }

    /** A download to a file that exists. After a failure, this file is unchanged. There is never another one. */
    private static Call download(Path folder, long limit) {
        return (caller, op, secret) -> {
            Path own = ownFolder(folder);
            Path target = own.resolve("file");
            byte[] expected = OLD;
            try {
                caller.download(op.request(secret), BodyTarget.toFile(target).withMaxBytes(limit));
                expected = CONTENT;
            } finally {
                assertThat(target).hasBinaryContent(expected);
                assertThat(own.toFile().list()).containsExactly("file");
            }
            return null;
        };
    }

    /** Returns a folder that contains an old file. */
    private static Path ownFolder(Path folder) {
        try {
            Path own = Files.createTempDirectory(folder, "download");
            Files.write(own.resolve("file"), OLD);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
