package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.sps.cluster.ClusterJoinRequest;
import dev.gatehouse.sdk.sps.cluster.ClusterNode;
import dev.gatehouse.sdk.sps.cluster.StarlingJoin;
import dev.gatehouse.sdk.sps.cluster.StarlingProduct;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {

    private static final String ROOT = "/api/cluster";
    private static final String STARLING = "/api/starling/join";
    private static final String ADDRESS = "nic1.interfaces.a.addresses.b";

    private FakeSpsServer server;
    private SpsClient sps;

    @BeforeEach
    void start() {
        server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD);
        sps = Fixtures.client(server);
    }

    @AfterEach
    void stop() {
        sps.close();
        server.close();
        assertThat(server.lockHolder()).isEmpty();
    }

    @Test
    void cluster_isEnabled_andThisNodePromoted() {
        assertThatThrownBy(() -> sps.cluster().status()).isInstanceOf(ApiException.class);
        sps.inTransaction(tx -> tx.cluster().enable(ADDRESS));
        assertThat(lastBody(server, "PUT", "/api/configuration/local_services/cluster"))
                .contains("\"enabled\":true")
                .contains("\"listen_address\":\"" + ADDRESS + "\"");
        ClusterNode self = sps.callInTransaction(tx -> tx.cluster().promote());
        assertThat(self.roles()).containsExactly("central-management");
        assertThat(self.href().orElseThrow()).startsWith(ROOT + "/nodes/");
        assertThat(lastBody(server, "POST", ROOT + "/promote")).isEmpty();
        ClusterNode node = sps.cluster().nodes().get(0);
        assertThat(node.address()).isEqualTo(self.address());
        assertThat(sps.cluster().node(node.key().orElseThrow()).roles()).isEqualTo(self.roles());
        assertThat(sps.cluster().status()).containsKey("body");
        assertThat(sps.cluster().endpoints().items())
                .extracting(SpsList.Item::key)
                .contains("nodes", "promote");
        assertThatThrownBy(() -> sps.cluster().node("none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void promotion_isRolledBackWithItsTransaction() {
        try (SpsTransaction tx = sps.begin()) {
            tx.cluster().promote();
            tx.rollback();
        }
        assertThat(sps.cluster().nodes()).isEmpty();
    }

    @Test
    void anotherNode_joins() {
        sps.callInTransaction(tx -> tx.cluster().promote());
        try (FakeSpsServer second = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD);
                SpsClient joining = Fixtures.client(second)) {
            ClusterJoinRequest request =
                    joining.callInTransaction(tx -> tx.cluster().requestJoin("10.0.0.5"));
            assertThat(lastBody(second, "POST", ROOT + "/join_request"))
                    .isEqualTo("{\"central_management_address\":\"10.0.0.5\"}");
            String psk = request.psk().orElseThrow().reveal();
            assertThat(request.toString()).doesNotContain(psk);

            sps.cluster().addNode(request);
            assertThat(lastBody(server, "POST", ROOT + "/nodes"))
                    .isEqualTo("{\"address\":\"10.0.0.5\",\"node_id\":\""
                            + request.nodeId().orElseThrow() + "\",\"psk\":\"" + psk + "\",\"roles\":[]}");
        }
        assertThat(sps.cluster().nodes()).hasSize(2);
    }

    @Test
    void promotion_withAnUnreadableResponse_mayHaveTakenEffect() {
        server.failNext(
                request("POST", ROOT + "/promote"),
                Fault.response(FakeResponse.json(200, Map.of("body", Map.of("roles", Map.of("a", 1)))))
                        .afterProcessing());
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.cluster().promote()))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(sps.cluster().nodes()).isEmpty();
    }

    @Test
    void syncPlugin_isDisabled() {
        sps.inTransaction(tx -> tx.cluster().disableSyncPlugin());
        assertThat(lastBody(server, "POST", ROOT + "/configuration_sync_plugin"))
                .isEqualTo("{\"enabled\":false}");
    }

    @Test
    void joinSpp_reportsWhetherItWasJoinedBefore() {
        assertThat(sps.cluster().joinSpp(AreaSamples.SPP)).isTrue();
        assertThat(server.joinedSpp()).contains("10.0.0.8");
        assertThat(lastBody(server, "POST", ROOT + "/spp"))
                .isEqualTo("{\"spp\":\"10.0.0.8\",\"spp_api_token\":\"seeded-token\",\"spp_cert_chain\":\"PEM\"}");
        assertThat(sps.cluster().joinSpp(AreaSamples.SPP)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60657", "\"60657\""})
    void joinSpp_alreadyJoined_whateverTheStatus(String code) {
        for (int status : new int[] {400, 409, 500}) {
            server.failNext(
                    request("POST", ROOT + "/spp"),
                    Fault.response(FakeResponse.text(
                            status,
                            "application/json",
                            "{\"error\":{\"type\":\"X\",\"details\":{\"response\":{\"Code\":" + code + "}}}}")));
            assertThat(sps.cluster().joinSpp(AreaSamples.SPP)).isFalse();
        }
    }

    @Test
    void joinSpp_otherErrors_areThrown() {
        for (Map<String, ?> details : java.util.List.of(
                Map.of("response", Map.of("Code", 60658)), Map.of("response", "60657"), Map.<String, Object>of())) {
            server.failNext(
                    request("POST", ROOT + "/spp"),
                    Fault.response(FakeResponse.json(400, Map.of("error", Map.of("type", "X", "details", details)))));
            assertThatThrownBy(() -> sps.cluster().joinSpp(AreaSamples.SPP)).isInstanceOf(ApiException.class);
        }
        server.failNext(request("POST", ROOT + "/spp"), Fault.status(500));
        assertThatThrownBy(() -> sps.cluster().joinSpp(AreaSamples.SPP)).isInstanceOf(ServerErrorException.class);
    }

    @Test
    void withoutThePrivilege_isRejected() {
        server.forbid(USER, ROOT);
        assertThatThrownBy(() -> sps.cluster().nodes()).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> sps.inTransaction(tx -> tx.cluster().promote()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void starling_isJoined_andUnjoined() {
        StarlingProduct product = sps.starling().product();
        StarlingJoin join = StarlingJoin.builder()
                .productInstance(product.productInstance().orElseThrow())
                .productTims(product.productTims().orElseThrow())
                .environment("prod")
                .tokenEndpoint("https://starling.example.com")
                .credentialString(Secret.of("credential"))
                .build();
        sps.starling().join(join);
        assertThat(server.isJoinedToStarling()).isTrue();
        assertThat(lastBody(server, "POST", STARLING))
                .isEqualTo(
                        "{\"product_instance\":\"sps-5f1e2a0c\",\"product_tims\":\"SPS-TIMS\",\"environment\":\"prod\","
                                + "\"token_endpoint\":\"https://starling.example.com\",\"credential_string\":\"credential\"}");
        sps.starling().unjoin();
        assertThat(server.isJoinedToStarling()).isFalse();
        assertThat(Fixtures.all(server, "DELETE", STARLING)).hasSize(1);
    }
}
