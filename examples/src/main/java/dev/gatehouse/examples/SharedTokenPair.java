package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Four processes share one token pair through a database. Whenever the access token has expired, one of them renews the
 * pair and the others take what it stored. One process is killed while it holds the lock, and another one between a renewal
 * and its save, which is the one case in which the pair is lost; it is reported.
 */
public final class SharedTokenPair {

    private static final int PROCESSES = 4;
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final FakeCommvaultServer server;
    private final JdbcTokenPairStore store;
    private final List<Replica> replicas = new ArrayList<>();
    private final String jdbcUrl;

    private SharedTokenPair(FakeCommvaultServer server, String jdbcUrl) {
        this.server = server;
        this.jdbcUrl = jdbcUrl;
        this.store = new JdbcTokenPairStore(() -> DriverManager.getConnection(jdbcUrl), ReplicaProcess.PAIR);
    }

    /** Runs the example with the given database, otherwise with H2 in a temporary file. */
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length > 0) {
            run(args[0], 200, System.out::println);
        } else {
            Path folder = Files.createTempDirectory("token-pair");
            run("jdbc:h2:" + folder.resolve("pairs") + ";AUTO_SERVER=TRUE", 200, System.out::println);
        }
    }

    /**
     * Runs the example.
     *
     * @param jdbcUrl a database that several processes can open
     * @param renewals how often the pair is renewed before a renewal is interrupted
     */
    static void run(String jdbcUrl, int renewals, Consumer<String> say) throws IOException, SQLException {
        // The process that opens the file of H2 first serves it for the others, so this one must stay connected.
        try (FakeCommvaultServer server = FakeCommvaultServer.start();
                Connection connection = DriverManager.getConnection(jdbcUrl)) {
            say.accept("Database: " + connection.getMetaData().getDatabaseProductName());
            server.addUser("backup", "backup's password");
            server.addPlan("Object storage");
            server.accessTokenLifetime(LIFETIME);
            SharedTokenPair example = new SharedTokenPair(server, jdbcUrl);
            try {
                example.renew(renewals, say);
                example.interruptARenewal(say);
            } finally {
                example.replicas.forEach(Replica::close);
            }
        }
    }

    private void renew(int renewals, Consumer<String> say) throws IOException {
        store.create(newPair());
        while (replicas.size() < PROCESSES) {
            replicas.add(Replica.start(server.url(), jdbcUrl));
        }
        all("call", "ok");
        say.accept(PROCESSES + " processes use one token pair.");
        for (int renewal = 1; renewal <= renewals; renewal++) {
            expire();
            if (renewal == renewals / 2) {
                killTheHolderOfTheLock(say);
            }
            all("call", "ok");
            require(renewals() == renewal, "renewal " + renewal + " was sent " + renewals() + " times in total");
        }
        require(server.mails().isEmpty(), "the chain of token pairs was invalidated");
        say.accept("The pair was renewed " + renewals + " times, each time by one of them. The chain is intact.");
    }

    private void killTheHolderOfTheLock(Consumer<String> say) throws IOException {
        Replica holder = replicas.remove(0);
        holder.send("lock");
        require(holder.receive().equals("ok"), "the lock is held");
        replicas.forEach(replica -> replica.send("call"));
        holder.close();
        for (Replica waiting : replicas) {
            require(waiting.receive().equals("ok"), "another process takes over");
        }
        replicas.add(Replica.start(server.url(), jdbcUrl));
        say.accept("Killed the process that held the lock. The others took over, and another process was started.");
    }

    private void interruptARenewal(Consumer<String> say) throws IOException {
        Replica interrupted = replicas.remove(0);
        interrupted.send("crash");
        require(interrupted.receive().equals("ok"), "the process will crash");
        expire();
        int before = renewals();
        interrupted.send("call");
        require(interrupted.receive().isEmpty(), "the process ended");
        String report = "TokenPairLostException";
        for (Replica other : replicas) {
            other.send("call");
            String response = other.receive();
            require(response.startsWith(report), "the loss is reported, not \"" + response + "\"");
            report = response;
        }
        require(renewals() == before + 1, "the pair is not sent twice");
        say.accept("Killed a process between a renewal and its save. The others report: " + report);
        replaceThePair();
        all("call", "ok");
        say.accept("An operator stored a new pair. The others use it.");
    }

    private void replaceThePair() {
        try {
            TokenPairStore.Lock lock = store.tryLock(Duration.ofSeconds(10)).orElseThrow();
            store.write(newPair());
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void all(String command, String response) {
        replicas.forEach(replica -> replica.send(command));
        for (Replica replica : replicas) {
            String received = replica.receive();
            require(received.equals(response), "a process responded \"" + received + "\"");
        }
    }

    private void expire() {
        server.clock().advance(LIFETIME.plusMinutes(1));
    }

    private TokenPair newPair() {
        AccessTokenPair issued = server.issueAccessToken("backup");
        return TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
    }

    private int renewals() {
        return (int) server.received().stream()
                .filter(request -> request.path().endsWith("/V4/AccessToken/Renew"))
                .count();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not as expected: " + what);
        }
    }
}
