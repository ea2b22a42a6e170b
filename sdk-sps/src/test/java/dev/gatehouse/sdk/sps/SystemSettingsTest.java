package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.sps.configuration.OrderedObject;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.system.CoreFiles;
import dev.gatehouse.sdk.sps.users.AccessRight;
import dev.gatehouse.sdk.sps.users.AccessRule;
import dev.gatehouse.sdk.sps.users.LocalGroup;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Network, date and time, troubleshooting, local users and groups. */
class SystemSettingsTest {

    private static final String ROOT = "/api/configuration/";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_6_0).addUser(USER, PASSWORD));

    @Test
    void timeZone_isAText() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.system().timeZone().get().body()).isEqualTo("America/New_York");
            sps.inTransaction(tx -> {
                tx.system().timeZone().put("Europe/Berlin");
                tx.system().timeZone().edit(zone -> zone.replace("Berlin", "Vienna"));
            });
            assertThat(sps.system()
                            .with(CallOptions.defaults())
                            .timeZone()
                            .get()
                            .body())
                    .isEqualTo("Europe/Vienna");
        }
        assertThat(lastBody(server(), "PUT", ROOT + "datetime/timezone")).isEqualTo("\"Europe/Vienna\"");
    }

    @Test
    void ntpServers_areOpenJson() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.system().ntpServers().put(List.of("ntp.example.com")));
            assertThat(sps.system().ntpServers().get().body()).isEqualTo(List.of("ntp.example.com"));
        }
        assertThat(lastBody(server(), "PUT", ROOT + "datetime/ntp_servers")).isEqualTo("[\"ntp.example.com\"]");
    }

    @Test
    void dns_emptySecondary_isWrittenAsNull() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.system().dns().get().body().secondary()).isEmpty();
            sps.inTransaction(tx -> tx.system().dns().edit(dns -> dns.withPrimary("192.0.2.1")));
        }
        assertThat(lastBody(server(), "PUT", ROOT + "network/dns"))
                .isEqualTo("{\"primary\":\"192.0.2.1\",\"secondary\":null}");
    }

    @Test
    void troubleshooting_isEdited() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.system()
                    .troubleshooting()
                    .edit(settings -> settings.withDebugLogging(
                                    settings.debugLogging().withEnabled(true))
                            .withCoreFiles(CoreFiles.builder().retentionDays(3).build())));
        }
        assertThat(lastBody(server(), "PUT", ROOT + "troubleshooting"))
                .isEqualTo("{\"core_files\":{\"retention_days\":3},\"debug_logging\":{\"enabled\":true}}");
    }

    @Test
    void address_isFoundByCardInterfaceAndId() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.system().findAddress("192.0.2.11"))
                    .contains(Reference.of("nic1.interfaces.if1.addresses.a1"));
            assertThat(sps.system().findAddress("192.0.2.1")).isEmpty();
        }
        assertThat(server().received())
                .extracting(ReceivedRequest::path)
                .filteredOn(path -> path.contains("nics"))
                .containsExactly(
                        ROOT + "network/nics/nic1",
                        ROOT + "network/nics/nic1",
                        ROOT + "network/nics/nic2",
                        ROOT + "network/nics/nic3");
    }

    @Test
    void nic_orderOfAddressesIsChanged_othersAreKept() {
        server().configure(
                        "network/nics/nic2",
                        Map.of(
                                "interfaces",
                                Map.of("@order", List.of("b", "a"), "a", Map.of("name", "x"), "b", Map.of()),
                                "speed",
                                "auto"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.system()
                    .nic(2)
                    .edit(nic -> nic.withInterfaces(nic.interfaces().moved("a", 0))));
            assertThat(sps.system().nic(2).get().body().interfaces().keys()).containsExactly("a", "b");
            assertThatThrownBy(() -> sps.system().nic(0)).hasMessageContaining("at least 1");
        }
        assertThat(server().committed("network/nics/nic2").orElseThrow().toString())
                .isEqualTo("{interfaces={@order=[a, b], a={name=x}, b={}}, speed=auto}");
        assertThat(OrderedObject.empty().keys()).isEmpty();
    }

    @Test
    void groupsAndUsers_areManaged_accessRightsAreRead() {
        try (SpsClient sps = client(server())) {
            assertThat(sps.users().accessRules().get().body())
                    .contains(AccessRule.builder()
                            .group("basic-view")
                            .addObjects("/special/basic", "/special/auth")
                            .permission(AccessRight.READ)
                            .build());
            Reference group = sps.callInTransaction(tx -> tx.users()
                    .groups()
                    .create(LocalGroup.builder().name("auditors").build()));
            sps.inTransaction(tx -> {
                tx.users().groups().edit(group.key(), each -> each.withMembers(List.of("jane")));
                tx.users().local().create(Map.of("name", "jane"));
            });
            assertThat(sps.users().groups().list().get(0).body().members()).containsExactly("jane");
            assertThat(sps.users().local().list().get(0).body()).containsEntry("name", "jane");
            assertThatThrownBy(() ->
                            sps.inTransaction(tx -> tx.configuration("aaa/acls").put(List.of())))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(lastBody(server(), "POST", ROOT + "aaa/local_database/groups"))
                .isEqualTo("{\"name\":\"auditors\",\"members\":[]}");
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
