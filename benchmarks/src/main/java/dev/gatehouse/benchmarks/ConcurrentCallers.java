package dev.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * One measuring JVM: many threads at once, of the baseline, its copy and Gatehouse in turn, in short rounds. Prints for
 * each the calls in a second and the time in milliseconds that 99 of 100 calls stay below.
 */
public final class ConcurrentCallers {

    private ConcurrentCallers() {}

    /** Arguments: {@code platform} or {@code virtual}, threads, calls of each in a round, rounds, three targets. */
    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        ThreadFactory factory = arguments[0].equals("virtual") ? virtual() : Executors.defaultThreadFactory();
        int threads = Integer.parseInt(arguments[1]);
        int calls = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        List<ClientUnderTest> ways = List.of(
                new HandWrittenEntityClient(Target.parse(arguments[4]), threads),
                new HandWrittenEntityClient(Target.parse(arguments[5]), threads),
                new GatehouseClient(Target.parse(arguments[6])));
        List<List<Double>> perSecond = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Double>> tails = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = -rounds; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long[] nanos = new long[threads * calls];
                double seconds = round(ways.get(way), factory, threads, calls, nanos) / 1e9;
                if (round >= 0) {
                    perSecond.get(way).add(nanos.length / seconds);
                    tails.get(way).add(Samples.of(nanos).part(0.99) / 1e6);
                }
            }
        }
        StringBuilder out = new StringBuilder();
        for (int way = 0; way < ways.size(); way++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%.1f %.3f ",
                    Samples.of(perSecond.get(way)).median(),
                    Samples.of(tails.get(way)).median()));
        }
        System.out.println(out);
        ways.forEach(ClientUnderTest::close);
    }

    private static long round(ClientUnderTest way, ThreadFactory factory, int threads, int calls, long[] nanos)
            throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            int first = i * calls;
            factory.newThread(() -> {
                        try {
                            start.await();
                            for (int call = 0; call < calls; call++) {
                                long begin = System.nanoTime();
                                Exchange.GET.run(way);
                                nanos[first + call] = System.nanoTime() - begin;
                            }
                            end.countDown();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .start();
        }
        long begin = System.nanoTime();
        start.countDown();
        end.await();
        return System.nanoTime() - begin;
    }

    /** {@code Thread.ofVirtual().factory()}, which JDK 17 does not have. */
    private static ThreadFactory virtual() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }
}
