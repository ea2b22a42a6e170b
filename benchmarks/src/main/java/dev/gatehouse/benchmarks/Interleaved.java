package dev.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * One measuring JVM: every round performs one call per client, in random order, each timed alone. Prints the median of each
 * way in nanoseconds. Whole batches in turn would measure the machine's mood instead.
 */
public final class Interleaved {

    private Interleaved() {}

    /** Arguments: target, exchange, rounds before the measurement, measured rounds, names of the ways. */
    public static void main(String[] arguments) {
        Target target = Target.parse(arguments[0]);
        Exchange exchange = Exchange.valueOf(arguments[1]);
        int warmUp = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        List<ClientUnderTest> ways = Arrays.stream(arguments)
                .skip(4)
                .map(name -> ClientUnderTest.open(name, target))
                .toList();
        measure(ways, exchange, warmUp);
        System.out.println(Arrays.stream(measure(ways, exchange, rounds))
                .map(nanos -> Double.toString(Samples.of(nanos).median()))
                .collect(Collectors.joining(" ")));
        ways.forEach(ClientUnderTest::close);
    }

    private static long[][] measure(List<ClientUnderTest> ways, Exchange exchange, int rounds) {
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
                exchange.run(ways.get(way));
                nanos[way][round] = System.nanoTime() - start;
            }
        }
        return nanos;
    }
}
