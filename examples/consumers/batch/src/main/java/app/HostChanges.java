package app;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The state of each host, in the database. Each change of a state is committed at once. */
@Repository
class HostChanges {

    /**
     * A host without a row is NEW. SENT is written before the request, and remains if the process is killed. A host that
     * the input has twice belongs to the part that writes it first; it is OTHER_PART for another one.
     */
    enum State {
        NEW,
        OTHER_PART,
        SENT,
        DONE,
        FAILED,
        UNKNOWN
    }

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Change change;

    HostChanges(JdbcClient database, PlatformTransactionManager transactions, Change change) {
        this.database = database;
        this.change = change;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    State state(String host, int partition) {
        return database.sql("select partition_number, state from host_change where change_id = ? and host = ?")
                .params(change.id(), host)
                .query((row, number) -> row.getInt("partition_number") == partition
                        ? State.valueOf(row.getString("state"))
                        : State.OTHER_PART)
                .optional()
                .orElse(State.NEW);
    }

    /** Records that the request will be sent. Returns false if the host belongs to another part. */
    boolean sending(String host, int partition) {
        try {
            transaction.executeWithoutResult(status -> {
                if (update(host, partition, State.SENT, "") == 0) {
                    database.sql("insert into host_change values (?, ?, ?, ?, '')")
                            .params(change.id(), host, partition, State.SENT.name())
                            .update();
                }
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void record(String host, int partition, State result, String detail) {
        transaction.executeWithoutResult(status -> update(host, partition, result, detail));
    }

    /** Waits if there are hosts without an outcome: their requests may still be at the server. */
    void settle(int partition) throws InterruptedException {
        if (!unresolved(partition).isEmpty()) {
            Thread.sleep(change.settle().toMillis());
        }
    }

    List<String> unresolved(int partition) {
        return database.sql("select host from host_change where change_id = ? and partition_number = ?"
                        + " and state in ('SENT', 'UNKNOWN') order by host")
                .params(change.id(), partition)
                .query(String.class)
                .list();
    }

    /** Returns lines such as {@code DONE: 4990}. */
    List<String> summary() {
        return database.sql("select state, count(*) as hosts from host_change where change_id = ?"
                        + " group by state order by state")
                .param(change.id())
                .query((row, number) -> row.getString("state") + ": " + row.getLong("hosts"))
                .list();
    }

    private int update(String host, int partition, State state, String detail) {
        return database.sql("update host_change set state = ?, detail = ?"
                        + " where change_id = ? and host = ? and partition_number = ?")
                .params(state.name(), detail.substring(0, Math.min(detail.length(), 1000)))
                .params(change.id(), host, partition)
                .update();
    }
}
