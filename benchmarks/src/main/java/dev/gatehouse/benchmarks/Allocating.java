package dev.gatehouse.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** One measuring JVM: prints the bytes that a call allocates, on all threads, once it is compiled. */
public final class Allocating {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocating() {}

    /** Arguments: way, target, exchange, calls. */
    public static void main(String[] arguments) {
        Exchange exchange = Exchange.valueOf(arguments[2]);
        int calls = Integer.parseInt(arguments[3]);
        try (ClientUnderTest way = ClientUnderTest.open(arguments[0], Target.parse(arguments[1]))) {
            for (int i = 0; i < 3 * calls; i++) {
                exchange.run(way);
            }
            long before = allocated();
            for (int i = 0; i < calls; i++) {
                exchange.run(way);
            }
            System.out.println((allocated() - before) / calls);
        }
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
