package dev.gatehouse.examples;

// @start region="bulk"
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes many clients with a limited number of concurrent requests. */
public final class BulkChange {

    private BulkChange() {}

    /** Locks the settings of these hosts, with at most {@code limit} requests at a time. Returns the failures by host. */
    public static Map<String, SdkException> lock(CteClient cte, List<String> hosts, int limit)
            throws InterruptedException {
        ClientUpdate locked = ClientUpdate.builder().clientLocked(true).build();
        Map<String, SdkException> failures = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(limit);
        try {
            for (String host : hosts) {
                workers.execute(() -> {
                    try {
                        cte.clients().update(host, locked);
                    } catch (SdkException e) {
                        failures.put(host, e); // if outcomeUnknown(), read the client before you retry
                    }
                    System.out.println(done.incrementAndGet() + " of " + hosts.size());
                });
            }
            workers.shutdown();
            workers.awaitTermination(1, TimeUnit.HOURS);
        } finally {
            workers.shutdownNow(); // interrupts running calls if this thread was interrupted
        }
        return failures;
    }
}
// @end
