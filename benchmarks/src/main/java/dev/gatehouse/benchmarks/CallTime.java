package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** P1, P2 and P9: time of a call as a ratio to a hand-written baseline, over several JVMs. */
final class CallTime {

    private static final List<String> ALL = List.of("gatehouse", "retrofit", "feign", "apache", "jdk", "socket");
    private static final List<String> COMPARED = List.of("gatehouse", "retrofit");

    /** A JVM whose two identical programs differ by more says nothing. */
    private static final double LEAST = 0.98;

    private static final double MOST = 1.02;

    private CallTime() {}

    static void get(Table table, Mode depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("http", 100)) {
            Runs runs = run(server.target, Exchange.GET, ALL, depth.of(8_000, 100), depth.of(5, 1));
            runs.print(table, "P1", 1.03, true);
        }
    }

    static void others(Table table, Mode depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("http", 100)) {
            run(server.target, Exchange.POST, ALL, depth.of(8_000, 100), depth.of(3, 1))
                    .print(table, "P2", 1.03, true);
            run(server.target, Exchange.PAGE, ALL, depth.of(1_500, 20), depth.of(3, 1))
                    .print(table, "P2", 1.00, false);
            run(server.target, Exchange.LARGE, ALL, depth.of(40, 3), depth.of(3, 1))
                    .print(table, "P2", 0.05, false);
        }
    }

    static void largeByTls(Table table, Mode depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("https", 100)) {
            Runs runs = run(server.target, Exchange.LARGE, List.of("gatehouse"), depth.of(300, 3), depth.of(3, 1));
            double millis = runs.millis("gatehouse");
            table.row(
                    "P9",
                    Exchange.LARGE.title + " on a warm TLS connection, Gatehouse",
                    String.format(Locale.ROOT, "%.2f ms (baseline %.2f ms)", millis, runs.baselineMillis()),
                    "≤ 0.5 ms",
                    runs.valid() ? Verdict.of(millis <= 0.5) : Verdict.INVALID);
        }
    }

    /**
     * Each client in JVMs of its own, next to the hand-written baseline and its copy: with more of them in one JVM the caches favour
     * what is called most often. JVMs with an unequal pair are replaced, as many as there should be once more.
     */
    private static Runs run(Target target, Exchange exchange, List<String> ways, int rounds, int jvms)
            throws IOException, InterruptedException {
        Runs runs = new Runs(exchange, ways, new LinkedHashMap<>());
        for (String way : ways) {
            // The others are there to compare with, not to be judged.
            int wanted = COMPARED.contains(way) ? jvms : Math.min(jvms, 2);
            Counted counted = new Counted(wanted, new ArrayList<>(), new ArrayList<>());
            runs.of.put(way, counted);
            for (int i = 0; i < 2 * wanted && !counted.valid(); i++) {
                double[] medians = Arrays.stream(Jvm.of(Interleaved.class)
                                .run(target.toString(), exchange.name(), Integer.toString(rounds), "hand", "again", way)
                                .split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double pair = medians[1] / medians[0];
                (pair >= LEAST && pair <= MOST ? counted.counting : counted.noisy).add(medians);
            }
        }
        return runs;
    }

    /** The medians of JVMs in nanoseconds: the baseline, the same again, and one way; of those that count and of the others. */
    private record Counted(int wanted, List<double[]> counting, List<double[]> noisy) {

        boolean valid() {
            return counting.size() >= wanted;
        }

        /** Those that count, or all when they are too few to count. */
        Stream<double[]> shown() {
            return valid() ? counting.stream() : Stream.concat(counting.stream(), noisy.stream());
        }

        Samples ratios() {
            return Samples.of(shown().map(run -> run[2] / run[0]).toList());
        }
    }

    private record Runs(Exchange exchange, List<String> ways, Map<String, Counted> of) {

        boolean valid() {
            return way("gatehouse").valid();
        }

        private Counted way(String way) {
            return Objects.requireNonNull(of.get(way));
        }

        double millis(String way) {
            return Samples.of(way(way).shown().map(run -> run[2] / 1e6).toList())
                    .median();
        }

        double baselineMillis() {
            return Samples.of(of.values().stream()
                            .flatMap(Counted::shown)
                            .map(run -> run[0] / 1e6)
                            .toList())
                    .median();
        }

        void print(Table table, String id, double target, boolean belowRetrofit) {
            table.row(
                    id,
                    exchange.title + ", " + ClientUnderTest.title("hand"),
                    String.format(Locale.ROOT, "1 = %.3f ms", baselineMillis()),
                    "",
                    Verdict.NONE);
            Samples pair = Samples.of(of.values().stream()
                    .flatMap(Counted::shown)
                    .map(run -> run[1] / run[0])
                    .toList());
            table.row(id, exchange.title + ", " + ClientUnderTest.title("again"), text(pair), "", Verdict.NONE);
            for (String way : ways) {
                Samples ratios = way(way).ratios();
                boolean met = ratios.median() <= target
                        && (!belowRetrofit
                                || ratios.median() <= way("retrofit").ratios().median());
                boolean ours = way.equals("gatehouse");
                table.row(
                        id,
                        exchange.title + ", " + ClientUnderTest.title(way),
                        text(ratios),
                        ours ? "≤ " + target + (belowRetrofit ? ", not above Retrofit" : "") : "",
                        !way(way).valid() ? Verdict.INVALID : ours ? Verdict.of(met) : Verdict.NONE);
            }
        }

        private static String text(Samples ratios) {
            return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", ratios.median(), ratios.least(), ratios.most());
        }
    }
}
