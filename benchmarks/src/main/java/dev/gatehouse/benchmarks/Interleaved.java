package dev.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One measuring JVM: every round makes one call each way, in random order, each timed alone. Prints the median of each
 * way in nanoseconds. Whole batches in turn would measure the machine's mood instead.
 */
public final class Interleaved {

    private Interleaved() {}

    /** Arguments: address, exchange ({@code get}, {@code post}, {@code large}), rounds. */
    public static void main(String[] arguments) {
        String url = arguments[0];
        int rounds = Integer.parseInt(arguments[2]);
        List<Way> ways = List.of(new ByHand(url), new ByHand(url), new BySdk(url), new ByRetrofit(url));
        Function<Way, String> exchange = switch (arguments[1]) {
            case "get" -> Way::get;
            case "post" -> Way::post;
            case "large" -> Way::postLarge;
            default -> throw new IllegalArgumentException(arguments[1]);
        };
        measure(ways, exchange, rounds);
        long[] medians = measure(ways, exchange, rounds);
        StringBuilder line = new StringBuilder();
        for (long median : medians) {
            line.append(median).append(' ');
        }
        System.out.println(line);
        ways.forEach(Way::close);
    }

    private static long[] measure(List<Way> ways, Function<Way, String> exchange, int rounds) {
        SplittableRandom random = new SplittableRandom(7);
        long[][] nanos = new long[ways.size()][rounds];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            order.add(i);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = order.size() - 1; i > 0; i--) {
                order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
            }
            for (int way : order) {
                long start = System.nanoTime();
                String name = exchange.apply(ways.get(way));
                nanos[way][round] = System.nanoTime() - start;
                if (!name.equals("web-tier-01")) {
                    throw new IllegalStateException("not the record: " + name);
                }
            }
        }
        return Arrays.stream(nanos)
                .mapToLong(times -> Arrays.stream(times)
                        .sorted()
                        .skip(rounds / 2)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }
}
