package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.json;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.status.ApplianceInfo;
import dev.gatehouse.sdk.sps.status.HealthStatus;
import dev.gatehouse.sdk.sps.status.UserEndpoint;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusAndErrorsTest {

    private static final String USER_INFO = "/api/user_info";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    @Test
    void info_isReadInTheSession() {
        try (SpsClient sps = client(server())) {
            ApplianceInfo info = sps.status().info();
            assertThat(info.firmwareVersion()).contains("8.0.0");
            assertThat(info.version()).contains("8 LTS");
            assertThat(info.configHash()).isPresent();
            assertThat(info.nickname()).isEmpty();
            respond(
                    "/api/info",
                    "{'body':{'hostname':7,'firmware_version':'8.0.0','roles':null,'new':{}},'key':'about_info'}");
            assertThat(sps.status().info().hostname()).contains("7");
        }
    }

    /** The appliance responds to a session that has ended as it does without a login, and not with an error. */
    @Test
    void info_afterTheSessionHasEnded_logsInAgain() {
        try (SpsClient sps = client(server())) {
            sps.status().user();
            server().endSessions();
            assertThat(sps.status().info().firmwareVersion()).contains("8.0.0");
        }
    }

    @Test
    void info_afterTheSessionHasEnded_needsNoPrivilege() {
        server().forbid(USER, USER_INFO, "GET");
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.status().user()).isInstanceOf(PermissionDeniedException.class);
            server().endSessions();
            assertThat(sps.status().info().firmwareVersion()).contains("8.0.0");
        }
    }

    @Test
    void infoWithoutLogin_andLoginMethods_needNoCredentials() {
        SdkConfig config = SdkConfig.of(server().url());
        try (SpsClient sps = SpsClient.create(config, SpsCredentials.password("nobody", Secret.of("wrong")))) {
            ApplianceInfo info = sps.status().infoWithoutLogin();
            assertThat(info.hostname()).contains("sps");
            assertThat(info.firmwareVersion()).isEmpty();
            assertThat(sps.status().loginMethods()).containsExactly(Map.of("name", "local"));
            respond("/api/authentication/types", "{'types':['basic','x509',null]}");
            assertThat(sps.status().authenticationTypes()).containsExactly("basic", "x509");
            respond("/api/authentication/types", "{'types':'basic'}");
            assertThatThrownBy(() -> sps.status().authenticationTypes()).isInstanceOf(ResponseFormatException.class);
        }
        assertThat(server().received())
                .allSatisfy(received -> assertThat(received.headers()).doesNotContainKeys("Authorization", "Cookie"));
        assertThat(server().rejectedLogins()).isZero();
    }

    @Test
    void user_hasEndpointsUpTo70() {
        try (FakeSpsServer old = FakeSpsServer.start().addUser(USER, PASSWORD);
                SpsClient sps = client(old)) {
            UserEndpoint endpoint = sps.status().user().endpoints().get(0);
            assertThat(endpoint.url()).contains("/api/configuration");
            assertThat(endpoint.methods()).contains("PUT");
        }
    }

    @Test
    void health_hasTypedScalarsAndAllOtherValues() {
        try (SpsClient sps = client(server())) {
            HealthStatus health =
                    sps.status().with(CallOptions.within(Duration.ofMinutes(1))).health();
            assertThat(health.cpu().orElseThrow()).isEqualByComparingTo("3.5");
            assertThat(health.load15().orElseThrow()).isEqualByComparingTo("0.19");
            assertThat(health.sessions()).containsEntry("ssh", 5).hasSize(7);
            assertThat(health.sessionsTotal()).hasValue(7);
            assertThat(health.all()).containsKeys("cpu", "firmware");
            respond("/api/health_status", "{'meta':{}}");
            assertThat(sps.status().health().cpu()).isEmpty();
        }
    }

    @Test
    void user_isRead() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.status().user().name()).contains(USER);
            assertThat(sps.status().user().loginMethod().orElseThrow().authentication())
                    .contains("local");
            assertThat(sps.raw().get("/api/user/info")).isPresent();
        }
        assertThat(server().received())
                .extracting(ReceivedRequest::target)
                .contains("/api/user_info", "/api/user/info");
    }

    @ParameterizedTest
    @CsvSource({
        "400,InvalidRequestBody,INVALID_REQUEST",
        "400,SemanticError,INVALID_REQUEST",
        "400,IncompleteRequestBodyError,INVALID_REQUEST",
        "401,Unauthenticated,UNAUTHENTICATED",
        "401,AuthenticationFailure,UNAUTHENTICATED",
        "403,Unauthorized,PERMISSION_DENIED",
        "404,NotFound,NOT_FOUND",
        "404,ResourceNotFound,NOT_FOUND",
        "405,MethodNotAllowed,INVALID_REQUEST",
        "400,FirmwareTestFailed,INVALID_REQUEST",
        "400,InvalidPlugin,INVALID_REQUEST",
        "422,TransactionProcessingError,INVALID_REQUEST",
        // Known types decide, not the status
        "500,NotFound,NOT_FOUND",
        "400,Unauthorized,PERMISSION_DENIED",
        "200,SemanticError,INVALID_REQUEST",
        // For unknown types the status decides
        "400,Brandnew,INVALID_REQUEST",
        "403,Brandnew,PERMISSION_DENIED",
        "403,AccountLocked,PERMISSION_DENIED",
        "409,NoTransaction,CONFLICT",
        "423,Brandnew,CONFLICT",
        "400,DatabaseLocked,CONFLICT",
        "400,CONFIGURATION_LOCKED,CONFLICT",
        "400,BlockedHostError,INVALID_REQUEST",
        "400,ClockSkew,INVALID_REQUEST",
        "503,Brandnew,SERVER_ERROR",
        "429,Brandnew,RATE_LIMITED",
        "302,Brandnew,OTHER"
    })
    void errors_areClassifiedByTypeThenByStatus(int status, String type, ErrorKind kind) {
        ApiException e = failure(FakeResponse.json(
                status, Map.of("error", Map.of("type", type, "message", "why", "details", Map.of("path", "/x")))));
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.code()).contains(type);
        assertThat(e.vendorMessage()).contains("why");
        assertThat(e.details(SpsError.class).orElseThrow().details()).contains(Map.of("path", "/x"));
        assertThat(e.getMessage()).doesNotContain("why");
    }

    @Test
    void errorsWithoutAnEnvelope_areClassifiedByStatus() {
        for (FakeResponse reply : List.of(
                FakeResponse.empty(404),
                FakeResponse.text(404, "text/html", "<html>411</html>"),
                FakeResponse.text(404, "application/json", "{\"error\":"),
                FakeResponse.json(404, Map.of("error", "text")),
                FakeResponse.json(404, Map.of("error", Map.of("message", "only"))),
                FakeResponse.json(404, List.of()))) {
            ApiException e = failure(reply);
            assertThat(e).isInstanceOf(NotFoundException.class);
            assertThat(e.code()).isEmpty();
        }
        assertThat(failure(FakeResponse.text(411, "text/html", "<html>411</html>"))
                        .kind())
                .isEqualTo(ErrorKind.INVALID_REQUEST);
        assertThat(failure(FakeResponse.json(400, Map.of("error", Map.of("type", 7))))
                        .code())
                .contains("7");
    }

    @Test
    void htmlPageInsteadOfJson_isReported() {
        server().failNext(
                        request("GET", USER_INFO),
                        Fault.response(FakeResponse.text(200, "text/html", "<html>login</html>")));
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.status().user()).isInstanceOf(ResponseFormatException.class);
        }
    }

    private ApiException failure(FakeResponse reply) {
        server().failNext(request("GET", USER_INFO), Fault.response(reply));
        server().failNext(request("GET", USER_INFO), Fault.response(reply));
        SdkConfig config =
                SdkConfig.builder(server().url()).retry(RetryPolicy.none()).build();
        try (SpsClient sps = client(config)) {
            return Optional.ofNullable(catchThrowableOfType(
                            ApiException.class, () -> sps.status().user()))
                    .orElseThrow();
        } finally {
            server().clearRequestsAndFaults();
        }
    }

    private void respond(String path, String body) {
        server().failNext(request("GET", path), Fault.response(FakeResponse.json(200, json(body))));
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
