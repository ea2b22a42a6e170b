package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Comparison.Rounds;
import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** P1, P2 and P9: time of a call as a ratio to hand-written baselines, over several JVMs. */
final class CallTime {

    private static final String OURS = "gatehouse";
    private static final List<String> OTHERS = List.of("retrofit", "bytes", "feign", "apache", "jdk", "socket");

    /** What is measured, and the targets of Gatehouse next to the plain baseline and next to the one with its entity. */
    private record Plan(String id, Exchange exchange, Rounds rounds, int jvms, double target, double entityTarget) {}

    private CallTime() {}

    static void get(Table table, Mode mode) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.pinned("http", 100)) {
            Rounds rounds = new Rounds(mode.of(15_000, 100), mode.of(8_000, 100));
            measure(table, server.target, new Plan("P1", Exchange.GET, rounds, mode.of(5, 1), 1.03, 1.02));
        }
    }

    static void others(Table table, Mode mode) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.pinned("http", 100)) {
            Rounds rounds = new Rounds(mode.of(15_000, 100), mode.of(8_000, 100));
            measure(table, server.target, new Plan("P2", Exchange.POST, rounds, mode.of(3, 1), 1.03, 1.03));
            Rounds pages = new Rounds(mode.of(4_000, 20), mode.of(1_500, 20));
            measure(table, server.target, new Plan("P2", Exchange.PAGE, pages, mode.of(3, 1), 1.00, 0.80));
        }
    }

    /** Next to a baseline with TCP_NODELAY: a processor that sleeps for 44 ms before each call is slow after it. */
    static void largeByTls(Table table, Mode mode) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.pinned("https", 100)) {
            Rounds rounds = new Rounds(mode.of(8_000, 3), mode.of(4_000, 3));
            Comparison ours = Comparison.run(server.target, Exchange.LARGE, rounds, "nodelay", OURS, mode.of(3, 1));
            table.row(
                    "P9",
                    Exchange.LARGE.title + " on a warm TLS connection, Gatehouse",
                    String.format(
                            Locale.ROOT,
                            "%.2f ms (hand-written with TCP_NODELAY %.2f ms, control %s)",
                            ours.micros() / 1e3,
                            ours.baselineMicros() / 1e3,
                            Comparison.text(ours.controls())),
                    "≤ 0.5 ms",
                    ours.isValid() ? Verdict.of(ours.micros() <= 500) : Verdict.INVALID);
        }
    }

    private static void measure(Table table, Target target, Plan plan) throws IOException, InterruptedException {
        Comparison retrofit = compare(target, plan, "hand", "retrofit", plan.jvms);
        Comparison ours = compare(target, plan, "hand", OURS, plan.jvms);
        Comparison entity = compare(target, plan, "entity", OURS, plan.jvms);
        double ratio = ours.ratios().median();
        String title = plan.exchange.title;
        row(
                table,
                plan.id,
                title,
                "entity",
                entity,
                plan.entityTarget,
                entity.ratios().median() <= plan.entityTarget);
        boolean met = ratio <= plan.target && ratio <= retrofit.ratios().median();
        row(table, plan.id, title, "hand", ours, plan.target, met);
        List<Comparison> others = new ArrayList<>(List.of(retrofit));
        for (String other : OTHERS.subList(1, OTHERS.size())) {
            // The others are there to compare with, not to be judged.
            others.add(compare(target, plan, "hand", other, Math.min(plan.jvms, 2)));
        }
        for (Comparison other : others) {
            table.row(
                    plan.id,
                    title + ", " + ClientUnderTest.title(other.client()),
                    measured(other),
                    "",
                    other.isValid() ? Verdict.NONE : Verdict.INVALID);
        }
    }

    private static Comparison compare(Target target, Plan plan, String baseline, String client, int jvms)
            throws IOException, InterruptedException {
        return Comparison.run(target, plan.exchange, plan.rounds, baseline, client, jvms);
    }

    /** Prints the baseline, its copy and Gatehouse. */
    private static void row(
            Table table, String id, String title, String baseline, Comparison ours, double target, boolean met) {
        String name = ClientUnderTest.title(baseline);
        table.row(
                id,
                title + ", " + name,
                String.format(Locale.ROOT, "1 = %.1f µs", ours.baselineMicros()),
                "",
                Verdict.NONE);
        table.row(id, title + ", the same again (control)", Comparison.text(ours.controls()), "", Verdict.NONE);
        table.row(
                id,
                title + ", Gatehouse",
                measured(ours),
                "≤ " + target + (baseline.equals("hand") ? ", not above Retrofit" : ""),
                ours.isValid() ? Verdict.of(met) : Verdict.INVALID);
    }

    private static String measured(Comparison comparison) {
        return Comparison.text(comparison.ratios()) + String.format(Locale.ROOT, "; %.1f µs", comparison.micros());
    }
}
