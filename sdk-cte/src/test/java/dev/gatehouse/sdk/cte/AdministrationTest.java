package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.csi.CsiStorageGroup;
import dev.gatehouse.sdk.cte.csi.CsiStorageGroupUpdate;
import dev.gatehouse.sdk.cte.csi.GuardPolicy;
import dev.gatehouse.sdk.cte.csi.NewCsiStorageGroup;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointFilter;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointUpdate;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.Key;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.ldt.DesignatedPrimarySet;
import dev.gatehouse.sdk.cte.ldt.LdtCommunicationGroup;
import dev.gatehouse.sdk.cte.ldt.NewDesignatedPrimarySet;
import dev.gatehouse.sdk.cte.ldt.NewLdtCommunicationGroup;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.profiles.Profile;
import dev.gatehouse.sdk.cte.profiles.ProfileUpdate;
import dev.gatehouse.sdk.cte.profiles.QosSchedule;
import dev.gatehouse.sdk.cte.profiles.Weekday;
import dev.gatehouse.sdk.cte.registration.RegistrationToken;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.cte.reports.ClientReport;
import dev.gatehouse.sdk.cte.reports.ClientReportFilter;
import dev.gatehouse.sdk.cte.reports.GuardPointReportFilter;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Effects and results of profiles, registration tokens, keys, storage groups, LDT groups and reports, with every
 * response variant that a source describes.
 */
class AdministrationTest extends FakeServerTest {

    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");

    private CteClient cte;

    static List<List<CteBehaviour>> variants() {
        return AreasTest.variants();
    }

    @BeforeEach
    void seed() {
        server().addClient("host-1");
        server().addClient("host-2");
        server().addClientGroup("web");
        server().addPolicy("deny");
        cte = client();
    }

    private void useVariant(List<CteBehaviour> variant) {
        server().with(variant.toArray(CteBehaviour[]::new));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void profiles(List<CteBehaviour> variant) {
        useVariant(variant);
        QosSchedule night = QosSchedule.builder()
                .startWeekday(Weekday.MONDAY)
                .startTimeHour(22)
                .endWeekday(Weekday.TUESDAY)
                .endTimeHour(4)
                .build();
        Profile made = cte.profiles()
                .create(NewProfile.of("night").withQosSchedules(night).withLdtQosRekeyRate(0));
        Profile read = cte.profiles().find("night").orElseThrow();
        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.qosSchedules()).containsExactly(night);
        assertThat(read.ldtQosRekeyRate()).hasValue(0);

        ProfileUpdate update =
                ProfileUpdate.builder().description("d").qosSchedules(List.of()).build();
        assertThat(cte.profiles().update("night", update).id()).isEqualTo(made.id());
        assertThat(cte.profiles().get(made.id())).satisfies(profile -> {
            assertThat(profile.description()).contains("d");
            assertThat(profile.qosSchedules()).isEmpty();
            assertThat(profile.ldtQosRekeyRate()).hasValue(0);
        });
        assertThatThrownBy(() -> cte.profiles().create(NewProfile.of("night"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.profiles().delete(FakeCteServer.DEFAULT_PROFILE))
                .isInstanceOf(ConflictException.class);
        cte.profiles().delete("night");
        assertThatThrownBy(() -> cte.profiles().get("night")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void registrationTokens(List<CteBehaviour> variant) {
        useVariant(variant);
        RegistrationToken token = cte.registrationTokens().create(RegistrationTokenSettings.of("2h", 1));
        server().registerAgent(token.token().orElseThrow().reveal(), "host-3");

        assertThat(cte.registrationTokens().list()).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(token.id());
            assertThat(listed.clientsRegistered()).hasValue(1);
            assertThat(listed.validUntil()).isPresent();
            assertThat(listed.token()).isEqualTo(token.token());
        });
        assertThat(cte.clients().get("host-3").clientHealthStatus()).contains(ClientHealth.HEALTHY);
        cte.registrationTokens()
                .update(
                        token.id(),
                        RegistrationTokenSettings.builder().maxClients(2).build());
        server().registerAgent(token.token().orElseThrow().reveal(), "host-4");
        cte.registrationTokens().delete(token.id());
        assertThat(cte.registrationTokens().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void keys(List<CteBehaviour> variant) {
        useVariant(variant);
        Key key = cte.keys().create(NewKey.versioned("key-1", EncryptionMode.CBC));
        assertThat(server().key(key.id()).orElseThrow())
                .containsEntry("name", "key-1")
                .extractingByKey("meta")
                .asString()
                .contains("cte_versioned=true", "encryption_mode=CBC", "ExportKey=[CTE Clients]");
        assertThatThrownBy(() -> cte.keys().create(NewKey.of("key-1", EncryptionMode.XTS)))
                .isInstanceOf(ConflictException.class);
        assertThat(cte.keys().find("key-1").orElseThrow().id()).isEqualTo(key.id());
        cte.keys().delete("key-1");
        assertThat(cte.keys().find("key-1")).isEmpty();
        assertThat(server().key("key-1")).isEmpty();
        assertThatThrownBy(() -> cte.keys().delete("key-1")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void csiStorageGroups(List<CteBehaviour> variant) {
        useVariant(variant);
        server().addPolicy("volumes", "CSI");
        server().addProfile("night");
        CsiStorageGroup made = cte.csiStorageGroups().create(NewCsiStorageGroup.of("k8s", "prod", "fast"));
        cte.csiStorageGroups()
                .update(
                        "k8s",
                        CsiStorageGroupUpdate.builder().clientProfile("night").build());
        assertThat(cte.csiStorageGroups().get("k8s")).satisfies(group -> {
            assertThat(group.id()).isEqualTo(made.id());
            assertThat(group.k8sNamespace()).contains("prod");
            assertThat(group.clientProfileName()).contains("night");
        });
        GuardPolicy policy =
                cte.csiStorageGroups().guard("k8s", List.of("volumes")).get(0);
        assertThat(policy.policyName()).contains("volumes");
        cte.csiStorageGroups().disable(policy.id());
        assertThat(cte.csiStorageGroups().guardPolicies("k8s"))
                .extracting(GuardPolicy::guardEnabled)
                .containsExactly(Optional.of(false));
        cte.csiStorageGroups().enable(policy.id());
        assertThat(cte.csiStorageGroups().clients("k8s")).isEmpty();
        cte.csiStorageGroups().unguard(policy.id());
        cte.csiStorageGroups().delete("k8s");
        assertThat(cte.csiStorageGroups().list()).isEmpty();
        assertThatThrownBy(() -> cte.csiStorageGroups().get("k8s")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void ldtGroupsAndPrimarySets(List<CteBehaviour> variant) {
        useVariant(variant);
        LdtCommunicationGroup made = cte.ldtCommunicationGroups().create(NewLdtCommunicationGroup.of("ldt"));
        cte.ldtCommunicationGroups().describe("ldt", "shared storage");
        cte.ldtCommunicationGroups().addClients("ldt", List.of("host-1", "host-2"));
        assertThat(cte.ldtCommunicationGroups().get("ldt").description()).contains("shared storage");
        assertThat(cte.ldtCommunicationGroups().clients("ldt")).hasSize(2);

        DesignatedPrimarySet set = cte.designatedPrimarySets()
                .create("web", NewDesignatedPrimarySet.of("dps", made.id(), "host-1", "host-2"));
        cte.designatedPrimarySets().setClients("web", set.id(), List.of("host-2"));
        assertThat(cte.designatedPrimarySets().get("web", set.id()).primaryClientNameList())
                .contains("host-2");
        assertThat(cte.designatedPrimarySets().list("web")).hasSize(1);
        cte.designatedPrimarySets().delete("web", set.id());
        // The server responds with 400.
        assertThatThrownBy(() -> cte.designatedPrimarySets().get("web", set.id()))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.status()).isEqualTo(400));

        cte.ldtCommunicationGroups().removeClients("ldt", List.of("host-1", "host-2"));
        cte.ldtCommunicationGroups().delete("ldt");
        assertThat(cte.ldtCommunicationGroups().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void guardPointChanges(List<CteBehaviour> variant) {
        useVariant(variant);
        String id = server().addGuardPoint("host-1", "/data", "deny");
        server().addGuardPoint("host-1", "/other", "deny");

        cte.guardPoints()
                .update(HOST, id, GuardPointUpdate.builder().mfaEnabled(true).build());
        cte.guardPoints().setEarlyAccess(HOST, id, true);
        cte.guardPoints().stopPreservingSparseRegions(HOST, id);
        GuardPoint changed = cte.guardPoints().get(HOST, id);
        assertThat(changed.mfaEnabled()).contains(true);
        assertThat(changed.earlyAccess()).contains(true);
        assertThat(changed.preserveSparseRegions()).contains(false);
        assertThat(cte.guardPoints()
                        .list(
                                HOST,
                                GuardPointFilter.builder().guardPath("/data").build()))
                .containsExactly(changed);
        assertThatThrownBy(() -> cte.guardPoints().setEarlyAccess(HOST, "none", true))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void rarerChangesOfClientsAndGroups(List<CteBehaviour> variant) {
        useVariant(variant);
        List<AuthBinary> binaries = List.of(AuthBinary.of("authenticator", "/bin/login"));
        String text = "[{\"privilege\":\"authenticator\",\"filename\":\"/bin/login\"}]";
        cte.clients().setAuthBinaries("host-1", binaries, false);
        assertThat(server().client("host-1").orElseThrow()).containsEntry("auth_binaries", text);
        cte.clientGroups().setAuthBinaries("web", binaries, false);
        assertThat(cte.clientGroups().get("web").authBinaries()).contains(text);
        cte.clients()
                .inheritAuthBinaries("host-1", cte.clientGroups().get("web").id());

        assertThat(cte.clients().pauseLdt("host-1")).contains(Map.of("status", "paused"));
        assertThat(server().client("host-1").orElseThrow()).containsEntry("ldt_paused", true);
        cte.clients().resumeLdt("host-1");
        assertThat(server().client("host-1").orElseThrow()).containsEntry("ldt_paused", false);
        cte.clientGroups().pauseLdt("web");
        assertThat(server().clientGroup("web").orElseThrow()).containsEntry("ldt_paused", true);
        cte.clientGroups().resumeLdt("web");

        server().setClientField("host-1", "client_health_status", "HEALTHY");
        cte.clients().unenroll("host-1");
        assertThat(cte.clients().get("host-1").clientHealthStatus()).contains(ClientHealth.UNREGISTERED);

        cte.clientGroups().useGeneratedPassword("web");
        assertThat(cte.clientGroups().get("web").passwordCreationMethod()).contains(PasswordCreationMethod.GENERATE);

        cte.clients().markForDeletion(List.of("host-1", "host-2"));
        assertThat(cte.clients().get("host-2").delClient()).contains(true);
        assertThatThrownBy(() -> cte.clients().pauseLdt("host-1")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.clients().markForDeletion(List.of("host-1")))
                .isInstanceOf(ConflictException.class);
        cte.clients().forceDelete(List.of("host-1", "host-2"));
        assertThat(cte.clients().list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void reports(List<CteBehaviour> variant) {
        useVariant(variant);
        server().addGuardPoint("host-1", "/data", "deny");
        server().setClientField("host-1", "os_type", "LINUX");
        server().setClientField("host-1", "client_version", "7.5.0");

        ClientReport row = cte.reports()
                .clients(ClientReportFilter.builder().clientName("host-1").build())
                .iterator()
                .next();
        assertThat(row.totalGp()).hasValue(1);
        assertThat(row.enabledGp()).hasValue(1);
        assertThat(row.osType()).isPresent();
        assertThat(cte.reports().guardPoints(GuardPointReportFilter.builder().build()))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("guard_path", "/data"));
        assertThat(cte.reports().profiles()).hasSize(2);
        assertThat(cte.reports().keys()).isEmpty();
    }

    /** The sizes of log caches are 64-bit integers. */
    @Test
    void fewerGuardPoliciesThanPolicies_isAnUnknownOutcome() {
        server().failNext(
                        request -> request.method().equals("POST")
                                && request.path().contains("csigroups"),
                        Fault.response(FakeResponse.json(201, Map.of("guardpoints", List.of()))));

        assertThatThrownBy(() -> cte.csiStorageGroups().guard("k8s", List.of("volumes")))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue())
                .hasMessageContaining("received 0 GuardPolicies for 1 policies");
    }

    @Test
    void blankNames_areRejectedBeforeTheyAreSent() {
        assertThatThrownBy(() -> cte.profiles().find("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cte.keys().find(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cte.csiStorageGroups().find("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logCacheAboveTheRangeOfInt_isSentAndRead() {
        server().setClientField("host-1", "client_health_status", "HEALTHY");
        cte.clients()
                .update(
                        "host-1",
                        ClientUpdate.builder().maxSpaceCacheLog(2_147_483_648L).build());

        assertThat(cte.clients().list())
                .extracting(client -> client.maxSpaceCacheLog().orElse(-1))
                .containsExactly(2_147_483_648L, -1L);
    }

    /** Some of the vendor's replies to a PATCH are not documented: with a body or without. */
    @Test
    void undocumentedResponses_areIgnored() {
        String id = server().addGuardPoint("host-1", "/data", "deny");
        for (FakeResponse response :
                List.of(FakeResponse.empty(200), FakeResponse.empty(204), FakeResponse.json(200, List.of("done")))) {
            server().failNext(request -> request.method().equals("PATCH"), Fault.response(response));
            cte.guardPoints().setEarlyAccess(HOST, id, true);
        }
    }
}
