package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** P7: the smallest heap in which large data pass. */
final class Heap {

    private static final int[] STEPS = {8, 12, 16, 24, 32, 48, 64};

    private Heap() {}

    static void measure(Table table, Mode depth) throws IOException, InterruptedException {
        int records = depth.of(60_000, 6_000);
        Path file = Files.createTempFile("upload", ".bin");
        try (RunningServer server = RunningServer.start("http", records)) {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(depth.of(1024, 32) * 1024L * 1024L);
            }
            String where = server.target.toString();
            compare(table, "upload of " + depth.of(1024, 32) + " MiB", where, "upload", file.toString());
            compare(table, "list of " + records + " records", where, "list", Integer.toString(records));
        } finally {
            Files.delete(file);
        }
    }

    private static void compare(Table table, String what, String... arguments)
            throws IOException, InterruptedException {
        int hand = smallest("hand", arguments);
        int ours = smallest("gatehouse", arguments);
        table.row(
                "P7",
                "smallest heap: " + what + ", Gatehouse",
                ours + " MiB (baseline " + hand + " MiB)",
                "as the baseline",
                Verdict.of(ours <= hand));
    }

    private static int smallest(String way, String... arguments) throws IOException, InterruptedException {
        for (int size : STEPS) {
            Jvm jvm = Jvm.of(LargeData.class).with("-Xmx" + size + "m", "-XX:+ExitOnOutOfMemoryError");
            if (jvm.works(way, arguments[0], arguments[1], arguments[2])) {
                return size;
            }
        }
        throw new IOException(arguments[1] + " fails with " + STEPS[STEPS.length - 1] + " MiB, " + way);
    }
}
