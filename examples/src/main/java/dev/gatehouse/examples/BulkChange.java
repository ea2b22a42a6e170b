package dev.gatehouse.examples;

// @start region="bulk"
import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.bulk.BulkResult;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes many clients with a limited number of concurrent requests. */
public final class BulkChange {

    private BulkChange() {}

    /** Locks the settings of these hosts, with at most {@code limit} requests at a time. Returns the hosts that failed. */
    public static Map<String, BulkResult.State> lock(CteClient cte, List<String> hosts, int limit) {
        ClientUpdate locked = ClientUpdate.builder().clientLocked(true).build();
        Map<String, BulkResult.State> failures = new TreeMap<>();
        BulkProgress end = Bulk.of(hosts, host -> cte.clients().update(host, locked))
                .concurrency(limit)
                .stopAfterFailures(10)
                .onProgress(progress -> System.out.println(progress.finished() + " of " + hosts.size()))
                .run(result -> {
                    // FAILED: the client was not changed. UNKNOWN: read the client before you retry the change.
                    result.failure().ifPresent(failure -> failures.put(result.input(), result.state()));
                });
        System.out.println(end.state() + ": " + end.succeeded() + " locked");
        return failures;
    }
}
// @end
