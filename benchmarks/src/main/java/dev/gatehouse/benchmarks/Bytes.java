package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** P4: bytes that a call allocates; the same on a busy machine. */
final class Bytes {

    private static final List<String> WAYS =
            List.of("hand", "entity", "gatehouse", "retrofit", "feign", "apache", "jdk", "socket");
    private static final double TARGET = 1.00;

    private Bytes() {}

    static void measure(Table table, Mode depth) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start("http", 100)) {
            of(Exchange.GET, true, server.target, table, depth);
            of(Exchange.POST, false, server.target, table, depth);
        }
    }

    private static void of(Exchange exchange, boolean belowRetrofit, Target target, Table table, Mode depth)
            throws IOException, InterruptedException {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String way : WAYS) {
            String calls = Integer.toString(depth.of(8_000, 100));
            bytes.put(way, Long.valueOf(Jvm.of(Allocating.class).run(way, target.toString(), exchange.name(), calls)));
        }
        long hand = Objects.requireNonNull(bytes.get("hand"));
        long entity = Objects.requireNonNull(bytes.get("entity"));
        long retrofit = Objects.requireNonNull(bytes.get("retrofit"));
        bytes.forEach((way, of) -> {
            boolean ours = way.equals("gatehouse");
            table.row(
                    "P4",
                    "bytes of a " + exchange.title + ", " + ClientUnderTest.title(way),
                    String.format(Locale.ROOT, "%,d (%.2f)", of, (double) of / hand),
                    ours ? "≤ " + TARGET + (belowRetrofit ? ", not above Retrofit" : "") : "",
                    ours
                            ? Verdict.of(of <= TARGET * Math.min(hand, entity) && (!belowRetrofit || of <= retrofit))
                            : Verdict.NONE);
        });
    }
}
