package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P3: a JVM that logs in and performs one call, from its start to its end. */
final class ColdStart {

    private static final double TARGET = 1.05;

    private ColdStart() {}

    static void measure(Table table, Mode depth) throws IOException, InterruptedException {
        List<String> ways = List.of("entity", "entity" + ClientUnderTest.AGAIN, "hand", "gatehouse");
        List<List<Double>> millis =
                ways.stream().<List<Double>>map(way -> new ArrayList<>()).toList();
        // What an application would have, and nothing else: loaders of services look into every jar.
        List<Path> classPath = new ArrayList<>(RuntimeDependencies.of("sdk-cte").entries());
        Jvm.CLASS_PATH.stream()
                .filter(entry -> entry.endsWith("benchmarks/target/classes")
                        || entry.getFileName().toString().startsWith("slf4j-jdk14"))
                .forEach(classPath::add);
        Jvm jvm = Jvm.of(OneCall.class).on(classPath);
        try (RunningServer server = RunningServer.start("http", 100)) {
            for (int round = 0; round < depth.of(15, 1); round++) {
                for (int i = 0; i < ways.size(); i++) {
                    int way = (i + round) % ways.size();
                    long start = System.nanoTime();
                    jvm.run(ways.get(way), server.target.toString());
                    millis.get(way).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        double entity = Samples.of(millis.get(0)).median();
        double control = Samples.of(millis.get(1)).median() / entity;
        double hand = Samples.of(millis.get(2)).median();
        Samples ours = Samples.of(millis.get(3));
        // Whole processes differ more than calls do: the target includes that, the control pair does not.
        boolean valid = control >= 0.95 && control <= 1.05;
        table.row(
                "P3",
                "JVM that logs in and performs one call, Gatehouse",
                String.format(
                        Locale.ROOT,
                        "%.2f (%.0f to %.0f ms; hand-written with the SDK's entity %.0f ms, control %.3f;"
                                + " hand-written baseline %.0f ms)",
                        ours.median() / entity,
                        ours.least(),
                        ours.most(),
                        entity,
                        control,
                        hand),
                "≤ " + TARGET,
                valid ? Verdict.of(ours.median() / entity <= TARGET) : Verdict.INVALID);
    }
}
