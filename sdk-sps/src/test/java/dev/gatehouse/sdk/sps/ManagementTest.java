package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.json;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static dev.gatehouse.sdk.sps.Fixtures.text;
import static dev.gatehouse.sdk.sps.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.configuration.SpsResource;
import dev.gatehouse.sdk.sps.management.Banner;
import dev.gatehouse.sdk.sps.management.DiskFillupPrevention;
import dev.gatehouse.sdk.sps.management.HealthMonitoring;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.sps.management.SmtpAuth;
import dev.gatehouse.sdk.sps.management.SmtpEncryption;
import dev.gatehouse.sdk.sps.management.SnmpAuthMethod;
import dev.gatehouse.sdk.sps.management.SnmpEncryptionMethod;
import dev.gatehouse.sdk.sps.management.SnmpTrapSettings;
import dev.gatehouse.sdk.sps.management.SnmpV3;
import dev.gatehouse.sdk.sps.management.SnmpVersion;
import dev.gatehouse.sdk.sps.management.WebGatewayAuthentication;
import dev.gatehouse.sdk.sps.stored.SnmpPasswords;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTest {

    private static final String EMAIL = MANAGEMENT + "/email";
    private static final String TRAP = MANAGEMENT + "/snmp/trap";
    private static final Reference PASSWORD_1 = Reference.of("p-1");
    private static final Reference PASSWORD_2 = Reference.of("p-2");

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    /** Sample bodies of the guide, read as the appliance would return them, and written back unchanged. */
    @ParameterizedTest
    @CsvSource({
        "email-get,email",
        "email-auth,email",
        "email-starttls,email",
        "email-starttls-checked,email",
        "health-get,health_monitoring",
        "trap-get,snmp/trap",
        "trap-2c,snmp/trap",
        "trap-3-md5,snmp/trap",
        "trap-3-sha-aes,snmp/trap"
    })
    void samples_areWrittenBackByteForByteWithReferencesFlattened(String sample, String path) {
        Map<String, @Nullable Object> read = json(text("6.0/" + sample + ".json"));
        Object body = read.containsKey("body") ? Objects.requireNonNull(read.get("body")) : read;
        String written = text("6.0/written/" + sample + ".json").strip();

        respondToGet(path, body);
        try (SpsClient sps = client(server())) {
            SpsTransaction tx = sps.begin();
            failPut(path);
            assertThatThrownBy(() -> put(tx, path)).hasMessageContaining("418");
            assertThat(lastBody(server(), "PUT", MANAGEMENT + "/" + path)).isEqualTo(written);

            // The typed value alone has the guide's write form, too, in the same order.
            respondToGet(path, body);
            assertThat(write(typed(tx, path))).isEqualTo(written);
            tx.rollback();
        }
    }

    @Test
    void sampleOfTheSnmpList_isRead() {
        server().failNext(
                        request("GET", MANAGEMENT + "/snmp"),
                        Fault.response(FakeResponse.json(200, json(text("6.0/snmp-list.json")))));
        try (SpsClient sps = client(server())) {
            SpsList list = sps.management().snmp();
            assertThat(list.items()).singleElement().satisfies(item -> {
                assertThat(item.key()).isEqualTo("trap");
                assertThat(item.href()).contains(TRAP);
                assertThat(item.body()).isEmpty();
            });
            assertThat(list.meta().parent()).contains(MANAGEMENT);
            assertThat(list.meta().next()).contains(MANAGEMENT + "/soap");
            assertThat(sps.management().snmp().items().get(0).body()).containsKey("version");
            assertThat(sps.management().list().items())
                    .extracting(SpsList.Item::key)
                    .contains("email", "accounting");
        }
    }

    @Test
    void mail_isReadAsInTheGuide() {
        respondToGet("email", Objects.requireNonNull(json(text("6.0/email-starttls-checked.json"))));
        try (SpsClient sps = client(server())) {
            MailSettings mail = sps.management().email().get().body();
            assertThat(mail.adminAddress()).contains("<admin-email>");
            assertThat(mail.senderAddress()).isEmpty();
            assertThat(mail.smtpServer()).isEqualTo(new Host.Ip("<smtp-server-ip>"));
            assertThat(mail.smtpAuth()).isInstanceOfSatisfying(SmtpAuth.Login.class, login -> {
                assertThat(login.username()).isEqualTo("<smtp-username>");
                assertThat(login.password().key()).isEqualTo("37716c4f-759d-4900-9740-ea22211498cf");
                assertThat(login.password().href().orElseThrow()).startsWith("/api/configuration/passwords/");
            });
            assertThat(mail.smtpEncryption()).isInstanceOfSatisfying(SmtpEncryption.StartTls.class, tls -> {
                assertThat(tls.serverAuthority()).contains("<ca-cert>");
                assertThat(tls.clientIdentity()).contains(Reference.of("c3a23e32-d75b-461e-afc0-14d1f6692879"));
            });
            SpsResource<MailSettings> resource = sps.management().email().get();
            assertThat(resource.key()).contains("email");
            assertThat(resource.meta().href()).contains(EMAIL);
            assertThat(resource.meta().remainingSeconds()).isPresent();
        }
    }

    @Test
    void edit_keepsUnknownFieldsNullsOrderAndReferences() {
        String password = server().addPassword("smtp-password");
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        stored.put("zeta", json("{'ref':{'key':'k','meta':{'href':'/api/configuration/x509/k'}},'none':null}"));
        stored.put("smtp_server", json("{'selection':'ip','value':'10.0.0.1','port':25}"));
        stored.put("smtp_encryption", json("{'selection':'direct_tls','ciphers':['a',1.50]}"));
        stored.put(
                "smtp_auth",
                json("{'username':'u','enabled':true,'password':{'key':'" + password
                        + "','meta':{'href':'/api/configuration/passwords/" + password + "'}},'realm':null}"));
        stored.put("sender_address", null);
        stored.put("reporting_address", "r@example.com");
        stored.put("admin_address", "a@example.com");
        stored.put("alerting_address", "l@example.com");
        respondToGet("email", stored);
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            failPut("email");
            assertThatThrownBy(() -> tx.management()
                            .email()
                            .edit(mail ->
                                    mail.withAlertingAddress("new@example.com").withSmtpServer(Host.ip("10.0.0.2"))))
                    .hasMessageContaining("418");
            tx.rollback();
        }
        assertThat(lastBody(server(), "PUT", EMAIL))
                .isEqualTo(
                        "{'zeta':{'ref':'k','none':null},'smtp_server':{'selection':'ip','value':'10.0.0.2','port':25},"
                                        .replace('\'', '"')
                                + "'smtp_encryption':{'selection':'direct_tls','ciphers':['a',1.50]},"
                                        .replace('\'', '"')
                                + ("'smtp_auth':{'username':'u','enabled':true,'password':'" + password
                                                + "','realm':null},'sender_address':null,'reporting_address':'r@example.com',"
                                                + "'admin_address':'a@example.com','alerting_address':'new@example.com'}")
                                        .replace('\'', '"'));
    }

    @Test
    void edit_anotherBranchOfAUnionReplacesTheWholeUnion() {
        respondToGet(
                "email",
                json("{'admin_address':null,'alerting_address':null,'reporting_address':null,'sender_address':null,"
                        + "'smtp_auth':{'enabled':true,'username':'u','password':'p','realm':'x'},"
                        + "'smtp_encryption':{'selection':'disabled','hint':1},"
                        + "'smtp_server':{'selection':'ip','value':'10.0.0.1','port':25}}"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.management()
                    .email()
                    .edit(mail -> mail.withSmtpAuth(SmtpAuth.off())
                            .withSmtpServer(Host.fqdn("mx.example.com"))
                            .withSmtpEncryption(SmtpEncryption.startTls())));
        }
        assertThat(lastBody(server(), "PUT", EMAIL))
                .isEqualTo(("{'admin_address':null,'alerting_address':null,'reporting_address':null,"
                                + "'sender_address':null,'smtp_auth':{'enabled':false},"
                                + "'smtp_encryption':{'client_authentication':{'enabled':false},"
                                + "'selection':'starttls','server_certificate_check':{'enabled':false}},"
                                + "'smtp_server':{'selection':'fqdn','value':'mx.example.com'}}")
                        .replace('\'', '"'));
    }

    @Test
    void edit_withinASelectionKeepsUnknownMembers() {
        respondToGet(
                "email",
                json("{'smtp_auth':{'enabled':false},'smtp_encryption':{'selection':'starttls',"
                        + "'client_authentication':{'enabled':false},'server_certificate_check':{'enabled':false,"
                        + "'crl_check':true,'depth':null}},'smtp_server':{'selection':'ip','value':'10.0.0.1'}}"));
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            failPut("email");
            assertThatThrownBy(() -> tx.management()
                            .email()
                            .edit(mail -> mail.withSmtpEncryption(
                                    SmtpEncryption.startTls().checkingServer(text("6.0/ca.pem")))))
                    .hasMessageContaining("418");
            tx.rollback();
        }
        assertThat(lastBody(server(), "PUT", EMAIL))
                .contains("\"server_certificate_check\":{\"enabled\":true,\"crl_check\":true,\"depth\":null,"
                        + "\"server_certificate_ca\":\"-----BEGIN");
    }

    @Test
    void mail_invalidValuesAreRejectedBeforeARequestIsSent() {
        MailSettings valid = MailSettings.builder()
                .smtpServer(Host.fqdn("mx.example.com"))
                .smtpAuth(SmtpAuth.off())
                .smtpEncryption(SmtpEncryption.disabled())
                .build();
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            for (MailSettings invalid : List.of(
                    valid.withSmtpServer(new Host.Ip("not an ip")),
                    valid.withSmtpServer(new Host.Fqdn("a b")),
                    valid.withSmtpAuth(new SmtpAuth.Login("", Reference.of("p"))),
                    valid.withSmtpEncryption(new SmtpEncryption.StartTls(Optional.empty(), Optional.of("junk\r\n"))),
                    valid.withSmtpEncryption(new SmtpEncryption.StartTls(
                            Optional.empty(), Optional.of("dump\n" + text("6.0/ca.pem")))))) {
                assertThatThrownBy(() -> tx.management().email().put(invalid))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> tx.management().email().edit(mail -> invalid))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (SnmpVersion invalid : List.of(
                    new SnmpVersion.V2c("", Host.ip("10.0.0.1")),
                    new SnmpVersion.V2c("public", new Host.Ip("?")),
                    v3().authPassword(PASSWORD_1).server(new Host.Ip("?")).build())) {
                assertThatThrownBy(() -> tx.management().snmpTrap().edit(trap -> trap.withVersion(invalid)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(all(server(), "PUT", EMAIL)).isEmpty();
            assertThat(all(server(), "PUT", TRAP)).isEmpty();
            tx.rollback();
        }
    }

    @Test
    void objectThatResemblesAReference_staysAnObject() {
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            server().failNext(request("PUT", EMAIL), Fault.status(418));
            assertThatThrownBy(() -> tx.configuration("management/email")
                            .put(json("{'a':{'key':'k','meta':{'href':'/x'},'more':1},'b':{'key':'k','meta':{}}}")))
                    .hasMessageContaining("418");
            assertThat(lastBody(server(), "PUT", EMAIL))
                    .isEqualTo("{'a':{'key':'k','meta':{'href':'/x'},'more':1},'b':{'key':'k','meta':{}}}"
                            .replace('\'', '"'));
            tx.rollback();
        }
    }

    @Test
    void snmpPasswordWithUnlistedCharacters_isCreatedWithAWarning() {
        try (CapturedLogs logs = new CapturedLogs();
                SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            tx.passwords().createForSnmp(Secret.of("only-listed_1"));
            assertThat(logs.lines()).noneMatch(line -> line.contains("SNMP password"));
            tx.passwords().createForSnmp(Secret.of("not-listed-é"));
            assertThat(logs.lines())
                    .anyMatch(line -> line.startsWith("WARNING") && line.contains("SNMP password"))
                    .noneMatch(line -> line.contains("not-listed"));
            tx.rollback();
        }
    }

    @Test
    void put_flattensReferencesWithinUnknownForms() {
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            failPut("snmp/trap");
            SnmpVersion unknown = SnmpVersion.fromJson(json("{'selection':'4','value':{'certificate':{'key':'k',"
                    + "'meta':{'href':'/api/configuration/x509/k'}}}}"));
            assertThatThrownBy(() -> tx.management()
                            .snmpTrap()
                            .put(SnmpTrapSettings.builder()
                                    .enabled(true)
                                    .version(unknown)
                                    .build()))
                    .hasMessageContaining("418");
            assertThat(lastBody(server(), "PUT", TRAP)).contains("\"certificate\":\"k\"");
            failPut("snmp/trap");
            assertThatThrownBy(() -> tx.management().snmpTrap().edit(trap -> trap.withVersion(unknown)))
                    .hasMessageContaining("418");
            assertThat(lastBody(server(), "PUT", TRAP)).contains("\"certificate\":\"k\"");
            tx.rollback();
        }
    }

    @Test
    void mail_starttlsWithACheckedCertificateIsWrittenAsInTheGuide() {
        String identity = server().committedBelow("x509").get(0).substring("x509/".length());
        String ca = text("6.0/ca.pem");
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                Reference password = tx.passwords().create(Secret.of("smtp-secret"));
                tx.management()
                        .email()
                        .put(MailSettings.builder()
                                .adminAddress("a@example.com")
                                .smtpAuth(SmtpAuth.login("mailer", password))
                                .smtpEncryption(SmtpEncryption.startTls()
                                        .checkingServer(
                                                "Certificate: text dump\r\n" + ca.replace("\n", "\r\n") + "more")
                                        .showing(Reference.of(identity)))
                                .smtpServer(Host.fqdn("mx.example.com"))
                                .build());
                assertThat(lastBody(server(), "PUT", EMAIL))
                        .isEqualTo("{\"admin_address\":\"a@example.com\",\"alerting_address\":null,"
                                + "\"reporting_address\":null,\"sender_address\":null,\"smtp_auth\":{\"enabled\":true,"
                                + "\"password\":\"" + password.key() + "\",\"username\":\"mailer\"},"
                                + "\"smtp_encryption\":{\"client_authentication\":{\"enabled\":true,"
                                + "\"x509_identity\":\"" + identity + "\"},\"selection\":\"starttls\","
                                + "\"server_certificate_check\":{\"enabled\":true,\"server_certificate_ca\":\""
                                + ca.replace("\n", "\\n") + "\"}},\"smtp_server\":{\"selection\":\"fqdn\","
                                + "\"value\":\"mx.example.com\"}}");
            });
            assertThat(sps.management().email().get().body().smtpEncryption())
                    .isInstanceOfSatisfying(
                            SmtpEncryption.StartTls.class,
                            tls -> assertThat(tls.serverAuthority()).contains(ca));
        }
        assertThat(server().commits()).hasSize(1);
    }

    @Test
    void trap_version3IsWrittenWithTwoPasswords() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                Secret same = Secret.of("twice-the-same");
                SnmpPasswords passwords = tx.passwords().createForSnmp(same, same);
                assertThat(passwords.authentication()).isNotEqualTo(passwords.encryption());
                tx.management()
                        .snmpTrap()
                        .edit(trap -> trap.withVersion(v3().authPassword(passwords.authentication())
                                .encryptionMethod(SnmpEncryptionMethod.AES)
                                .encryptionPassword(passwords.encryption())
                                .build()));
                assertThat(lastBody(server(), "PUT", TRAP))
                        .isEqualTo(("{'enabled':true,'version':{'selection':'3','value':{'auth_method':'sha',"
                                        + "'auth_password':'" + passwords.authentication()
                                        + "','encryption_method':'aes',"
                                        + "'encryption_password':'" + passwords.encryption()
                                        + "','engine_id':'0x0123456789ABCDEF','server':{'selection':'ip',"
                                        + "'value':'10.0.0.9'},'username':'monitor'}}}")
                                .replace('\'', '"'));
            });
            assertThat(sps.management().snmpTrap().get().body().version().orElseThrow())
                    .isInstanceOfSatisfying(
                            SnmpV3.class, v3 -> assertThat(v3.authMethod()).isEqualTo(SnmpAuthMethod.SHA));
        }
    }

    @Test
    void trap_documentedConstraintsAreCheckedBeforeARequestIsSent() {
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            assertRejected(tx, "engineId", v3 -> v3.engineId("0x123456789"));
            assertRejected(tx, "engineId", v3 -> v3.engineId("<0x0123456789ABCDEF>"));
            assertRejected(tx, "username", v3 -> v3.username(" "));
            assertRejected(tx, "encryptionPassword", v3 -> v3.encryptionPassword(PASSWORD_2));
            assertRejected(tx, "encryptionPassword", v3 -> v3.encryptionMethod(SnmpEncryptionMethod.AES));
            assertRejected(tx, "encryptionPassword", v3 -> v3.encryptionMethod(SnmpEncryptionMethod.DES));
            assertRejected(
                    tx,
                    "two password objects",
                    v3 -> v3.encryptionMethod(SnmpEncryptionMethod.AES).encryptionPassword(PASSWORD_1));
            assertThatThrownBy(() -> tx.management()
                            .snmpTrap()
                            .put(SnmpTrapSettings.builder().enabled(true).build()))
                    .hasMessageContaining("version");
            assertThatThrownBy(() -> tx.passwords().createForSnmp(Secret.of("seven77")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("8 characters")
                    .hasMessageNotContaining("seven77");
            assertThatThrownBy(() -> tx.passwords().createForSnmp(Secret.of("long-enough"), Secret.of("short")))
                    .hasMessageStartingWith("encryption");
            assertThat(all(server(), "PUT", TRAP)).isEmpty();
            assertThat(all(server(), "POST", "/api/configuration/passwords")).isEmpty();
            tx.rollback();
        }
        assertThatThrownBy(() -> SnmpVersion.v2c(" ", Host.ip("10.0.0.1"))).hasMessageContaining("community");
        assertThatThrownBy(() -> Host.ip("mx.example.com")).hasMessageContaining("fqdn");
        assertThatThrownBy(() -> Host.fqdn("a b")).hasMessageContaining("name must not contain a space");
        assertThatThrownBy(() -> SmtpAuth.login("", PASSWORD_1)).hasMessageContaining("username");
        assertThatThrownBy(() -> Reference.of(" ")).hasMessageContaining("key");
        assertThat(Host.ip("2001:db8::1")).isInstanceOf(Host.Ip.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "sha1", "sha", "sha256"})
    void trap_authMethodIsWrittenBackAsItWasRead(String method) {
        server().authMethods("md5", "sha1", "sha", "sha256");
        String password = server().addPassword("snmp-password");
        server().configure(
                        "management/snmp/trap",
                        json("{'enabled':true,'version':{'selection':'3','value':{'auth_method':'" + method
                                + "','auth_password':{'key':'" + password
                                + "','meta':{'href':'/api/configuration/passwords/" + password
                                + "'}},'encryption_method':'none','encryption_password':null,"
                                + "'engine_id':'not hex, but the appliance has it','server':{'selection':'ip',"
                                + "'value':'10.0.0.9'},'username':'m'}}}"));
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            failPut("snmp/trap");
            assertThatThrownBy(() -> tx.management().snmpTrap().edit(trap -> trap.withEnabled(false)))
                    .hasMessageContaining("418");
            tx.rollback();
        }
        assertThat(lastBody(server(), "PUT", TRAP))
                .contains("\"enabled\":false", "\"auth_method\":\"" + method + "\"", "\"encryption_password\":null");
    }

    @Test
    void unknownForms_areKeptWhenReadAndWritten() {
        String body = "{'enabled':true,'version':{'selection':'4','value':{'quantum':[true]}}}".replace('\'', '"');
        respondToGet("snmp/trap", json(body));
        try (SpsClient sps = client(server());
                SpsTransaction tx = sps.begin()) {
            SpsResource<SnmpTrapSettings> read = tx.management().snmpTrap().get();
            assertThat(read.body().version().orElseThrow()).isInstanceOf(SnmpVersion.Other.class);
            failPut("snmp/trap");
            assertThatThrownBy(() -> tx.management().snmpTrap().put(read.body()))
                    .hasMessageContaining("418");
            assertThat(lastBody(server(), "PUT", TRAP)).isEqualTo(body);
            tx.rollback();
        }
        assertThat(SmtpAuth.fromJson(json("{'enabled':true}"))).isInstanceOf(SmtpAuth.Other.class);
        assertThat(SmtpAuth.fromJson("?")).isEqualTo(new SmtpAuth.Other("?"));
        assertThat(SmtpEncryption.fromJson(json("{'selection':'starttls'}"))).isEqualTo(SmtpEncryption.startTls());
        assertThat(SmtpEncryption.fromJson(
                        json("{'selection':'starttls','server_certificate_check':{'enabled':true}}")))
                .isInstanceOf(SmtpEncryption.Other.class);
        assertThat(SmtpEncryption.fromJson(json("{'selection':'disabled','client_authentication':{'enabled':true}}")))
                .isInstanceOf(SmtpEncryption.Other.class);
        assertThat(Host.fromJson("10.0.0.1")).isEqualTo(new Host.Other("10.0.0.1"));
        assertThat(SnmpVersion.fromJson(json("{'selection':'3','value':{'auth_method':'md5'}}")))
                .isInstanceOf(SnmpVersion.Other.class);
        assertThat(Reference.in(json("{'key':'k'}"))).contains(Reference.of("k"));
        assertThat(Reference.in(null)).isEmpty();
    }

    @Test
    void healthMonitoring_sendsAllFiveKeysAndReadsDecimals() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.management()
                    .healthMonitoring()
                    .put(HealthMonitoring.builder()
                            .maximumDiskUtilizationRatio(85)
                            .maximumLoad1(new BigDecimal("2.50"))
                            .build()));
            assertThat(lastBody(server(), "PUT", MANAGEMENT + "/health_monitoring"))
                    .isEqualTo("{\"maximum_disk_utilization_ratio\":85,\"maximum_load1\":2.50,"
                            + "\"maximum_load15\":null,\"maximum_load5\":null,"
                            + "\"maximum_swap_utilization_ratio\":null}");
            HealthMonitoring health = sps.management().healthMonitoring().get().body();
            assertThat(health.maximumDiskUtilizationRatio()).hasValue(85);
            assertThat(health.maximumLoad1().orElseThrow()).isEqualByComparingTo("2.5");
            assertThat(health.maximumLoad5()).isEmpty();
            sps.inTransaction(tx -> tx.management().healthMonitoring().edit(h -> h.withMaximumLoad1(Optional.empty())));
            assertThat(lastBody(server(), "PUT", MANAGEMENT + "/health_monitoring"))
                    .contains("\"maximum_load1\":null");
        }
    }

    @Test
    void diskAndWebGatewaySettings_areReadAndReplaced() {
        try (SpsClient sps = client(server())) {
            DiskFillupPrevention disk =
                    sps.management().diskFillupPrevention().get().body();
            assertThat(disk.usedSpaceRatioLimit()).hasValue(80);
            WebGatewayAuthentication web =
                    sps.management().webGatewayAuthentication().get().body();
            assertThat(web.banner().enabled()).isFalse();
            sps.inTransaction(tx -> {
                tx.management().diskFillupPrevention().edit(d -> d.withArchivingEnabled(true));
                tx.management()
                        .webGatewayAuthentication()
                        .edit(w -> w.withBanner(Banner.builder()
                                .enabled(true)
                                .text("Authorized use only")
                                .build()));
            });
        }
        assertThat(lastBody(server(), "PUT", MANAGEMENT + "/disk_fillup_prevention"))
                .isEqualTo("{\"archiving_enabled\":true,\"enabled\":true,\"used_space_ratio_limit\":80}");
        assertThat(lastBody(server(), "PUT", MANAGEMENT + "/web_gateway_authentication"))
                .isEqualTo("{\"auto_assign\":false,\"banner\":{\"enabled\":true,\"text\":\"Authorized use only\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'key':'email'}", "{'body':'text'}", "{'body':{'smtp_server':null}}", "[]"})
    void responsesOfAnotherForm_areReported(String response) {
        Object json = response.startsWith("[") ? List.of() : json(response);
        server().failNext(request("GET", EMAIL), Fault.response(FakeResponse.json(200, json)));
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.management().email().get())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageStartingWith("sps.email.get: ");
        }
    }

    private static SnmpV3.Builder v3() {
        return SnmpV3.builder()
                .authMethod(SnmpAuthMethod.SHA)
                .engineId("0x0123456789ABCDEF")
                .server(Host.ip("10.0.0.9"))
                .username("monitor");
    }

    private static void assertRejected(SpsTransaction tx, String part, UnaryOperator<SnmpV3.Builder> change) {
        SnmpV3 version = change.apply(v3().authPassword(PASSWORD_1)).build();
        assertThatThrownBy(() -> tx.management().snmpTrap().edit(trap -> trap.withVersion(version)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    private void respondToGet(String path, Object body) {
        Map<String, Object> response = Map.of("body", body, "key", "k", "meta", Map.of());
        server().failNext(request("GET", MANAGEMENT + "/" + path), Fault.response(FakeResponse.json(200, response)));
    }

    private void failPut(String path) {
        server().failNext(request("PUT", MANAGEMENT + "/" + path), Fault.status(418));
    }

    private static void put(SpsTransaction tx, String path) {
        switch (path) {
            case "email" -> tx.management().email().put(tx.management().email().get());
            case "health_monitoring" ->
                tx.management()
                        .healthMonitoring()
                        .put(tx.management().healthMonitoring().get());
            default -> tx.management().snmpTrap().put(tx.management().snmpTrap().get());
        }
    }

    private static Object typed(SpsTransaction tx, String path) {
        return switch (path) {
            case "email" -> tx.management().email().get().body();
            case "health_monitoring" -> tx.management().healthMonitoring().get().body();
            default -> tx.management().snmpTrap().get().body();
        };
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
