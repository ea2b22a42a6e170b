package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static dev.gatehouse.sdk.cte.CteFixture.one;
import static dev.gatehouse.sdk.cte.CteFixture.page;
import static dev.gatehouse.sdk.cte.CteFixture.sample;
import static dev.gatehouse.sdk.cte.CteFixture.text;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.csi.CsiStorageGroupUpdate;
import dev.gatehouse.sdk.cte.csi.NewCsiStorageGroup;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointUpdate;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.ldt.NewDesignatedPrimarySet;
import dev.gatehouse.sdk.cte.ldt.NewLdtCommunicationGroup;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.profiles.ProfileUpdate;
import dev.gatehouse.sdk.cte.profiles.SyslogServer;
import dev.gatehouse.sdk.cte.profiles.SyslogSettings;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.cte.reports.ClientReportFilter;
import dev.gatehouse.sdk.cte.reports.GuardPointReportFilter;
import java.util.List;
import java.util.stream.Stream;

/** Samples of the operations of {@link AdministrationRows}. */
final class AdministrationSamples {

    private static final String TE = "/api/v1/transparent-encryption";
    private static final CannedResponse NOTHING = CannedResponse.empty(204);
    private static final GuardPointOwner HOST = GuardPointOwner.client("host-1");
    private static final List<AuthBinary> BINARIES = List.of(AuthBinary.of("p", "/bin/login"));

    private AdministrationSamples() {}

    static List<Sample<CteClient>> all() {
        return Stream.of(profiles(), tokensAndKeys(), storageGroups(), ldt(), primarySets(), reports(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<CteClient>> profiles() {
        String all = TE + "/profiles";
        SyslogSettings syslog = SyslogSettings.builder()
                .addServer(SyslogServer.builder()
                        .privateKey(Secret.of("seeded-private-key"))
                        .build())
                .build();
        return List.of(
                sample(
                        "profiles.create",
                        NON_IDEMPOTENT,
                        "POST " + all,
                        one("Profile"),
                        cte -> cte.profiles()
                                .create(NewProfile.builder()
                                        .name("p")
                                        .syslogSettings(syslog)
                                        .build())),
                sample(
                        "profiles.update",
                        NON_IDEMPOTENT,
                        "PATCH " + all + "/{profile}",
                        one("Profile"),
                        cte -> cte.profiles()
                                .update("p", ProfileUpdate.builder().build())),
                sample(
                        "profiles.delete",
                        IDEMPOTENT,
                        "DELETE " + all + "/{profile}",
                        NOTHING,
                        cte -> cte.profiles().delete("p")));
    }

    private static List<Sample<CteClient>> tokensAndKeys() {
        String tokens = "/api/v1/client-management/regtokens";
        RegistrationTokenSettings settings = RegistrationTokenSettings.of("10h", 5);
        return List.of(
                sample(
                        "registrationTokens.list",
                        SAFE,
                        "GET " + tokens,
                        page("RegistrationToken"),
                        cte -> Sample.read(cte.registrationTokens().list())),
                sample(
                        "registrationTokens.create",
                        NON_IDEMPOTENT,
                        "POST " + tokens,
                        one("RegistrationToken"),
                        cte -> cte.registrationTokens().create(settings)),
                sample(
                        "registrationTokens.update",
                        NON_IDEMPOTENT,
                        "PATCH " + tokens + "/{token}",
                        NOTHING,
                        cte -> cte.registrationTokens().update("t-1", settings)),
                sample(
                        "registrationTokens.delete",
                        IDEMPOTENT,
                        "DELETE " + tokens + "/{token}",
                        NOTHING,
                        cte -> cte.registrationTokens().delete("t-1")),
                sample(
                        "keys.list",
                        SAFE,
                        "GET /api/v1/vault/keys2",
                        page("Key"),
                        cte -> cte.keys().find("name")),
                sample(
                        "keys.create",
                        NON_IDEMPOTENT,
                        "POST /api/v1/vault/keys2",
                        one("Key"),
                        cte -> cte.keys().create(NewKey.of("k", EncryptionMode.CBC))),
                sample(
                        "keys.delete",
                        IDEMPOTENT,
                        "DELETE /api/v1/vault/keys2/{key}",
                        NOTHING,
                        cte -> cte.keys().delete("k")));
    }

    private static List<Sample<CteClient>> storageGroups() {
        String all = TE + "/csigroups";
        String one = all + "/{group}";
        String policy = all + "/guardpoints/{guardPolicy}";
        return List.of(
                sample(
                        "csiStorageGroups.list",
                        SAFE,
                        "GET " + all,
                        page("CsiStorageGroup"),
                        cte -> Sample.read(cte.csiStorageGroups().list())),
                sample(
                        "csiStorageGroups.get",
                        SAFE,
                        "GET " + one,
                        one("CsiStorageGroup"),
                        cte -> cte.csiStorageGroups().get("k8s")),
                sample(
                        "csiStorageGroups.create",
                        NON_IDEMPOTENT,
                        "POST " + all,
                        one("CsiStorageGroup"),
                        cte -> cte.csiStorageGroups().create(NewCsiStorageGroup.of("k8s", "n", "s"))),
                sample(
                        "csiStorageGroups.update",
                        NON_IDEMPOTENT,
                        "PATCH " + one,
                        one("CsiStorageGroup"),
                        cte -> cte.csiStorageGroups()
                                .update(
                                        "k8s",
                                        CsiStorageGroupUpdate.builder()
                                                .description("d")
                                                .build())),
                sample(
                        "csiStorageGroups.delete",
                        IDEMPOTENT,
                        "DELETE " + one,
                        NOTHING,
                        cte -> cte.csiStorageGroups().delete("k8s")),
                sample(
                        "csiStorageGroups.clients",
                        SAFE,
                        "GET " + one + "/clients",
                        page("CsiClient"),
                        cte -> Sample.read(cte.csiStorageGroups().clients("k8s"))),
                sample(
                        "csiStorageGroups.guardPolicies",
                        SAFE,
                        "GET " + one + "/guardpoints",
                        page("GuardPolicy"),
                        cte -> Sample.read(cte.csiStorageGroups().guardPolicies("k8s"))),
                sample(
                        "csiStorageGroups.guard",
                        NON_IDEMPOTENT,
                        "POST " + one + "/guardpoints",
                        CannedResponse.json(201, "{\"guardpoints\":[{\"guardpoint\":" + text("GuardPolicy") + "}]}"),
                        cte -> cte.csiStorageGroups().guard("k8s", List.of("p"))),
                sample(
                        "csiStorageGroups.enable",
                        NON_IDEMPOTENT,
                        "PATCH " + policy,
                        NOTHING,
                        cte -> cte.csiStorageGroups().enable("g-1")),
                sample(
                        "csiStorageGroups.unguard",
                        IDEMPOTENT,
                        "DELETE " + policy,
                        NOTHING,
                        cte -> cte.csiStorageGroups().unguard("g-1")));
    }

    private static List<Sample<CteClient>> ldt() {
        String all = TE + "/ldtgroupcommservice";
        String one = all + "/{group}";
        return List.of(
                sample(
                        "ldtCommunicationGroups.list",
                        SAFE,
                        "GET " + all,
                        page("LdtCommunicationGroup"),
                        cte -> Sample.read(cte.ldtCommunicationGroups().list())),
                sample(
                        "ldtCommunicationGroups.get",
                        SAFE,
                        "GET " + one,
                        one("LdtCommunicationGroup"),
                        cte -> cte.ldtCommunicationGroups().get("l")),
                sample(
                        "ldtCommunicationGroups.create",
                        NON_IDEMPOTENT,
                        "POST " + all,
                        one("LdtCommunicationGroup"),
                        cte -> cte.ldtCommunicationGroups().create(NewLdtCommunicationGroup.of("l"))),
                sample(
                        "ldtCommunicationGroups.update",
                        NON_IDEMPOTENT,
                        "PATCH " + one,
                        one("LdtCommunicationGroup"),
                        cte -> cte.ldtCommunicationGroups().describe("l", "d")),
                sample(
                        "ldtCommunicationGroups.delete",
                        IDEMPOTENT,
                        "DELETE " + one,
                        NOTHING,
                        cte -> cte.ldtCommunicationGroups().delete("l")),
                sample(
                        "ldtCommunicationGroups.clients",
                        SAFE,
                        "GET " + one + "/clients",
                        page("Client"),
                        cte -> Sample.read(cte.ldtCommunicationGroups().clients("l"))),
                sample(
                        "ldtCommunicationGroups.addClients",
                        NON_IDEMPOTENT,
                        "POST " + one + "/clients",
                        NOTHING,
                        cte -> cte.ldtCommunicationGroups().addClients("l", List.of("host-1"))),
                sample(
                        "ldtCommunicationGroups.removeClients",
                        NON_IDEMPOTENT,
                        "PATCH " + one + "/clients/delete/",
                        NOTHING,
                        cte -> cte.ldtCommunicationGroups().removeClients("l", List.of("host-1"))));
    }

    private static List<Sample<CteClient>> primarySets() {
        String all = TE + "/clientgroups/{group}/dps";
        String one = all + "/{set}";
        return List.of(
                sample(
                        "designatedPrimarySets.list",
                        SAFE,
                        "GET " + all,
                        page("DesignatedPrimarySet"),
                        cte -> Sample.read(cte.designatedPrimarySets().list("web"))),
                sample(
                        "designatedPrimarySets.get",
                        SAFE,
                        "GET " + one,
                        one("DesignatedPrimarySet"),
                        cte -> cte.designatedPrimarySets().get("web", "d-1")),
                sample(
                        "designatedPrimarySets.create",
                        NON_IDEMPOTENT,
                        "POST " + all,
                        one("DesignatedPrimarySet"),
                        cte -> cte.designatedPrimarySets()
                                .create("web", NewDesignatedPrimarySet.of("d", "l", "host-1"))),
                sample(
                        "designatedPrimarySets.update",
                        NON_IDEMPOTENT,
                        "PATCH " + one,
                        one("DesignatedPrimarySet"),
                        cte -> cte.designatedPrimarySets().setClients("web", "d-1", List.of("host-1"))),
                sample(
                        "designatedPrimarySets.delete",
                        IDEMPOTENT,
                        "DELETE " + one,
                        NOTHING,
                        cte -> cte.designatedPrimarySets().delete("web", "d-1")));
    }

    private static List<Sample<CteClient>> reports() {
        CannedResponse rows = CannedResponse.json(
                200, "{\"skip\":0,\"limit\":10,\"total\":1,\"resources\":[{\"client_name\":\"host-1\"}]}");
        return List.of(
                sample(
                        "reports.clients",
                        SAFE,
                        "GET " + TE + "/reports/clients/",
                        page("ClientReport"),
                        cte -> Sample.read(cte.reports()
                                .clients(ClientReportFilter.builder().build()))),
                sample(
                        "reports.guardPoints",
                        SAFE,
                        "GET " + TE + "/reports/clients-guard-status",
                        rows,
                        cte -> Sample.read(cte.reports()
                                .guardPoints(GuardPointReportFilter.builder().build()))),
                sample(
                        "reports.profiles",
                        SAFE,
                        "GET " + TE + "/reports/clients-profiles",
                        rows,
                        cte -> Sample.read(cte.reports().profiles())),
                sample(
                        "reports.keys",
                        SAFE,
                        "GET " + TE + "/reports/clients-keys/",
                        rows,
                        cte -> Sample.read(cte.reports().keys())));
    }

    private static List<Sample<CteClient>> others() {
        String client = TE + "/clients/{client}";
        String group = TE + "/clientgroups/{group}";
        String point = client + "/guardpoints/{guardPoint}";
        return List.of(
                sample(
                        "clients.deleteMany",
                        NON_IDEMPOTENT,
                        "PATCH " + TE + "/clients/delete",
                        NOTHING,
                        cte -> cte.clients().forceDelete(List.of("host-1"))),
                sample(
                        "clients.unenroll",
                        NON_IDEMPOTENT,
                        "POST " + TE + "/unenroll",
                        NOTHING,
                        cte -> cte.clients().unenroll("host-1")),
                sample(
                        "clients.setAuthBinaries",
                        NON_IDEMPOTENT,
                        "PATCH " + client + "/auth-binaries",
                        NOTHING,
                        cte -> cte.clients().setAuthBinaries("host-1", BINARIES, true)),
                sample(
                        "clients.pauseLdt",
                        NON_IDEMPOTENT,
                        "POST " + client + "/ldtpause",
                        CannedResponse.json(200, "{\"status\":\"paused\"}"),
                        cte -> cte.clients().pauseLdt("host-1")),
                sample(
                        "clientGroups.setAuthBinaries",
                        NON_IDEMPOTENT,
                        "PATCH " + group + "/auth-binaries",
                        NOTHING,
                        cte -> cte.clientGroups().setAuthBinaries("web", BINARIES, true)),
                sample(
                        "clientGroups.pauseLdt",
                        NON_IDEMPOTENT,
                        "POST " + group + "/ldtpause",
                        NOTHING,
                        cte -> cte.clientGroups().pauseLdt("web")),
                sample(
                        "guardPoints.update",
                        NON_IDEMPOTENT,
                        "PATCH " + point,
                        NOTHING,
                        cte -> cte.guardPoints()
                                .update(
                                        HOST,
                                        "g-1",
                                        GuardPointUpdate.builder()
                                                .mfaEnabled(true)
                                                .build())),
                sample(
                        "guardPoints.setEarlyAccess",
                        NON_IDEMPOTENT,
                        "PATCH " + point + "/early-access",
                        NOTHING,
                        cte -> cte.guardPoints().setEarlyAccess(HOST, "g-1", true)),
                sample(
                        "guardPoints.stopPreservingSparseRegions",
                        NON_IDEMPOTENT,
                        "PATCH " + point + "/preserve-sparse-regions-off",
                        NOTHING,
                        cte -> cte.guardPoints().stopPreservingSparseRegions(HOST, "g-1")));
    }
}
