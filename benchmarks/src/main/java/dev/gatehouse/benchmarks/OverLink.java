package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** P10 and P11: a long list and many changes over a link with a round-trip time of 20 ms, with 64 MiB of heap. */
final class OverLink {

    private static final Path CHART = Path.of("target", "link.svg");

    private static final List<String> CLIENTS = List.of("hand", "retrofit", "jdk", "parallel", "gatehouse");

    /** A client's time, and what the server counted. */
    private record Run(double millis, Counts counts) {}

    private OverLink() {}

    static void measure(Table table, Mode mode) throws IOException, InterruptedException {
        int records = mode.of(60_000, 2_000);
        int hosts = mode.of(5_000, 100);
        try (RunningServer practice = RunningServer.start("http", records);
                RunningServer server = RunningServer.start("http", records);
                DelayingProxy link = DelayingProxy.to(server.target)) {
            Link measured = new Link(practice.target, server, link.target());
            measured.run("hand", "list", records); // The server creates its pages once.
            Map<String, Run> lists = measured.all("list", records, mode.of(3, 1));
            list(table, lists, records);
            double waiting = measured.fastest("none-ahead", "consume", records, mode.of(3, 1)).millis;
            Run ahead = measured.fastest("one-ahead", "consume", records, mode.of(3, 1));
            table.row(
                    "P10",
                    "one page ahead, with a consumer that takes 20 ms for a page, Gatehouse",
                    String.format(
                            Locale.ROOT, "%.1f s, %.2f of the time without", seconds(ahead), ahead.millis / waiting),
                    "≤ 0.65",
                    Verdict.of(ahead.millis / waiting <= 0.65));
            Map<String, Run> changes = measured.all("change", hosts, 1);
            changes(table, changes, hosts);
            new SpeedChart(CLIENTS, DelayingProxy.ROUND_TRIP_MILLIS)
                    .add(String.format(Locale.ROOT, "list of %,d records", records), factors(lists))
                    .add(String.format(Locale.ROOT, "%,d changes", hosts), factors(changes))
                    .save(CHART);
            System.out.println();
            System.out.println("Chart: " + CHART.toAbsolutePath());
        }
    }

    private static void list(Table table, Map<String, Run> lists, int records) {
        double sequential = of(lists, "hand").millis;
        int requests = (records + Fleet.PAGE - 1) / Fleet.PAGE;
        lists.forEach((client, run) -> {
            boolean ours = client.equals("gatehouse");
            int sent = run.counts.requests() - run.counts.logins() - 1; // The first request connects.
            boolean minimal = sent == requests;
            table.row(
                    "P10",
                    String.format(Locale.ROOT, "list of %,d records, %s", records, SpeedChart.title(client)),
                    String.format(
                            Locale.ROOT, "%.2f s (%.2f), %d requests", seconds(run), run.millis / sequential, sent),
                    ours ? "≤ 0.15, " + requests + " requests" : "",
                    ours ? Verdict.of(run.millis / sequential <= 0.15 && minimal) : Verdict.NONE);
        });
    }

    private static void changes(Table table, Map<String, Run> changes, int hosts) {
        double sequential = of(changes, "hand").millis;
        changes.forEach((client, run) -> {
            boolean ours = client.equals("gatehouse");
            boolean once = run.counts.changes() == hosts && run.counts.duplicates() == 0;
            table.row(
                    "P11",
                    String.format(Locale.ROOT, "%,d changes, %s", hosts, SpeedChart.title(client)),
                    String.format(
                            Locale.ROOT,
                            "%.2f s (%.1f times as fast), %d sent twice",
                            seconds(run),
                            sequential / run.millis,
                            run.counts.duplicates()),
                    ours ? "≥ 14 times, 0" : "",
                    ours ? Verdict.of(sequential / run.millis >= 14 && once) : Verdict.NONE);
        });
    }

    private static Run of(Map<String, Run> runs, String client) {
        return Objects.requireNonNull(runs.get(client));
    }

    private static double seconds(Run run) {
        return run.millis / 1e3;
    }

    private static List<Double> factors(Map<String, Run> runs) {
        return CLIENTS.stream()
                .map(client -> of(runs, "hand").millis / of(runs, client).millis)
                .toList();
    }

    /** A server behind a link. */
    private record Link(Target practice, RunningServer server, Target target) {

        Map<String, Run> all(String task, int count, int times) throws IOException, InterruptedException {
            Map<String, Run> runs = new LinkedHashMap<>();
            for (String client : CLIENTS) {
                runs.put(client, fastest(client, task, count, times));
            }
            return runs;
        }

        /** Each run is in a new JVM, which has performed the task without the link before. */
        Run fastest(String client, String task, int count, int times) throws IOException, InterruptedException {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                runs.add(run(client, task, count));
            }
            return runs.stream()
                    .min((one, other) -> Double.compare(one.millis, other.millis))
                    .orElseThrow();
        }

        Run run(String client, String task, int count) throws IOException, InterruptedException {
            server.counts();
            // The hand-written parallel loop holds all pages that it has not consumed.
            String heap = client.equals("parallel") ? "-Xmx256m" : "-Xmx64m";
            String millis = Jvm.of(Fleet.class)
                    .with(heap)
                    .run(client, practice.toString(), target.toString(), task, Integer.toString(count));
            return new Run(Double.parseDouble(millis), server.counts());
        }
    }
}
