package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.User;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Secret PASSWORD = Secret.of("pass word+%");

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private final TestTime time = new TestTime();
    private FakeNevisServer server;

    @BeforeEach
    void started() {
        server = extension.server();
    }

    @Test
    void apiKey_isBase64OnOneLineWithoutPadding() {
        String secret = "ü" + "s".repeat(64);
        server.addApiKey("1054", "1024", secret);
        try (NevisClient nevis = client(NevisCredentials.apiKey("1054", "1024", Secret.of(secret)))) {
            nevis.clients().list().forEach(client -> {});
        }
        assertThat(authorization(0))
                .startsWith("Bearer ")
                .doesNotContain("=", "\n")
                .hasSizeGreaterThan(7 + 76);
    }

    @Test
    void secToken_isSentInTheNamedHeader() {
        server.addSecToken("X-Sec", "abc");
        try (NevisClient nevis = client(NevisCredentials.secToken("X-Sec", Secret.of("abc")))) {
            nevis.clients().list().forEach(client -> {});
        }
        assertThat(server.received().get(0).header("X-Sec")).contains("abc");
        assertThat(server.received().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void secTokenSource_isAskedAgainAfterARejection() {
        server.addSecToken("X-Sec", "second");
        AtomicInteger fetched = new AtomicInteger();
        try (NevisClient nevis = client(NevisCredentials.secToken(
                "X-Sec",
                deadline -> AccessToken.nonExpiring(Secret.of(fetched.incrementAndGet() == 1 ? "first" : "second"))))) {
            nevis.clients().get("100");
        }
        assertThat(server.received())
                .extracting(request -> request.header("X-Sec").orElse(""))
                .containsExactly("first", "second");
    }

    @Test
    void tokenSource_isAskedAgainAfterARejection() {
        server.addBearerToken("second");
        AtomicInteger fetched = new AtomicInteger();
        try (NevisClient nevis = client(NevisCredentials.bearer(
                deadline -> AccessToken.nonExpiring(Secret.of(fetched.incrementAndGet() == 1 ? "first" : "second"))))) {
            nevis.clients().list().forEach(client -> {});
        }
        assertThat(fetched).hasValue(2);
        assertThat(server.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/token", "/oauth2/token"})
    void clientCredentials_fetchATokenFromTheConfiguredPath(String path) {
        server.options().tokenPath(path);
        server.addOAuthClient("id:1", PASSWORD.reveal());
        try (NevisClient nevis = client(oauth(path))) {
            nevis.clients().get("100");
            nevis.clients().get("100");
        }
        assertThat(server.received())
                .extracting(ReceivedRequest::path)
                .containsExactly(path, "/nevisidm/api/core/v1/clients/100", "/nevisidm/api/core/v1/clients/100");
        ReceivedRequest login = server.received().get(0);
        assertThat(login.method()).isEqualTo("POST");
        assertThat(login.text()).isEqualTo("grant_type=client_credentials&scope=nevis");
        assertThat(login.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(login.header("Authorization").orElseThrow()).startsWith("Basic ");
    }

    @Test
    void accessToken_isRenewedBeforeItExpires_andAfterARejection() {
        server.addOAuthClient("id:1", PASSWORD.reveal());
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            nevis.clients().get("100");
            time.advance(Duration.ofMinutes(50));
            nevis.clients().get("100");
            assertThat(logins()).isEqualTo(2);
            server.revokeAllTokens();
            nevis.clients().get("100");
            assertThat(logins()).isEqualTo(3);
        }
    }

    @Test
    void manyThreads_shareOneLogin() throws Exception {
        server.addOAuthClient("id:1", PASSWORD.reveal());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(() -> nevis.clients().get("100").name().orElseThrow());
            }
            for (Future<String> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo("Default");
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("nevis: 64 calls by 16 threads, " + logins() + " login");
        assertThat(logins()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"401, invalid_client", "400, invalid_client", "400, unauthorized_client"})
    void rejectedLogin_throwsUnauthenticated_andIsNotRetried(int status, String error) {
        server.failNext(Fault.response(FakeResponse.text(status, "application/json", "{\"error\":\"" + error + "\"}")));
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            ApiException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> nevis.clients().get("100"));
            assertThat(e.code()).contains(error);
            assertThat(e.operation()).isEqualTo("nevis.login");
            assertThat(e.toString()).doesNotContain(PASSWORD.reveal());
        }
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"access_token\":null}", "{\"access_token\":\"\"}"})
    void loginResponseWithoutToken_isMalformed(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            ResponseFormatException e = catchThrowableOfType(
                    ResponseFormatException.class, () -> nevis.clients().get("100"));
            assertThat(e.operation()).isEqualTo("nevis.login");
        }
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token_type\":\"bearer\"}", "{\"access_token\":null}", "{\"access_token\":\"\"}"})
    void protectedFieldTokenResponseWithoutToken_isMalformed(String body) {
        addSelfAdmin();
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        try (NevisClient nevis = client(NevisCredentials.bearer(Secret.of("self")))) {
            ResponseFormatException e = catchThrowableOfType(
                    ResponseFormatException.class, () -> nevis.principal().protectedFieldToken("jdoe", PASSWORD));
            assertThat(e.operation()).isEqualTo("nevis.principal.protectedFieldToken");
        }
    }

    @Test
    void login_staysWithinTheDeadlineOfTheCall() {
        server.addOAuthClient("id:1", PASSWORD.reveal());
        server.failNext(Fault.response(FakeResponse.empty(429).header("Retry-After", "60")));
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            CallOptions tenSeconds = CallOptions.within(Duration.ofSeconds(10));
            assertThatThrownBy(() -> nevis.clients().with(tenSeconds).get("100"))
                    .isInstanceOf(RateLimitedException.class);
        }
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void close_closesTheCallerOfTheTokenServer() {
        ApiCaller tokenServer =
                ApiCaller.open(SdkConfig.of(server.url()), JsonCodec.camelCase(), new NevisErrorMapper());
        TokenSource tokens = new ClientCredentialTokens(
                tokenServer, "/oauth/token", "id:1", PASSWORD, ClientCredentialsOptions.defaults());
        tokens.release(Optional.empty());
        assertThatThrownBy(() -> tokens.fetch(Deadline.in(Duration.ofSeconds(10), time)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void protectedField_requiresItsToken() {
        addSelfAdmin();
        try (NevisClient nevis = client(NevisCredentials.bearer(Secret.of("self")))) {
            UnauthenticatedException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> nevis.users().update("100", "u", changedEmail()));
            assertThat(e.correctiveAction().orElseThrow()).contains("principal().protectedFieldToken");

            Secret token = nevis.principal().protectedFieldToken("jdoe", PASSWORD);
            User user = nevis.users()
                    .withProtectedFieldToken(token)
                    .update("100", "u", changedEmail())
                    .orElseThrow();
            assertThat(user.contacts().orElseThrow().email()).contains("new@example.org");
            assertThat(server.received())
                    .last()
                    .satisfies(request -> assertThat(request.header("X-Token")).contains(token.reveal()));
            assertThat(token).hasToString("***");
        }
    }

    @Test
    void invalidProtectedFieldToken_rejectedWithoutCode_isReplayedOnceAfterANewLogin() {
        addOAuthSelfAdmin();
        server.options().textChallenge(true);
        try (NevisClient nevis = client(oauth("/oauth/token"))) {
            assertThatThrownBy(() -> nevis.users()
                            .withProtectedFieldToken(Secret.of("bad.token"))
                            .update("100", "u", changedEmail()))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageNotContaining("bad.token");
        }
        assertThat(server.received())
                .extracting(ReceivedRequest::method)
                .containsExactly("POST", "PATCH", "POST", "PATCH");
    }

    @Test
    void toString_containsNoSecrets() {
        assertThat(List.of(
                                NevisCredentials.apiKey("u", "c", PASSWORD),
                                NevisCredentials.bearer(PASSWORD),
                                NevisCredentials.secToken("X-Sec", PASSWORD),
                                NevisCredentials.clientCredentials("https://login_dev.example.com/t", "id", PASSWORD))
                        .toString())
                .isEqualTo("[bearer token, bearer token, SecToken, client credentials]");
    }

    @Test
    void invalidCredentials_areRejectedImmediately() {
        Secret bad = Secret.of("line\nbreak");
        assertRejected("token", () -> NevisCredentials.bearer(bad));
        assertRejected("token", () -> NevisCredentials.secToken("X-Sec", bad));
        assertRejected("headerName", () -> NevisCredentials.secToken("X Sec", PASSWORD));
        for (String reserved : List.of(
                "Host",
                "content-type",
                "Accept",
                "X-Token",
                "Connection",
                "Content-Length",
                "Transfer-Encoding",
                "User-Agent")) {
            assertRejected("headerName", () -> NevisCredentials.secToken(reserved, PASSWORD));
        }
        assertRejected("userExtId", () -> NevisCredentials.apiKey("a:b", "c", PASSWORD));
        assertRejected("credentialExtId", () -> NevisCredentials.apiKey("a", " ", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("/oauth/token", "id", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("https://x", "id", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("https://x/t?a=b", "id", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("https://x/line break", "id", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("https://break:break@x/t", "id", PASSWORD));
        assertRejected("tokenUrl", () -> NevisCredentials.clientCredentials("ftp://x/t", "id", PASSWORD));
        assertRejected("clientId", () -> NevisCredentials.clientCredentials("https://x/t", "", PASSWORD));
    }

    @Test
    void credentialsThatDontFitTheConfiguration_areRejectedBeforeTheFirstCall() {
        NevisCredentials plain = NevisCredentials.clientCredentials("http://login.example.com/t", "id", PASSWORD);
        assertThatThrownBy(() -> client(plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokenUrl")
                .hasMessageNotContaining("baseUrl");
        assertThatThrownBy(() -> client(NevisCredentials.clientCertificate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clientKey");
    }

    private static void assertRejected(String field, Callable<NevisCredentials> credentials) {
        assertThatThrownBy(credentials::call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field)
                .hasMessageNotContaining("break");
    }

    private void addSelfAdmin() {
        server.addUser("100", "u", "jdoe").setPassword("100", "u", PASSWORD.reveal());
        server.addBearerToken("self").as("100", "u");
    }

    private void addOAuthSelfAdmin() {
        server.addUser("100", "u", "jdoe")
                .addOAuthClient("id:1", PASSWORD.reveal())
                .as("100", "u");
    }

    private static UserPatch changedEmail() {
        return UserPatch.builder()
                .contacts(Contacts.builder().email("new@example.org").build())
                .build();
    }

    private NevisCredentials oauth(String path) {
        return NevisCredentials.clientCredentials(server.url() + path, "id:1", PASSWORD);
    }

    private NevisClient client(NevisCredentials credentials) {
        return NevisClient.create(SdkConfig.builder(server.url()).time(time).build(), credentials);
    }

    private long logins() {
        return server.received().stream()
                .filter(request -> request.path().equals("/oauth/token"))
                .count();
    }

    private String authorization(int index) {
        return server.received().get(index).header("Authorization").orElseThrow();
    }
}
