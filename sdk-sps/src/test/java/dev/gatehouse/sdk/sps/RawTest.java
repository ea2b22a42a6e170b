package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.client.RawRequest;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw calls. Since 6.9 the first write opens a transaction implicitly, and nothing would end it. */
class RawTest {

    private static final String EMAIL = MANAGEMENT + "/email";

    /** None of these may bypass the guard. */
    private static final List<Consumer<RawRequest>> EVERY_WAY_TO_SEND = List.of(
            RawRequest::send,
            RawRequest::json,
            RawRequest::text,
            request -> request.json(Map.class),
            request -> request.download(BodyTarget.toOutputStream(OutputStream.nullOutputStream())),
            request -> request.withoutLogin().send(),
            request -> request.withoutLogin().download(BodyTarget.toOutputStream(OutputStream.nullOutputStream())),
            request -> request.retrySafety(RetrySafety.SAFE).send(),
            request -> request.query("x", 1).expectStatus(303).send(),
            request -> request.body(BodySource.of(new byte[1]), "text/plain").send());

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension =
            new FakeServerExtension<>(() -> FakeSpsServer.start(SpsRelease.V6_9).addUser(USER, PASSWORD));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/configuration",
                "/api/configuration/management/email",
                "/api/configuration/passwords?x=1",
                "/api/%63onfiguration/passwords",
                "/api//configuration/passwords",
                "/api/configure/passwords",
                "/api/configuration;x=1/passwords",
                "/api/x/%2e%2e%2fconfiguration/passwords",
                "/api/x%2f..%2fconfiguration",
                "/api/configuration/passwords%2f..%2f..%2finfo",
                "/api/configuration/..;x/info",
                "/API/Configuration/passwords",
                "/api/transaction",
                "/api/transaction/",
                "/api/transaction;x",
                "/api/upload/plugins",
                "/api/upload//plugins/",
                "/api/upload/%70lugins?x",
                "/api/cluster/promote",
                "/api/cluster/x%2f..%2fpromote;y",
                "/api/upload/plugins%2f..%2ffirmware",
                "/api/cluster/join_request",
                "/api/cluster/configuration_sync_plugin"
            })
    void configurationWriteOutsideATransaction_isRejectedBeforeItIsSent(String target) {
        try (SpsClient sps = client(extension.server())) {
            for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
                assertThatThrownBy(() -> sps.raw().send(method, target, Map.of()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("transaction");
                for (Consumer<RawRequest> sending : EVERY_WAY_TO_SEND) {
                    assertThatThrownBy(() -> sending.accept(sps.raw().request(method, target)))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("transaction");
                }
            }
            assertThat(extension.server().received()).isEmpty();
        }
    }

    @Test
    void otherPathsAndReads_areAllowed() {
        try (SpsClient sps = client(extension.server())) {
            assertThat(sps.raw().get(EMAIL)).isPresent();
            assertThat(sps.raw().get("/api/transaction")).isPresent();
            for (String target : new String[] {
                "/api/firmware/test",
                "/api/configurations",
                "/api/transactions",
                "/api/upload/firmware",
                "/api/upload/plugins2",
                "/api/cluster/spp",
                "/api/cluster/promoted",
                "/api/starling/join",
                "/api/troubleshooting/support-bundle"
            }) {
                assertThatThrownBy(() -> sps.raw().send("PUT", target, Map.of()))
                        .isInstanceOf(ApiException.class);
            }
        }
    }

    @Test
    void requestWithoutLogin_isNeverPartOfATransaction() {
        try (SpsClient sps = client(extension.server())) {
            sps.inTransaction(tx -> {
                for (String target : new String[] {EMAIL, "/api/transaction"}) {
                    assertThatThrownBy(() -> tx.raw()
                                    .request("PUT", target)
                                    .withoutLogin()
                                    .body(Map.of())
                                    .send())
                            .isInstanceOf(IllegalStateException.class);
                }
            });
        }
    }

    @Test
    void requestWithoutLogin_startsNoSession() {
        try (SpsClient sps = client(extension.server())) {
            ApiResponse response = sps.raw()
                    .request("GET", "/api/info")
                    .withoutLogin()
                    .expectStatus(401, 404)
                    .send();
            assertThat(response.status()).isIn(200, 401, 404);
            assertThat(extension.server().received()).hasSize(1);
            assertThat(extension.server().received().get(0).header("Cookie")).isEmpty();
        }
    }

    @Test
    void configurationWriteInATransaction_isPartOfIt() {
        Map<String, Object> mail = new LinkedHashMap<>(
                extension.server().committed("management/email").orElseThrow());
        mail.put("admin_address", "raw@example.com");
        try (SpsClient sps = client(extension.server())) {
            sps.inTransaction(tx -> {
                tx.raw().send("PUT", EMAIL, mail);
                assertThatThrownBy(() -> tx.raw().send("DELETE", "/api/transaction"))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(extension.server().committed("management/email").orElseThrow())
                        .doesNotContainEntry("admin_address", "raw@example.com");
            });
            SpsTransaction ended = sps.begin();
            ended.rollback();
            assertThatThrownBy(() -> ended.raw().send("PUT", EMAIL, mail)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(extension.server().committed("management/email").orElseThrow())
                .containsEntry("admin_address", "raw@example.com");
        assertThat(extension.server().commits()).hasSize(1);
    }
}
