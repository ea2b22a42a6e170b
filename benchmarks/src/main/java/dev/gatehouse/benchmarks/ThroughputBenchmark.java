package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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
        List<double[]> jvms = new ArrayList<>();
        try (RunningServer one = RunningServer.start("http", 100);
                RunningServer again = RunningServer.start("http", 100);
                RunningServer other = RunningServer.start("http", 100)) {
            Jvm jvm = Jvm.of(ConcurrentCallers.class);
            for (int i = 0; i < depth.of(5, 1); i++) {
                String out = jvm.run(
                        kind,
                        Integer.toString(threads),
                        Integer.toString(calls),
                        Integer.toString(depth.of(15, 1)),
                        one.target.toString(),
                        again.target.toString(),
                        other.target.toString());
                jvms.add(Arrays.stream(out.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
            double control = median(jvms, results -> results[2] / results[0]);
            Samples ratios = Samples.of(
                    jvms.stream().map(results -> results[4] / results[0]).toList());
            int peak = other.counts().peak();
            table.row(
                    "P5",
                    String.format(Locale.ROOT, "%,d %s threads, Gatehouse", threads, kind),
                    String.format(
                            Locale.ROOT,
                            "%s of the calls of the baseline: %,.0f /s, p99 %.1f ms, %d connections"
                                    + " (hand-written with the SDK's entity %,.0f /s, %.1f ms, %d; control %.3f)",
                            Comparison.text(ratios),
                            median(jvms, results -> results[4]),
                            median(jvms, results -> results[5]),
                            peak,
                            median(jvms, results -> results[0]),
                            median(jvms, results -> results[1]),
                            one.counts().peak(),
                            control),
                    "≥ " + TARGET + ", connections ≤ threads",
                    control >= 0.95 && control <= 1.05
                            ? Verdict.of(ratios.median() >= TARGET && peak <= threads)
                            : Verdict.INVALID);
        }
    }

    private static double median(List<double[]> jvms, ToDoubleFunction<double[]> value) {
        return Samples.of(jvms.stream().map(value::applyAsDouble).toList()).median();
    }
}
