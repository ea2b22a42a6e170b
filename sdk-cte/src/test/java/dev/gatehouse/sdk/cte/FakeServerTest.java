package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fake server, and clients whose clock can be advanced together with its clock. */
abstract class FakeServerTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fakeServer = new FakeServerExtension<>(FakeCteServer::start);

    final TestTime time = new TestTime();

    /** Operations of all completed calls. */
    final List<String> operations = new CopyOnWriteArrayList<>();

    /** Events of a listener. */
    final List<CallEvent> events = new CopyOnWriteArrayList<>();

    private final List<CteClient> open = new ArrayList<>();

    @AfterEach
    void closeClients() {
        open.forEach(CteClient::close);
    }

    FakeCteServer server() {
        return fakeServer.server();
    }

    CteClient client() {
        return client(CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }

    CteClient client(CteCredentials credentials) {
        return client(credentials, server().url());
    }

    /** The clock of the server also runs by itself, so it is a little ahead of the client's clock. */
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

    /** Called after each attempt, for tests in which an attempt takes time. */
    void attempted(CallEvent event) {}

    void advance(Duration by) {
        time.advance(by);
        server().clock().advance(by);
    }

    ReceivedRequest last() {
        List<ReceivedRequest> all = server().received();
        return all.get(all.size() - 1);
    }

    /** Bodies of the requests to the token endpoint, in order. */
    List<String> logins() {
        return server().received().stream()
                .filter(request -> request.path().equals("/api/v1/auth/tokens"))
                .map(ReceivedRequest::text)
                .toList();
    }

    static boolean isLogin(ReceivedRequest request) {
        return request.method().equals("POST") && request.path().endsWith("/auth/tokens");
    }
}
