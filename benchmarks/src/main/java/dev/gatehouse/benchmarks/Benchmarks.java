package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Prints the table of results P0 to P11, or a part of it. */
public final class Benchmarks {

    private interface Measurement {
        void run(Table table, Mode depth) throws IOException, InterruptedException;
    }

    private record Part(String id, String name, Measurement measurement) {}

    private static final List<Part> PARTS = List.of(
            new Part("P0", "requests", Requests::operations),
            new Part("P1", "time", CallTime::get),
            new Part("P2", "time", CallTime::others),
            new Part("P3", "start", ColdStart::measure),
            new Part("P4", "bytes", Bytes::measure),
            new Part("P5", "threads", ThroughputBenchmark::measure),
            new Part("P6", "logins", Requests::expiry),
            new Part("P7", "heap", Heap::measure),
            new Part("P8", "closure", RuntimeDependencies::measure),
            new Part("P9", "time", CallTime::largeByTls),
            new Part("P10", "link", OverLink::measure));

    private Benchmarks() {}

    /** Arguments: {@code all} or the id or name of some results; {@code full} or {@code quick}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String wanted = arguments[0];
        Mode depth = Mode.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        List<Part> parts = PARTS.stream()
                .filter(part -> wanted.equals("all") || wanted.equals(part.id) || wanted.equals(part.name))
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no results are called " + wanted);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, JDK %s, %d cores, %s%s%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Jvm.CAN_PIN
                        ? "P1, P2 and P9 with client and server on separate CPUs that are never idle"
                        : "not pinned to CPUs",
                depth == Mode.QUICK ? "; quick: shows that everything runs, its times mean nothing" : "");
        long start = System.nanoTime();
        Table table = new Table();
        for (Part part : parts) {
            part.measurement.run(table, depth);
        }
        System.out.printf(Locale.ROOT, "%nMeasured in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }
}
