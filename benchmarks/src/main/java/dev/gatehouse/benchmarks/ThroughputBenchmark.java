package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.Locale;

/** P5: many threads at once. */
final class ThroughputBenchmark {

    private static final double TARGET = 0.95;

    private ThroughputBenchmark() {}

    static void measure(Table table, Mode depth) throws IOException, InterruptedException {
        measure(table, depth, "platform", 64, 100);
        if (Runtime.version().feature() >= 21) {
            measure(table, depth, "virtual", 1_000, 10);
        } else {
            table.row("P5", "1,000 virtual threads", "JDK 21 or later has them", "≥ " + TARGET, Verdict.NONE);
        }
    }

    private static void measure(Table table, Mode depth, String kind, int threads, int calls)
            throws IOException, InterruptedException {
        try (RunningServer one = RunningServer.start("http", 100);
                RunningServer again = RunningServer.start("http", 100);
                RunningServer other = RunningServer.start("http", 100)) {
            String[] results = Jvm.of(ConcurrentCallers.class)
                    .run(
                            kind,
                            Integer.toString(threads),
                            Integer.toString(calls),
                            Integer.toString(depth.of(15, 1)),
                            one.target.toString(),
                            again.target.toString(),
                            other.target.toString())
                    .split(" ", -1);
            double baseline = Double.parseDouble(results[0]);
            double control = Double.parseDouble(results[2]) / baseline;
            double ours = Double.parseDouble(results[4]);
            int peak = other.counts().peak();
            table.row(
                    "P5",
                    String.format(Locale.ROOT, "%,d %s threads, Gatehouse", threads, kind),
                    String.format(
                            Locale.ROOT,
                            "%.2f of the calls of the baseline: %,.0f /s, p99 %s ms, %d connections"
                                    + " (hand-written with the SDK's entity %,.0f /s, %s ms, %d; control %.3f)",
                            ours / baseline,
                            ours,
                            results[5],
                            peak,
                            baseline,
                            results[1],
                            one.counts().peak(),
                            control),
                    "≥ " + TARGET + ", connections ≤ threads",
                    control >= 0.95 && control <= 1.05
                            ? Verdict.of(ours / baseline >= TARGET && peak <= threads)
                            : Verdict.INVALID);
        }
    }
}
