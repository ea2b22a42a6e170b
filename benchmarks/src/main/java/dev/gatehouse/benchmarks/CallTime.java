package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** P1, P2 and P9: time of a call as a ratio to the program written by hand, over several JVMs. */
final class CallTime {

    private static final List<String> ALL =
            List.of("hand", "again", "gatehouse", "retrofit", "feign", "apache", "jdk", "socket");
    private static final List<String> TLS = List.of("hand", "again", "gatehouse");

    /** A JVM whose two identical programs differ by more says nothing. */
    private static final double LEAST = 0.98;

    private static final double MOST = 1.02;

    private CallTime() {}

    static void get(Table table, Depth depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("http", 100)) {
            Runs runs = run(server.target, Exchange.GET, ALL, depth.of(8_000, 100), depth.of(5, 1));
            runs.print(table, "P1", 1.03, true);
        }
    }

    static void others(Table table, Depth depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("http", 100)) {
            run(server.target, Exchange.POST, ALL, depth.of(8_000, 100), depth.of(3, 1))
                    .print(table, "P2", 1.03, true);
            run(server.target, Exchange.PAGE, ALL, depth.of(1_500, 20), depth.of(3, 1))
                    .print(table, "P2", 1.03, false);
            run(server.target, Exchange.LARGE, ALL, depth.of(40, 3), depth.of(3, 1))
                    .print(table, "P2", 0.05, false);
        }
    }

    static void largeByTls(Table table, Depth depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("https", 100)) {
            Runs runs = run(server.target, Exchange.LARGE, TLS, depth.of(60, 3), depth.of(3, 1));
            double millis = runs.millis("gatehouse");
            table.row(
                    "P9",
                    Exchange.LARGE.title + " on a warm TLS connection, Gatehouse",
                    String.format(Locale.ROOT, "%.2f ms (by hand %.2f ms)", millis, runs.millis("hand")),
                    "≤ 0.5 ms",
                    runs.valid() ? Verdict.of(millis <= 0.5) : Verdict.INVALID);
        }
    }

    /** JVMs with an unequal pair are replaced, as many as there should be once more. */
    private static Runs run(Target target, Exchange exchange, List<String> ways, int rounds, int jvms)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(target.toString(), exchange.name(), Integer.toString(rounds)));
        arguments.addAll(ways);
        Runs runs = new Runs(exchange, ways, jvms, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 2 * jvms && !runs.valid(); i++) {
            double[] medians = Arrays.stream(Jvm.of(Interleaved.class)
                            .run(arguments.toArray(String[]::new))
                            .split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double pair = medians[1] / medians[0];
            (pair >= LEAST && pair <= MOST ? runs.counting : runs.noisy).add(medians);
        }
        return runs;
    }

    /** The medians of each JVM, in the order of the ways: of those that count, and of the others. */
    private record Runs(
            Exchange exchange, List<String> ways, int wanted, List<double[]> counting, List<double[]> noisy) {

        boolean valid() {
            return counting.size() >= wanted;
        }

        /** Those that count, or all when they are too few to count. */
        private List<double[]> shown() {
            List<double[]> all = new ArrayList<>(counting);
            if (!valid()) {
                all.addAll(noisy);
            }
            return all;
        }

        double millis(String way) {
            int at = ways.indexOf(way);
            return Samples.of(shown().stream().map(run -> run[at] / 1e6).toList())
                    .median();
        }

        private Samples ratios(String way) {
            int at = ways.indexOf(way);
            return Samples.of(shown().stream().map(run -> run[at] / run[0]).toList());
        }

        void print(Table table, String id, double aim, boolean belowRetrofit) {
            table.row(
                    id,
                    exchange.title + ", " + Way.title("hand"),
                    String.format(Locale.ROOT, "1 = %.3f ms", millis("hand")),
                    "",
                    Verdict.NONE);
            for (String way : ways.subList(1, ways.size())) {
                Samples ratios = ratios(way);
                boolean met = ratios.median() <= aim
                        && (!belowRetrofit
                                || ratios.median() <= ratios("retrofit").median());
                boolean ours = way.equals("gatehouse");
                table.row(
                        id,
                        exchange.title + ", " + Way.title(way),
                        String.format(
                                Locale.ROOT, "%.3f (%.3f to %.3f)", ratios.median(), ratios.least(), ratios.most()),
                        ours ? "≤ " + aim + (belowRetrofit ? ", not above Retrofit" : "") : "",
                        !valid() ? Verdict.INVALID : ours ? Verdict.of(met) : Verdict.NONE);
            }
        }
    }
}
