package dev.gatehouse.benchmarks;

import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One measuring JVM: reads a long list, or changes many hosts, over a link. Prints the time in milliseconds. */
public final class Fleet {

    /** What the SDK requests. */
    static final int PAGE = 256;

    static final int PAGES_AHEAD = 8;
    static final int IN_FLIGHT = 16;

    /** How often the task is performed without the link before, as in a program that runs for some time. */
    private static final int PRACTICE = 5;

    private Fleet() {}

    /**
     * Arguments: client, a target without a link for the same task before, target, {@code list}, {@code consume} or
     * {@code change}, number of records or hosts.
     */
    public static void main(String[] arguments) throws Exception {
        String kind = arguments[3];
        int count = Integer.parseInt(arguments[4]);
        for (int i = 0; i < PRACTICE; i++) {
            task(arguments[0], Target.parse(arguments[1]), kind, count).call();
        }
        Callable<Long> task = task(arguments[0], Target.parse(arguments[2]), kind, count);
        long start = System.nanoTime();
        long done = task.call();
        double millis = (System.nanoTime() - start) / 1e6;
        if (done != count) {
            throw new IllegalStateException(done + " instead of " + count);
        }
        System.out.println(millis);
        System.exit(0);
    }

    private static Callable<Long> task(String client, Target target, String task, int count)
            throws IOException, InterruptedException {
        return switch (client) {
            case "gatehouse" -> gatehouse(ready(new GatehouseClient(target)), task, count, PAGES_AHEAD);
            case "one-ahead" -> gatehouse(ready(new GatehouseClient(target)), task, count, 1);
            case "none-ahead" -> gatehouse(ready(new GatehouseClient(target)), task, count, 0);
            case "parallel" -> parallel(ready(new HandWrittenClient(target, IN_FLIGHT, Sockets.DEFAULT)), task, count);
            case "hand" -> sequential(ready(new HandWrittenClient(target)), task, count);
            case "retrofit" -> sequential(ready(new RetrofitClient(target)), task, count);
            case "jdk" -> sequential(ready(new JdkClient(target)), task, count);
            default -> throw new IllegalArgumentException(client);
        };
    }

    /** Logged in and connected, as in a program that runs for some time. */
    private static <C extends ClientUnderTest> C ready(C client) throws IOException, InterruptedException {
        client.get();
        return client;
    }

    private static Callable<Long> gatehouse(GatehouseClient client, String task, int count, int ahead) {
        if (task.equals("change")) {
            return () -> {
                BulkProgress end = Bulk.ofAction(
                                hosts(count), host -> client.cte.clients().resetPassword(host))
                        .concurrency(IN_FLIGHT)
                        .run(result -> {});
                return end.succeeded();
            };
        }
        return () -> {
            Order order = new Order(task.equals("consume"));
            for (ClientGroup group : client.cte.clientGroups().list().pagesAhead(ahead)) {
                order.accept(group.id());
            }
            return order.records;
        };
    }

    private static Callable<Long> sequential(FleetApi api, String task, int count) {
        if (task.equals("change")) {
            return () -> {
                for (String host : hosts(count)) {
                    api.resetPassword(host);
                }
                return (long) count;
            };
        }
        return () -> {
            Order order = new Order(task.equals("consume"));
            Wire.Groups page;
            do {
                page = api.groups(order.records, PAGE);
                page.resources().forEach(group -> order.accept(group.id()));
            } while (order.records < page.total());
            return order.records;
        };
    }

    /** As a careful person writes it: the first page has the total, then a pool reads the others. */
    private static Callable<Long> parallel(FleetApi api, String task, int count) {
        boolean change = task.equals("change");
        ExecutorService pool = Executors.newFixedThreadPool(change ? IN_FLIGHT : PAGES_AHEAD);
        if (change) {
            return () -> {
                List<Callable<Void>> changes = new ArrayList<>();
                for (String host : hosts(count)) {
                    changes.add(() -> {
                        api.resetPassword(host);
                        return null;
                    });
                }
                for (Future<Void> each : pool.invokeAll(changes)) {
                    each.get();
                }
                return (long) count;
            };
        }
        return () -> {
            Order order = new Order(false);
            Wire.Groups first = api.groups(0, PAGE);
            first.resources().forEach(group -> order.accept(group.id()));
            List<Future<Wire.Groups>> others = new ArrayList<>();
            for (long skip = PAGE; skip < first.total(); skip += PAGE) {
                long from = skip;
                others.add(pool.submit(() -> api.groups(from, PAGE)));
            }
            for (Future<Wire.Groups> each : others) {
                page(each).resources().forEach(group -> order.accept(group.id()));
            }
            return order.records;
        };
    }

    private static Wire.Groups page(Future<Wire.Groups> page) throws IOException, InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static List<String> hosts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "host-" + i).toList();
    }

    /** Checks that the records arrive in order and that none is missing. May take as long for a page as the link does. */
    private static final class Order {

        private final boolean slow;
        private long records;

        Order(boolean slow) {
            this.slow = slow;
        }

        void accept(String id) {
            long position = Long.parseLong(id, 0, 8, 10);
            if (position != records) {
                throw new IllegalStateException("record " + position + " at " + records);
            }
            records++;
            if (slow && records % PAGE == 0) {
                pause();
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(DelayingProxy.ROUND_TRIP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
