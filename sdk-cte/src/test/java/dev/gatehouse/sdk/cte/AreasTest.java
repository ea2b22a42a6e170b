package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupUpdate;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.cte.policies.Policy;
import dev.gatehouse.sdk.cte.profiles.Profile;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Effects and results of the operations, with every response variant that a source describes. */
class AreasTest extends FakeServerTest {

    private static final Secret PASSWORD = Secret.of("Pass-w0rd!");

    private CteClient cte;

    static List<List<CteBehaviour>> variants() {
        return List.of(
                List.of(),
                List.of(CteBehaviour.OTHER_SHAPES),
                List.of(CteBehaviour.SPARSE_RESPONSES),
                List.of(CteBehaviour.OTHER_SHAPES, CteBehaviour.SPARSE_RESPONSES));
    }

    @BeforeEach
    void seed() {
        server().addClient("host-1");
        server().addClient("host-2");
        server().addClientGroup("web");
        server().addPolicy("deny");
        cte = client();
    }

    private boolean useVariant(List<CteBehaviour> variant) {
        server().with(variant.toArray(CteBehaviour[]::new));
        return variant.contains(CteBehaviour.SPARSE_RESPONSES);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void clients(List<CteBehaviour> variant) {
        boolean sparse = useVariant(variant);
        Client made = cte.clients().create(NewClient.of("host-3").withManualPassword(PASSWORD));
        assertThat(made.name()).isEqualTo(sparse ? Optional.empty() : Optional.of("host-3"));
        assertThat(server().clientPassword(made.id())).isEqualTo(PASSWORD.reveal());

        Client changed = cte.clients()
                .update(
                        made.id(),
                        ClientUpdate.builder()
                                .description("d")
                                .passwordCreationMethod(PasswordCreationMethod.GENERATE)
                                .build());
        assertThat(changed.id()).isEqualTo(made.id());
        String generated = server().clientPassword(made.id());
        cte.clients().resetPassword(made.id());
        assertThat(server().clientPassword(made.id())).isNotEqualTo(generated);

        Client read = cte.clients().get("host-3");
        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.description()).contains("d");
        assertThat(read.createdAt()).isPresent();
        assertThat(read.errors()).isEmpty();
        assertThat(cte.clients().list())
                .extracting(Client::id)
                .contains(made.id())
                .hasSize(3);

        cte.clients().markForDeletion(made.id());
        assertThat(cte.clients().get(made.id()).delClient()).contains(true);
        cte.clients().forceDelete(made.id());
        assertThatThrownBy(() -> cte.clients().get(made.id())).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void clientGroups(List<CteBehaviour> variant) {
        useVariant(variant);
        ClientGroup made = cte.clientGroups()
                .create(NewClientGroup.of("db", ClusterType.HDFS).withDescription("x"));
        cte.clientGroups()
                .update("db", ClientGroupUpdate.builder().description("").build());
        ClientGroup read = cte.clientGroups().get("db");
        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.description()).contains("");
        assertThat(read.clusterType()).contains(ClusterType.HDFS);
        assertThat(cte.clientGroups().list())
                .extracting(ClientGroup::id)
                .contains(made.id())
                .hasSize(2);

        assertThat(cte.clientGroups().addClients("db", AddClients.of("host-1"))).isPresent();
        assertThat(cte.clientGroups().addIfAbsent("db", AddClients.of("host-1")))
                .isFalse();
        assertThat(cte.clientGroups().addIfAbsent("db", AddClients.of("host-2").withInheritAttributes(true)))
                .isTrue();
        assertThat(server().members("db")).isEqualTo(Map.of("host-1", false, "host-2", true));
        assertThat(cte.clientGroups().clients("db")).hasSize(2);
        assertThat(cte.clientGroups().ofClient("host-1"))
                .extracting(ClientGroup::id)
                .containsExactly(made.id());
        cte.clientGroups().removeClient("db", "host-1");
        assertThat(server().members("db")).containsOnlyKeys("host-2");

        String generated = server().groupPassword("db");
        cte.clientGroups().resetPassword("db");
        assertThat(server().groupPassword("db")).isNotEqualTo(generated);
        cte.clientGroups().setPassword("db", PASSWORD);
        assertThat(server().groupPassword("db")).isEqualTo(PASSWORD.reveal());

        cte.clientGroups().delete("db");
        assertThat(server().clientGroup("db")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void guardPoints(List<CteBehaviour> variant) {
        useVariant(variant);
        for (GuardPointOwner owner : List.of(GuardPointOwner.client("host-1"), GuardPointOwner.clientGroup("web"))) {
            List<GuardPoint> made = cte.guardPoints()
                    .create(
                            owner,
                            NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "deny"), "/b", "/a"));
            // The server responds in a different order.
            assertThat(made).extracting(GuardPoint::guardPath).containsExactly(Optional.of("/b"), Optional.of("/a"));
            assertThat(cte.guardPoints().list(owner))
                    .extracting(GuardPoint::guardPath)
                    .containsExactly(Optional.of("/a"), Optional.of("/b"));

            String id = made.get(0).id();
            cte.guardPoints().disable(owner, List.of(id));
            assertThat(cte.guardPoints().get(owner, id).guardEnabled()).contains(false);
            cte.guardPoints().enable(owner, List.of(id));
            assertThat(cte.guardPoints().get(owner, id).guardEnabled()).contains(true);
            cte.guardPoints().unguard(owner, List.of(id, made.get(1).id()));
            assertThat(cte.guardPoints().list(owner)).isEmpty();
        }
        assertThat(server().guardPointsOfClient("host-1")).isEmpty();
        assertThat(server().guardPointsOfGroup("web")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void profilesAndPolicies(List<CteBehaviour> variant) {
        useVariant(variant);
        String night = server().addProfile("night");
        assertThat(cte.profiles().list())
                .extracting(Profile::name)
                .containsExactly(Optional.of(FakeCteServer.DEFAULT_PROFILE), Optional.of("night"));
        assertThat(cte.profiles().get(night).conciseLogging()).contains(false);
        Policy policy = cte.policies().get("deny");
        assertThat(policy.metadata()).isEqualTo(Map.of("restrict_update", false));
        assertThat(cte.policies().list()).containsExactly(policy);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void addIfAbsent_otherConflict_isThrown(List<CteBehaviour> variant) {
        useVariant(variant);
        for (FakeResponse other : List.of(
                FakeResponse.empty(409),
                FakeResponse.json(409, Map.of("codeDesc", "NCERRConflict", "message", "Something else")),
                FakeResponse.json(
                        400, Map.of("codeDesc", "NCERRBadRequest: Client host-1 is marked for deletion. Cannot")))) {
            server().failNext(request -> request.path().endsWith("/web/clients"), Fault.response(other));
            assertThatThrownBy(() -> cte.clientGroups().addIfAbsent("web", AddClients.of("host-1")))
                    .isInstanceOf(ConflictException.class);
        }
    }
}
