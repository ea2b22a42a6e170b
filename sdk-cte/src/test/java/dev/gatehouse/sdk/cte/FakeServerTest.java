package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stand-in and clients of it, on a clock that moves both. */
abstract class FakeServerTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> standIn = new FakeServerExtension<>(FakeCteServer::start);

    final TestTime time = new TestTime();

    /** Operations whose calls ended, well or not. */
    final List<String> operations = new CopyOnWriteArrayList<>();

    /** Attempts and calls as a listener sees them. */
    final List<CallEvent> events = new CopyOnWriteArrayList<>();

    private final List<CteClient> open = new ArrayList<>();

    @AfterEach
    void closeClients() {
        open.forEach(CteClient::close);
    }

    FakeCteServer server() {
        return standIn.server();
    }

    CteClient client() {
        return client(CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }

    CteClient client(CteCredentials credentials) {
        return client(credentials, server().url());
    }

    /** The server's own time goes on by itself, so it stays a little ahead of the client's. */
    CteClient client(CteCredentials credentials, String url) {
        CteClient client = CteClient.create(
                SdkConfig.builder(url)
                        .time(time)
                        .addListener(new CallListener() {
                            @Override
                            public void onAttempt(CallEvent event) {
                                events.add(event);
                                attempted(event);
                            }

                            @Override
                            public void onCall(CallEvent event) {
                                events.add(event);
                                operations.add(event.operation());
                            }
                        })
                        .build(),
                credentials);
        open.add(client);
        return client;
    }

    /** For tests in which an attempt takes its time. */
    void attempted(CallEvent event) {}

    void advance(Duration by) {
        time.advance(by);
        server().clock().advance(by);
    }

    Received last() {
        List<Received> all = server().received();
        return all.get(all.size() - 1);
    }

    /** Bodies of the requests to the token endpoint, in their order. */
    List<String> logins() {
        return server().received().stream()
                .filter(request -> request.path().equals("/api/v1/auth/tokens"))
                .map(Received::text)
                .toList();
    }

    static boolean isLogin(Received request) {
        return request.method().equals("POST") && request.path().endsWith("/auth/tokens");
    }
}
