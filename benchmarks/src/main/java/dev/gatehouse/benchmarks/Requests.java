package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** P0 and P6: what business operations and an expired token cost, counted at the server. */
final class Requests {

    private static final int THREADS = 64;

    private Requests() {}

    static void operations(Table table, Mode depth) throws IOException {
        try (RunningServer server = RunningServer.start("https", 10_000)) {
            try (GatehouseClient way = new GatehouseClient(server.target)) {
                for (int i = 0; i < 100; i++) {
                    Exchange.GET.run(way);
                }
            }
            counted(table, "100 reads", server.counts(), 101);
            try (GatehouseClient way = new GatehouseClient(server.target)) {
                int records = 0;
                for (ClientGroup group : way.cte.clientGroups().list()) {
                    records += group.id().isEmpty() ? 0 : 1;
                }
                if (records != 10_000) {
                    throw new IllegalStateException(records + " records");
                }
            }
            counted(table, "list of 10,000", server.counts(), 1 + (10_000 + Fleet.PAGE - 1) / Fleet.PAGE);
        }
        change(table);
    }

    private static void counted(Table table, String what, Counts counts, int requests) {
        table.row(
                "P0",
                what + ", from the login to the close",
                counts.requests() + " requests, " + counts.logins() + " of them logins, " + counts.connections()
                        + " TLS handshakes",
                requests + ", 1, 1",
                Verdict.of(counts.requests() == requests && counts.logins() == 1 && counts.connections() == 1));
    }

    /** Login, open, read, write, commit, logout: nothing can be left out. */
    private static void change(Table table) throws IOException {
        try (FakeSpsServer server = FakeSpsServer.start().addUser("api", "secret");
                CountingProxy relay = CountingProxy.to(server.url())) {
            SdkConfig config = SdkConfig.of(relay.url());
            try (SpsClient sps = SpsClient.create(config, SpsCredentials.password("api", Secret.of("secret")))) {
                TransactionOptions named =
                        TransactionOptions.builder().commitMessage("CHG-4711").build();
                sps.inTransaction(
                        named, tx -> tx.management().email().edit(mail -> mail.withAdminAddress("ops@example.com")));
            }
            long logins = server.received().stream()
                    .filter(request ->
                            request.method().equals("GET") && request.path().equals("/api/authentication"))
                    .count();
            int requests = server.received().size();
            table.row(
                    "P0",
                    "SPS: a change with its commit, from the login to the logout",
                    requests + " requests, " + logins + " of them logins, " + relay.connections() + " connections",
                    "6, 1, 1",
                    Verdict.of(requests == 6 && logins == 1 && relay.connections() == 1));
        }
    }

    static void expiry(Table table, Mode depth) throws IOException, InterruptedException {
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addClientGroup(Wire.NAME);
            CteCredentials admin = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
            try (CteClient cte = CteClient.create(SdkConfig.of(server.url()), admin)) {
                cte.clientGroups().get(Wire.NAME);
                server.clearRequestsAndFaults();
                server.clock().advance(Duration.ofMinutes(10));
                allAtOnce(() -> cte.clientGroups().get(Wire.NAME));
            }
            long logins = server.received().stream()
                    .filter(request ->
                            request.method().equals("POST") && request.path().endsWith("/auth/tokens"))
                    .count();
            table.row(
                    "P6",
                    "logins when " + THREADS + " threads meet an expired token",
                    Long.toString(logins),
                    "1",
                    Verdict.of(logins == 1));
        }
    }

    private static void allAtOnce(Runnable call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(threads.submit(() -> {
                start.await();
                call.run();
                return null;
            }));
        }
        start.countDown();
        try {
            for (Future<?> each : calls) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
