package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.core.Secret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shares a token pair between processes in a database. Tested with H2 and PostgreSQL.
 *
 * <p>The lock is the lock of a row, held by a transaction for as long as the renewal takes. If its process ends, the
 * database ends the transaction and the lock with it. The pair is in another row, so that the mark of a renewal in progress
 * is committed while the lock is held. A renewal therefore needs two connections at a time, and no time limit for idle
 * transactions that is shorter than the timeouts of {@code SdkConfig}.
 *
 * <p>The tokens are stored as they are: whoever reads the table acts as their owner. Restrict access to it, or encrypt the
 * two columns.
 */
public final class JdbcTokenPairStore implements TokenPairStore {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    /** Opens a connection that commits each statement, such as {@code dataSource::getConnection}. */
    @FunctionalInterface
    public interface Connections {

        /** Opens a connection, which the store closes. */
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final String name;

    /**
     * Creates a store.
     *
     * @param connections opens connections
     * @param name the name of the pair, since the table can contain several
     */
    public JdbcTokenPairStore(Connections connections, String name) {
        this.connections = connections;
        this.name = name;
    }

    /** Creates the tables if they do not exist, and adds the pair. Called once, before the first client. */
    public void create(TokenPair first) {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS commvault_token_pair (name VARCHAR(100) PRIMARY KEY,"
                        + " access_token VARCHAR(8000) NOT NULL, refresh_token VARCHAR(8000) NOT NULL,"
                        + " expires_at BIGINT, renewal_started_at BIGINT)");
                statement.execute("CREATE TABLE IF NOT EXISTS commvault_token_lock (name VARCHAR(100) PRIMARY KEY)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO commvault_token_lock (name) VALUES (?)")) {
                insert.setString(1, name);
                insert.executeUpdate();
            }
            write(
                    connection,
                    first,
                    "INSERT INTO commvault_token_pair"
                            + " (access_token, refresh_token, expires_at, renewal_started_at, name) VALUES (?, ?, ?, ?, ?)");
            return true;
        });
    }

    @Override
    public TokenPair read() {
        return run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT access_token, refresh_token, expires_at, renewal_started_at FROM commvault_token_pair"
                            + " WHERE name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("no token pair with the name " + name);
                    }
                    return TokenPair.builder()
                            .accessToken(Secret.of(row.getString(1)))
                            .refreshToken(Secret.of(row.getString(2)))
                            .expiresAt(time(row, 3))
                            .renewalStartedAt(time(row, 4))
                            .build();
                }
            }
        });
    }

    @Override
    public void write(TokenPair pair) {
        int rows = run(connection -> write(
                connection,
                pair,
                "UPDATE commvault_token_pair SET access_token = ?, refresh_token = ?, expires_at = ?,"
                        + " renewal_started_at = ? WHERE name = ?"));
        if (rows != 1) {
            throw new IllegalStateException("no token pair with the name " + name);
        }
    }

    private int write(Connection connection, TokenPair pair, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, pair.accessToken().reveal());
            statement.setString(2, pair.refreshToken().reveal());
            statement.setObject(3, millis(pair.expiresAt()), Types.BIGINT);
            statement.setObject(4, millis(pair.renewalStartedAt()), Types.BIGINT);
            statement.setString(5, name);
            return statement.executeUpdate();
        }
    }

    /** Polls, because the wait of a database for a lock can't be interrupted. */
    @Override
    public Optional<Lock> tryLock(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean locked = false;
        Connection connection = openTransaction();
        try {
            locked = lockRow(connection);
            while (!locked && System.nanoTime() - end < 0) {
                Thread.sleep(POLL_INTERVAL.toMillis());
                locked = lockRow(connection);
            }
        } finally {
            if (!locked) {
                release(connection);
            }
        }
        return locked ? Optional.of(() -> release(connection)) : Optional.empty();
    }

    private Connection openTransaction() {
        try {
            Connection connection = connections.open();
            try {
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("the token pair can't be locked", e);
        }
    }

    private boolean lockRow(Connection connection) {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name FROM commvault_token_lock WHERE name = ? FOR UPDATE SKIP LOCKED")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the token pair can't be locked", e);
        }
    }

    /** A connection that can't be closed properly has lost its transaction, and the lock with it. */
    private static void release(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of the token pair can't be released", e);
        }
    }

    /** An action with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = connections.open()) {
            return work.run(connection);
        } catch (SQLException e) {
            // Without the cause: messages of some databases contain the values, which are the tokens.
            throw new IllegalStateException("the token pair can't be read or written: SQL state " + e.getSQLState());
        }
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
