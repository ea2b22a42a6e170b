package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins that the token server rejects, or that fail for another reason. */
class RejectedLoginTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private final TestTime time = new TestTime();
    private FakeNevisServer server;

    @BeforeEach
    void started() {
        server = extension.server();
        server.addOAuthClient("id", "right");
    }

    @Test
    void rejectedSecret_isNotSentByLaterCalls_butByANewClient() {
        try (NevisClient nevis = client("wrong")) {
            UnauthenticatedException first = rejection(nevis);
            UnauthenticatedException second = rejection(nevis);
            rejection(nevis);

            assertThat(server.received()).extracting(ReceivedRequest::path).containsExactly("/oauth/token");
            assertThat(first.attempts()).isEqualTo(1);
            assertThat(first.toString()).doesNotContain("not retried");
            assertThat(second.attempts()).isZero();
            assertThat(second.operation()).isEqualTo("nevis.login");
            assertThat(second.status()).isEqualTo(401);
            assertThat(second.code()).isEqualTo(first.code()).contains("invalid_client");
            assertThat(second.outcomeUnknown()).isFalse();
            assertThat(second.correctiveAction().orElseThrow()).contains("not retried", "Create a new client");
            assertThat(second.toString()).doesNotContain("wrong");
        }
        try (NevisClient nevis = client("right")) {
            assertThat(nevis.clients().get("100").extId()).contains("100");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, text/html, <html>Sign in</html>",
        "401, application/json, ''",
        "400, application/json, {\"error\":\"invalid_client\"}",
        "400, application/json, {\"error\":\"unauthorized_client\"}"
    })
    void anyRejectionOfTheClient_isRemembered(int status, String type, String body) {
        server.failNext(Fault.response(FakeResponse.text(status, type, body)));
        try (NevisClient nevis = client("right")) {
            assertThat(rejection(nevis).status()).isEqualTo(status);
            assertThat(rejection(nevis).status()).isEqualTo(status);
        }
        assertThat(server.received()).hasSize(1);
    }

    /** The remembered exception has the details of the first one. */
    @Test
    void rejectionWithNevisErrorBody_keepsMessageAndDetails() {
        server.failNext(Fault.response(FakeResponse.json(
                401, Map.of("errors", List.of(Map.of("code", "errors.userLoginFailed", "message", "text"))))));
        try (NevisClient nevis = client("right")) {
            UnauthenticatedException first = rejection(nevis);
            UnauthenticatedException second = rejection(nevis);
            assertThat(second.code()).isEqualTo(first.code()).contains("errors.userLoginFailed");
            assertThat(second.vendorMessage()).isEqualTo(first.vendorMessage()).isPresent();
            assertThat(second.details(NevisError.class))
                    .isEqualTo(first.details(NevisError.class))
                    .isPresent();
        }
    }

    @Test
    void loginFailure_thatIsNoRejection_isNotRemembered() {
        List<Fault> faults = List.of(
                Fault.reset(),
                Fault.malformedResponse(),
                Fault.status(500),
                Fault.status(503),
                Fault.status(429),
                Fault.status(408),
                Fault.status(404),
                Fault.status(403),
                Fault.response(FakeResponse.json(400, Map.of("error", "invalid_scope"))),
                Fault.response(FakeResponse.empty(302).header("Location", "/login")),
                Fault.response(FakeResponse.empty(200)),
                Fault.response(FakeResponse.text(200, "text/html", "<html>Sign in</html>")),
                Fault.response(FakeResponse.text(200, "application/json", "{\"access_token\":\"cut")));
        try (NevisClient nevis = client("right")) {
            for (Fault fault : faults) {
                server.failNext(fault);
                assertThat(catchThrowable(() -> nevis.clients().get("100"))).isInstanceOf(SdkException.class);
            }
            assertThat(server.received())
                    .extracting(ReceivedRequest::path)
                    .hasSize(faults.size())
                    .containsOnly("/oauth/token");
            assertThat(nevis.clients().get("100").extId()).contains("100");
        }
    }

    @Test
    void secretRejectedAtRenewal_isSentOnce() {
        try (NevisClient nevis = client("right")) {
            nevis.clients().get("100");
            server.clearRequestsAndFaults();
            server.failNext(
                    RejectedLoginTest::isLogin,
                    Fault.response(FakeResponse.json(401, Map.of("error", "invalid_client"))));
            // The first renewal is early, so the token is still valid. After an hour it is expired.
            time.advance(Duration.ofMinutes(50));
            nevis.clients().get("100");
            nevis.clients().get("100");
            time.advance(Duration.ofMinutes(10));
            rejection(nevis);
            rejection(nevis);
        }
        assertThat(server.received().stream().filter(RejectedLoginTest::isLogin))
                .hasSize(1);
    }

    private NevisClient client(String secret) {
        return NevisClient.create(
                SdkConfig.builder(server.url()).time(time).build(),
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id", Secret.of(secret)));
    }

    private static UnauthenticatedException rejection(NevisClient nevis) {
        UnauthenticatedException e = catchThrowableOfType(
                UnauthenticatedException.class, () -> nevis.clients().get("100"));
        assertThat(e).isNotNull();
        return e;
    }

    private static boolean isLogin(ReceivedRequest request) {
        return request.path().equals("/oauth/token");
    }
}
