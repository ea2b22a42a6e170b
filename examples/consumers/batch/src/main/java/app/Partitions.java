package app;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The parts of the input. A worker locks the row of a part as long as it works on it. When the worker is killed, the
 * database closes its session and releases the lock, and another worker can take the part over. That needs no
 * heartbeats and no leases.
 */
@Component
class Partitions {

    /** A part that this worker has locked: lines of the input, without the header. */
    record Partition(int number, int firstLine, int lineCount) {}

    private final DataSource dataSource;
    private final JdbcClient database;
    private final Change change;
    private Connection lock;

    Partitions(DataSource dataSource, JdbcClient database, Change change) {
        this.dataSource = dataSource;
        this.database = database;
        this.change = change;
    }

    /** Divides the input, unless an earlier run or another worker did. */
    void create() throws IOException {
        int lines;
        try (Stream<String> all = Files.lines(change.input())) {
            lines = (int) all.skip(1).count();
        }
        int parts = Math.min(change.partitions(), lines);
        for (int number = 0; number < parts; number++) {
            int first = (int) ((long) lines * number / parts);
            int next = (int) ((long) lines * (number + 1) / parts);
            try {
                database.sql("insert into change_partition values (?, ?, ?, ?, false)")
                        .params(change.id(), number, first, next - first)
                        .update();
            } catch (DuplicateKeyException e) {
                // It exists
            }
        }
        int divided = database.sql("select coalesce(sum(line_count), 0) from change_partition where change_id = ?")
                .param(change.id())
                .query(Integer.class)
                .single();
        if (divided != lines) {
            throw new IllegalStateException(change.input() + " has " + lines + " lines, but change " + change.id()
                    + " was started with " + divided + "; specify the same input and number of partitions");
        }
    }

    /** Locks a part that is neither done nor locked; empty if there is none. */
    Optional<Partition> lockNext() throws SQLException {
        lock = dataSource.getConnection();
        lock.setAutoCommit(false);
        try (PreparedStatement next = lock.prepareStatement("select number, first_line, line_count"
                + " from change_partition where change_id = ? and not done order by number limit 1"
                + " for update skip locked")) {
            next.setString(1, change.id());
            ResultSet row = next.executeQuery();
            if (row.next()) {
                return Optional.of(new Partition(row.getInt(1), row.getInt(2), row.getInt(3)));
            }
        }
        release();
        return Optional.empty();
    }

    /** Throws if the connection that holds the lock is lost. Then another worker may have taken the part over. */
    void requireLock() throws SQLException {
        if (!lock.isValid(10)) {
            throw new IllegalStateException("the lock is lost");
        }
    }

    /** Marks a part as done. */
    void done(Partition partition) throws SQLException {
        try (PreparedStatement done =
                lock.prepareStatement("update change_partition set done = true where change_id = ? and number = ?")) {
            done.setString(1, change.id());
            done.setInt(2, partition.number);
            done.executeUpdate();
        }
        lock.commit();
    }

    /** Ends the lock. */
    void release() throws SQLException {
        lock.rollback();
        lock.setAutoCommit(true);
        lock.close();
    }
}
