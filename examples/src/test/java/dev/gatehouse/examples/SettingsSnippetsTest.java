package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs the code of the documentation about limits, TLS, failures of the network, and the JSON of an application. */
class SettingsSnippetsTest {

    private static final CteCredentials ADMIN =
            CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));

    private static boolean isRead(ReceivedRequest request) {
        return request.path().endsWith("/host-1");
    }

    @Test
    void limits_areSet() {
        SdkConfig config = SettingsSnippets.limits();
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.attemptTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.deadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.maxResponseBytes()).isEqualTo(4_194_304);
        assertThat(config.maxConcurrentCalls()).isEqualTo(16);
    }

    @Test
    void trial_trustsEveryone_andEncryptedKeyIsReadFromItsFile() {
        assertThat(SettingsSnippets.trial().tls().isEveryoneTrusted()).isTrue();
        assertThatThrownBy(() -> SettingsSnippets.encryptedKey(Secret.of("secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/etc/gatehouse/tls.crt");
    }

    @Test
    void causes_everyBranch() {
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addClient("host-1");
            SdkConfig config = SdkConfig.of(server.url()).withRetry(RetryPolicy.none());
            try (CteClient cte = CteClient.create(config, ADMIN)) {
                SettingsSnippets.causes(cte);
                server.failNext(
                        SettingsSnippetsTest::isRead,
                        Fault.response(FakeResponse.empty(429).header("Retry-After", "7")));
                server.failNext(SettingsSnippetsTest::isRead, Fault.reset());
                server.failNext(
                        SettingsSnippetsTest::isRead, Fault.response(FakeResponse.text(200, "text/html", "<html>")));
                for (int i = 0; i < 3; i++) {
                    assertThatCode(() -> SettingsSnippets.causes(cte)).doesNotThrowAnyException();
                }
                assertThat(server.received())
                        .filteredOn(SettingsSnippetsTest::isRead)
                        .hasSize(4);
            }
        }
    }

    @Test
    void causes_proxyThatRequiresAPassword() {
        String response = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer proxy = ByteServer.start(ByteServer.always(response))) {
            SdkConfig config = SdkConfig.of("https://ciphertrust.example.com")
                    .withProxy(ProxyConfig.of("127.0.0.1", proxy.port()));
            try (CteClient cte = CteClient.create(config, ADMIN)) {
                assertThatCode(() -> SettingsSnippets.causes(cte)).doesNotThrowAnyException();
            }
            assertThat(proxy.received())
                    .singleElement()
                    .satisfies(request -> assertThat(request.method()).isEqualTo("CONNECT"));
        }
    }

    @Test
    void entity_isReadAsItWasWritten() throws Exception {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = CteClient.create(SdkConfig.of(server.url()), ADMIN)) {
            server.addClient("host-1");
            assertThat(SettingsSnippets.throughJson(cte))
                    .isEqualTo(cte.clients().with(CallOptions.defaults()).get("host-1"));
        }
    }
}
