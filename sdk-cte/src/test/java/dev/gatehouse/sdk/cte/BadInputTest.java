package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupFilter;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupUpdate;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.ClientFilter;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.ClientType;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid input is rejected before a request is sent. The message names the input and contains no secret. */
class BadInputTest extends FakeServerTest {

    private static final Secret SECRET = Secret.of("seeded-secret");
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");

    private static Arguments of(String names, Consumer<CteClient> call) {
        return Arguments.of(names, call);
    }

    static Stream<Arguments> invalidCalls() {
        return Stream.of(
                of("client", cte -> cte.clients().get(" ")),
                of("client", cte -> cte.clients().resetPassword("..")),
                of("client", cte -> cte.clients().markForDeletion("")),
                of("client", cte -> cte.clients().get("a\u0000b")),
                of("group", cte -> cte.clientGroups().get(".")),
                of("group", cte -> cte.clientGroups().delete("")),
                of("client", cte -> cte.clientGroups().removeClient("web", "")),
                of("group", cte -> cte.clientGroups().clients(" ").forEach(any -> {})),
                of(
                        "owner",
                        cte -> cte.guardPoints()
                                .list(GuardPointOwner.clientGroup(""))
                                .forEach(any -> {})),
                of("guardPoint", cte -> cte.guardPoints().get(HOST, "..")),
                of("guardPoints", cte -> cte.guardPoints().unguard(HOST, List.of())),
                of("guardPoints", cte -> cte.guardPoints().enable(HOST, List.of("1", " "))),
                of("profile", cte -> cte.profiles().get("")),
                of("policy", cte -> cte.policies().get("")),
                of("clientList", cte -> cte.clientGroups().addIfAbsent("web", AddClients.of("a", "b"))));
    }

    static Stream<Arguments> invalidValues() {
        CteCredentials admin = CteCredentials.password("admin", SECRET);
        return Stream.of(
                of("name", cte -> NewClient.of(" ")),
                of("name", cte -> NewClientGroup.of("1st", ClusterType.HDFS)),
                of("name", cte -> NewClientGroup.of("", ClusterType.HDFS)),
                of("name", cte -> NewClientGroup.of("a b", ClusterType.HDFS)),
                of("name", cte -> NewClientGroup.of("a\n", ClusterType.HDFS)),
                of("clusterType", cte -> NewClientGroup.of("a", ClusterType.of("HDLM"))),
                of("clusterType", cte -> NewClientGroup.of("a", ClusterType.of("hdfs"))),
                of("clientList", cte -> AddClients.of()),
                of("clientList", cte -> AddClients.of("a", "")),
                of("withManualPassword", cte -> NewClient.of("a").withPassword(SECRET)),
                of(
                        "withManualPassword",
                        cte -> NewClientGroup.of("a", ClusterType.HDFS)
                                .withPasswordCreationMethod(PasswordCreationMethod.MANUAL)),
                of(
                        "withManualPassword",
                        cte -> ClientUpdate.builder()
                                .passwordCreationMethod(PasswordCreationMethod.GENERATE)
                                .password(SECRET)
                                .build()),
                of(
                        "withManualPassword",
                        cte -> ClientGroupUpdate.builder()
                                .passwordCreationMethod(PasswordCreationMethod.MANUAL)
                                .build()),
                of(
                        "policyId",
                        cte -> GuardPointParams.builder()
                                .guardPointType(GuardPointType.DIRECTORY_AUTO)
                                .build()),
                of("guardPaths", cte -> NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "p"))),
                of("guardPaths", cte -> NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "p"), "")),
                of("username", cte -> CteCredentials.password(" ", SECRET)),
                of("clientId", cte -> CteCredentials.clientCredential("")),
                of(
                        "password",
                        cte -> CteCredentials.builder()
                                .grant(CteCredentials.Grant.PASSWORD)
                                .username("admin")
                                .build()),
                of(
                        "refreshToken",
                        cte -> CteCredentials.builder()
                                .grant(CteCredentials.Grant.REFRESH_TOKEN)
                                .build()),
                of(
                        "clientId",
                        cte -> CteCredentials.builder()
                                .grant(CteCredentials.Grant.CLIENT_CREDENTIAL)
                                .build()),
                of("password", cte -> CteCredentials.userCertificate().withUsername("admin")),
                of("password", cte -> CteCredentials.userCertificate().withPassword(SECRET)),
                of(
                        "password",
                        cte -> CteCredentials.clientCredential("a")
                                .withUsername("u")
                                .withPassword(SECRET)),
                of("password", cte -> CteCredentials.refreshToken(SECRET).withPassword(SECRET)),
                of("refreshToken", cte -> admin.withRefreshToken(SECRET)),
                of("refreshToken", cte -> CteCredentials.userCertificate().withRefreshToken(SECRET)),
                of("clientId", cte -> admin.withClientId("a")),
                of("clientId", cte -> CteCredentials.userCertificate().withClientId("a")),
                of("domain", cte -> admin.withDomain("")),
                of("authDomain", cte -> admin.withAuthDomain(" ")),
                of("connection", cte -> admin.withConnection(" ")),
                of("labels", cte -> admin.withLabels("a", "")),
                of("names", cte -> ClientFilter.builder().addNames("").build()),
                of("ids", cte -> ClientFilter.builder().addIds("a", " ").build()),
                of(
                        "osTypes",
                        cte -> ClientFilter.builder().addOsTypes(OsType.of("")).build()),
                of("osSubTypes", cte -> ClientFilter.builder().addOsSubTypes("").build()),
                of(
                        "clientTypes",
                        cte -> ClientFilter.builder()
                                .addClientTypes(ClientType.of(" "))
                                .build()),
                of(
                        "profileNames",
                        cte -> ClientFilter.builder().addProfileNames("").build()),
                of("profileIds", cte -> ClientFilter.builder().addProfileIds("").build()),
                of(
                        "clientVersions",
                        cte -> ClientFilter.builder().addClientVersions("").build()),
                of(
                        "health",
                        cte -> ClientFilter.builder()
                                .addHealth(ClientHealth.of(""))
                                .build()),
                of("famStates", cte -> ClientFilter.builder().addFamStates("").build()),
                of("sort", cte -> ClientFilter.builder().sort("").build()),
                of("name", cte -> ClientGroupFilter.builder().name(" ").build()),
                of(
                        "clusterType",
                        cte -> ClientGroupFilter.builder()
                                .clusterType(ClusterType.of(""))
                                .build()),
                of("sort", cte -> ClientGroupFilter.builder().sort(" ").build()),
                of(
                        "USER_CERTIFICATE",
                        cte -> CteCredentials.clientCredential("a").withDomain("d")),
                of(
                        "USER_CERTIFICATE",
                        cte -> CteCredentials.clientCredential("a").withRefreshTokenLifetime(Duration.ofHours(1))),
                of(
                        "USER_CERTIFICATE",
                        cte -> CteCredentials.refreshToken(SECRET).withRefreshTokenIdleLimit(Duration.ofHours(1))),
                of(
                        "USER_CERTIFICATE",
                        cte -> CteCredentials.refreshToken(SECRET).withDomain("d")),
                of(
                        "USER_CERTIFICATE",
                        cte -> CteCredentials.refreshToken(SECRET).withLabels("l")),
                of("authDomainPath", cte -> admin.withAuthDomain("d").withAuthDomainPath("/t")),
                of("authDomainPath", cte -> admin.withAuthDomainPath("t")),
                of("refreshTokenLifetime", cte -> admin.withRefreshTokenLifetime(Duration.ofSeconds(59))),
                of("refreshTokenIdleLimit", cte -> admin.withRefreshTokenIdleLimit(Duration.ZERO)));
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource({"invalidCalls", "invalidValues"})
    void invalidInput_isNamed_andNothingIsSent(String name, Consumer<CteClient> call) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.accept(client()))
                .withMessageContaining(name)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("seeded"));
        assertThat(server().received()).isEmpty();
    }

    @Test
    void secrets_areHiddenInToString() {
        assertThat(Stream.of(
                        CteCredentials.password("admin", SECRET),
                        CteCredentials.refreshToken(SECRET),
                        NewClient.of("a").withManualPassword(SECRET),
                        NewClientGroup.of("a", ClusterType.HDFS).withManualPassword(SECRET),
                        ClientUpdate.builder().build().withManualPassword(SECRET),
                        ClientGroupUpdate.builder().build().withManualPassword(SECRET)))
                .allSatisfy(
                        value -> assertThat(value.toString()).contains("***").doesNotContain("seeded"));
    }
}
