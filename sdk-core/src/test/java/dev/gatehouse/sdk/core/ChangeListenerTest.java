package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeEvent.Outcome;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an audit log can record of changes. */
class ChangeListenerTest {

    private final List<ChangeEvent> changes = new ArrayList<>();
    private final ChangeListener listener = changes::add;

    private final TokenSource named = new TokenSource() {
        @Override
        public AccessToken fetch(Deadline deadline) {
            return AccessToken.nonExpiring(Secret.of("t0ken"));
        }

        @Override
        public Optional<String> loginName() {
            return Optional.of("anna");
        }
    };

    @Test
    void change_isReportedWithItsTarget_loginAndRequestId() {
        String response = "HTTP/1.1 200 OK\r\nX-Request-Id: req-7\r\nContent-Length: 2\r\n\r\n{}";
        try (ByteServer server = ByteServer.start(ByteServer.always(response))) {
            ApiCaller caller = caller(server, "/prefix");
            caller.run(TestVendor.PUT.request().path("id", "a b").query("force", true));
            caller.run(TestVendor.GET.request().path("id", "7"));
        }
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.target()).isEqualTo("/prefix/items/a%20b?force=true");
            assertThat(change.outcome()).isEqualTo(Outcome.DONE);
            assertThat(change.login()).contains("anna");
            assertThat(change.requestId()).contains("req-7");
            assertThat(change.call().operation()).isEqualTo("test.items.replace");
            assertThat(change.call().path()).isEqualTo("/items/{id}");
            assertThat(change.toString()).doesNotContain("t0ken");
        });
    }

    @Test
    void loginNameThatThrows_isMissingInTheEvent_andDoesNotEndTheCall() {
        TokenSource broken = new TokenSource() {
            @Override
            public AccessToken fetch(Deadline deadline) {
                return AccessToken.nonExpiring(Secret.of("t0ken"));
            }

            @Override
            public Optional<String> loginName() {
                throw new IllegalStateException("no name");
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            TestVendor.caller(config(server, ""))
                    .authorizedBy(BearerAuth.of(broken, TimeSource.system()))
                    .run(TestVendor.POST.request());
            assertThat(server.received()).hasSize(1);
        }
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(Outcome.DONE);
            assertThat(change.login()).isEmpty();
        });
    }

    @Test
    void rejectedChange_hasFailed() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(409, "{}")))) {
            assertThatThrownBy(() -> caller(server, "").run(TestVendor.POST.request()))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.target()).isEqualTo("/items");
            assertThat(change.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(change.call().failure()).contains("ConflictException");
            assertThat(change.requestId()).isEmpty();
        });
    }

    /** The caller gets no exception, but an audit log must not contain a success. */
    @ParameterizedTest
    @CsvSource({"303,DONE", "409,FAILED", "408,UNKNOWN", "500,UNKNOWN"})
    void changeWithAnExpectedStatus_hasTheOutcomeOfTheStatus(int status, Outcome outcome) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(status, "{}")))) {
            caller(server, "").raw().request("POST", "/x").expectStatus(status).send();
        }
        assertThat(changes).extracting(ChangeEvent::outcome).containsExactly(outcome);
    }

    /** The error of the retry means that the first attempt succeeded. */
    @Test
    void changeThatARetryFindsDone_isDone() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? "" : ByteServer.json(404, "{}"));
            return number > 1;
        })) {
            caller(server, "").run(TestVendor.DELETE.request().path("id", "1"));
            assertThat(server.received()).hasSize(2);
        }
        assertThat(changes).extracting(ChangeEvent::outcome).containsExactly(Outcome.DONE);
    }

    @Test
    void changeWithoutAResponse_isUnknown() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> caller(server, "").run(TestVendor.POST.request()))
                    .isInstanceOf(TransportException.class);
        }
        assertThat(changes).extracting(ChangeEvent::outcome).containsExactly(Outcome.UNKNOWN);
    }

    /** The exception is of the login, and says nothing about the change. */
    @Test
    void changeThatWasNotSent_hasFailed_evenIfTheOutcomeOfTheLoginIsUnknown() {
        TransportException login = new TransportException("test.login", 1, true, "reset", null);
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = TestVendor.caller(config(server, ""))
                    .authorizedBy(BearerAuth.of(
                            deadline -> {
                                throw login;
                            },
                            TimeSource.system()));
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request())).isSameAs(login);
        }
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(change.login()).isEmpty();
        });
    }

    @Test
    void errorAfterTheRequestWasSent_leavesTheOutcomeUnknown() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiRequest.Builder request = TestVendor.POST
                    .request()
                    .body(Map.of())
                    .progress(sent -> {
                        throw new AssertionError("progress");
                    });
            assertThatThrownBy(() -> caller(server, "").run(request)).isInstanceOf(AssertionError.class);
        }
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(change.call().outcomeUnknown()).isTrue();
            assertThat(change.call().failure()).contains("AssertionError");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/x?password=p,/x?password=***",
        "/x?a=1&Access_Token=t%3D&b=2,/x?a=1&Access_Token=***&b=2",
        "/x?api-key=k&key=k&keyId=7,/x?api-key=***&key=***&keyId=7",
        "/x?pass%77ord=p,/x?pass%77ord=***",
        "/x?pwd=p&newPwd=p&pass=p&pass_code=p,/x?pwd=***&newPwd=***&pass=***&pass_code=***",
        "/x?privateKey=p&access-key=p&authCode=p&jwt=p,/x?privateKey=***&access-key=***&authCode=***&jwt=***",
        "/x?compass=n&passive=1&keyword=w&author=a,/x?compass=n&passive=1&keyword=w&author=a",
        "/x?secret,/x?secret",
        "/x?token=,/x?token=***",
        "/x?,/x?",
        "/x?a&&b=1,/x?a&&b=1",
        "/passwords/7?filter=a==b,/passwords/7?filter=a==b"
    })
    void secretsInTheQuery_areMasked(String target, String masked) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            caller(server, "").raw().send("DELETE", target);
            assertThat(server.received().get(0).target()).isEqualTo(target);
        }
        assertThat(changes).extracting(ChangeEvent::target).containsExactly(masked);
    }

    private ApiCaller caller(ByteServer server, String prefix) {
        return TestVendor.caller(config(server, prefix)).authorizedBy(BearerAuth.of(named, TimeSource.system()));
    }

    private SdkConfig config(ByteServer server, String prefix) {
        return SdkConfig.builder(server.url() + prefix)
                .addListener(listener)
                .time(new TestTime())
                .build();
    }
}
