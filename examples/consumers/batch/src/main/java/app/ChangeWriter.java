package app;

import app.HostChanges.State;
import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.common.LabelChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Locks the settings of hosts. A label with the number of the change shows later whether a host was changed. */
class ChangeWriter implements ItemWriter<String> {

    private static final String LABEL = "change";

    private final CteClient cte;
    private final HostChanges changes;
    private final Partitions partitions;
    private final Change change;
    private final int partition;

    ChangeWriter(CteClient cte, HostChanges changes, Partitions partitions, Change change, int partition) {
        this.cte = cte;
        this.changes = changes;
        this.partitions = partitions;
        this.change = change;
        this.partition = partition;
    }

    @Override
    public void write(Chunk<? extends String> hosts) throws SQLException {
        partitions.requireLock();
        List<RuntimeException> failures = new ArrayList<>();
        BulkProgress end = Bulk.ofAction(new LinkedHashSet<>(hosts.getItems()), this::change)
                .concurrency(change.concurrency())
                .stopAfterFailures(1)
                .run(result -> result.failure().ifPresent(failures::add));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        if (end.state() != BulkProgress.State.COMPLETED) {
            throw new IllegalStateException("not all hosts of the chunk were processed: " + end.state());
        }
    }

    // @start region="batch"
    private void change(String host) {
        State state = changes.state(host, partition);
        if (state == State.DONE || state == State.FAILED || state == State.OTHER_PART) {
            return; // the chunk was not committed, but this host was; or the input has the host twice
        }
        if (state != State.NEW && isChanged(host)) {
            changes.record(host, partition, State.DONE, "found when it was looked up");
            return;
        }
        if (!changes.sending(host, partition)) {
            return;
        }
        try {
            cte.clients().update(host, update());
            changes.record(host, partition, State.DONE, "");
        } catch (SdkException e) {
            boolean failed = concernsTheHost(e);
            changes.record(host, partition, failed ? State.FAILED : State.UNKNOWN, e.getMessage());
            if (!failed && !e.outcomeUnknown()) {
                throw e; // such as a rejected login: ends the job, which can be restarted
            }
        } catch (IllegalArgumentException e) {
            changes.record(host, partition, State.FAILED, e.getMessage()); // not a valid name, nothing was sent
        }
    }

    private ClientUpdate update() {
        return ClientUpdate.builder()
                .clientLocked(true)
                .labels(LabelChange.set(LABEL, change.id()))
                .build();
    }

    private boolean isChanged(String host) {
        try {
            return change.id().equals(cte.clients().get(host).labels().get(LABEL));
        } catch (NotFoundException | IllegalArgumentException e) {
            return false; // or not a valid name: the change fails for the same reason
        }
    }
    // @end

    private static boolean concernsTheHost(SdkException e) {
        return !e.outcomeUnknown()
                && e instanceof ApiException error
                && switch (error.kind()) {
                    case NOT_FOUND, CONFLICT, INVALID_REQUEST -> true;
                    default -> false;
                };
    }
}
