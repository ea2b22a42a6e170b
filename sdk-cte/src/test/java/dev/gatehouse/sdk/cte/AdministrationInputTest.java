package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.csi.NewCsiStorageGroup;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointFilter;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.ldt.NewDesignatedPrimarySet;
import dev.gatehouse.sdk.cte.ldt.NewLdtCommunicationGroup;
import dev.gatehouse.sdk.cte.profiles.CacheSettings;
import dev.gatehouse.sdk.cte.profiles.DuplicateSettings;
import dev.gatehouse.sdk.cte.profiles.FileSettings;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.profiles.ProfileUpdate;
import dev.gatehouse.sdk.cte.profiles.QosSchedule;
import dev.gatehouse.sdk.cte.profiles.ServerSetting;
import dev.gatehouse.sdk.cte.profiles.SyslogServer;
import dev.gatehouse.sdk.cte.profiles.SyslogSettings;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.cte.reports.ClientReportFilter;
import dev.gatehouse.sdk.cte.reports.GuardPointReportFilter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid arguments are rejected before a request is sent. */
class AdministrationInputTest extends FakeServerTest {

    private static final NewProfile PROFILE = NewProfile.of("p");

    static Stream<Arguments> invalid() {
        QosSchedule.Builder schedule = QosSchedule.builder();
        return Stream.of(
                row("name must not be blank", cte -> NewProfile.of(" ")),
                row("connectTimeout must be 5 to 150, not 4", cte -> PROFILE.withConnectTimeout(4)),
                row("connectTimeout must be 5 to 150, not 151", cte -> PROFILE.withConnectTimeout(151)),
                row("serverResponseRate must be 0 to 100, not 101", cte -> PROFILE.withServerResponseRate(101)),
                row("ldtQosCpuPercent must be 0 to 100, not -1", cte -> PROFILE.withLdtQosCpuPercent(-1)),
                row("ldtQosRekeyRate must be 0 to 32767, not 32768", cte -> PROFILE.withLdtQosRekeyRate(32768)),
                row(
                        "ldtQosStatusCheckRate must be 600 to 86400, not 599",
                        cte -> PROFILE.withLdtQosStatusCheckRate(599)),
                row(
                        "maxFiles must be 200 to 9223372036854775807, not 199",
                        cte -> PROFILE.withCacheSettings(
                                CacheSettings.builder().maxFiles(199).build())),
                row(
                        "maxSpace must be 100 to 9223372036854775807, not 99",
                        cte -> PROFILE.withCacheSettings(
                                CacheSettings.builder().maxSpace(99).build())),
                row(
                        "suppressInterval must be 1 to 1000, not 0",
                        cte -> PROFILE.withDuplicateSettings(
                                DuplicateSettings.builder().suppressInterval(0).build())),
                row(
                        "suppressThreshold must be 1 to 100, not 101",
                        cte -> PROFILE.withDuplicateSettings(DuplicateSettings.builder()
                                .suppressThreshold(101)
                                .build())),
                row(
                        "maxFileSize must be 1000 to 1000000000, not 999",
                        cte -> PROFILE.withFileSettings(
                                FileSettings.builder().maxFileSize(999).build())),
                row(
                        "maxOldFiles must be 1 to 100, not 0",
                        cte -> PROFILE.withFileSettings(
                                FileSettings.builder().maxOldFiles(0).build())),
                row(
                        "port must be 1 to 65535, not 0",
                        cte -> PROFILE.withSyslogSettings(SyslogSettings.builder()
                                .addServer(SyslogServer.builder().port(0).build())
                                .build())),
                row(
                        "priority must be 1 to 100, not 0",
                        cte -> PROFILE.withServerSettings(
                                ServerSetting.builder().priority(0).build())),
                row(
                        "startTimeHour must be 1 to 23, not 24",
                        cte -> ProfileUpdate.builder()
                                .qosSchedules(List.of(schedule.startTimeHour(24).build()))
                                .build()),
                row(
                        "endTimeMinute must be 0 to 59, not 60",
                        cte -> PROFILE.withQosSchedules(
                                QosSchedule.builder().endTimeMinute(60).build())),
                row("lifetime must be a number followed by m, h or d", cte -> RegistrationTokenSettings.of("1 day", 1)),
                row("maxClients must be 1 to 2147483647, not 0", cte -> RegistrationTokenSettings.of("1d", 0)),
                row(
                        "certDuration must be 0 to 2147483647, not -1",
                        cte -> RegistrationTokenSettings.builder()
                                .certDuration(-1)
                                .build()),
                row(
                        "namePrefix must not be blank",
                        cte -> RegistrationTokenSettings.builder()
                                .namePrefix(" ")
                                .build()),
                row("name must not be blank", cte -> NewKey.of("", EncryptionMode.CBC)),
                row("k8sNamespace must not be blank", cte -> NewCsiStorageGroup.of("a", "", "s")),
                row("k8sStorageClass must not be blank", cte -> NewCsiStorageGroup.of("a", "n", " ")),
                row("policies must not be empty", cte -> cte.csiStorageGroups().guard("k8s", List.of())),
                row(
                        "policies must not contain blank values",
                        cte -> cte.csiStorageGroups().guard("k8s", List.of(""))),
                row(
                        "name must begin with a letter or digit and contain only letters, digits, '.', '_', '|' and"
                                + " '-'",
                        cte -> NewLdtCommunicationGroup.of("-a")),
                row(
                        "clients must not be empty",
                        cte -> cte.ldtCommunicationGroups().addClients("ldt", List.of())),
                row(
                        "clients must not contain blank values",
                        cte -> cte.ldtCommunicationGroups().removeClients("ldt", List.of(" "))),
                row("clientList must not be blank", cte -> NewDesignatedPrimarySet.of("d", "ldt")),
                row("ldtCommGroupServiceId must not be blank", cte -> NewDesignatedPrimarySet.of("d", "", "host-1")),
                row(
                        "clients must not be empty",
                        cte -> cte.designatedPrimarySets().setClients("web", "d", List.of())),
                row("clients must not be empty", cte -> cte.clients().forceDelete(List.of())),
                row(
                        "clients must not contain blank values",
                        cte -> cte.clients().markForDeletion(List.of(""))),
                row("clientName must not be blank", cte -> cte.clients().unenroll(" ")),
                row("groupId must not be blank", cte -> cte.clients().inheritAuthBinaries("host-1", "")),
                row("privilege must not be blank", cte -> AuthBinary.of("", "/bin/login")),
                row("filename must not be blank", cte -> AuthBinary.of("p", " ")),
                row(
                        "guardPath must not be blank",
                        cte -> GuardPointFilter.builder().guardPath("").build()),
                row(
                        "clientName must not be blank",
                        cte -> ClientReportFilter.builder().clientName("").build()),
                row(
                        "policyName must not be blank",
                        cte -> GuardPointReportFilter.builder().policyName(" ").build()));
    }

    private static Arguments row(String message, Consumer<CteClient> call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void invalidArgument_isRejectedBeforeARequest(String message, Consumer<CteClient> call) {
        CteClient cte = client();
        assertThatThrownBy(() -> call.accept(cte))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(server().received()).isEmpty();
    }

    @Test
    void endsOfTheRanges_areAccepted() {
        CteClient cte = client();
        cte.profiles()
                .create(PROFILE.withConnectTimeout(150)
                        .withServerResponseRate(100)
                        .withLdtQosRekeyRate(32767)
                        .withLdtQosStatusCheckRate(86400)
                        .withFileSettings(FileSettings.builder()
                                .maxFileSize(1000)
                                .maxOldFiles(100)
                                .build()));
        assertThat(cte.profiles().get("p").connectTimeout()).hasValue(150);
    }
}
