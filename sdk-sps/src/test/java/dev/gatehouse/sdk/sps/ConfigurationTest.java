package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static dev.gatehouse.sdk.sps.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.stored.NewX509Identity;
import dev.gatehouse.sdk.sps.stored.Pem;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String ROOT = "/api/configuration";
    private static final String CERTIFICATE = text("identity-certificate.pem");
    private static final String PKCS1 = text("identity-key-pkcs1.pem");
    private static final String PKCS8 = text("identity-key-pkcs8.pem");

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    @Test
    void anyPath_canBeListedCreatedReadReplacedAndDeleted() {
        try (SpsClient sps = client(server())) {
            Reference key = sps.callInTransaction(tx -> {
                var policies = tx.configuration("policies/time_policies");
                Reference created = policies.create(Map.of("name", "night", "days", List.of()));
                assertThat(policies.list().items())
                        .extracting(SpsList.Item::key)
                        .containsExactly(created.key());
                policies.child(created.key()).edit(policy -> {
                    policy.put("name", "day");
                    policy.put("note", null);
                    return policy;
                });
                return created;
            });
            String path = "policies/time_policies/" + key;
            assertThat(lastBody(server(), "PUT", ROOT + "/" + path)).contains("\"name\":\"day\"", "\"note\":null");
            assertThat(sps.configuration("policies/time_policies")
                            .child(key.key())
                            .get()
                            .body())
                    .containsEntry("name", "day");
            SpsList list = sps.configuration("policies/time_policies")
                    .with(CallOptions.defaults())
                    .list();
            assertThat(list.items().get(0).href()).contains(ROOT + "/" + path);
            assertThat(sps.configuration(list.items().get(0).href().orElseThrow())
                            .get()
                            .body())
                    .containsEntry("name", "day");
            sps.inTransaction(tx -> tx.configuration(path).delete());
            assertThatThrownBy(() -> sps.configuration(path).get()).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void referencesInOpenJson_areWrittenAsKeys() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.configuration("management/certificates").edit(all -> all));
        }
        String body = lastBody(server(), "PUT", ROOT + "/management/certificates");
        assertThat(body).doesNotContain("href").contains("\"selection\":\"identity\",\"x509_identity\":\"fbd684e1");
    }

    @Test
    void key_isEncodedAsOneSegment() {
        server().addCollection("policies/special");
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.configuration("policies/special")
                            .child("a/b c%?ü")
                            .get())
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(server().received())
                .extracting(ReceivedRequest::target)
                .contains(ROOT + "/policies/special/a%2Fb%20c%25%3F%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "a//",
                "a//b",
                "../users",
                "a/../b",
                "a b",
                "a?b=1",
                "a/%2e%2e/b",
                "/api",
                "/api/",
                "/api/info"
            })
    void invalidPath_isRejectedBeforeARequestIsSent(String path) {
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.configuration(path)).isInstanceOf(IllegalArgumentException.class);
            for (String key : List.of(" ", ".", "..")) {
                assertThatThrownBy(() -> sps.configuration("policies").child(key))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(server().received()).isEmpty();
    }

    @Test
    void password_isCreatedAndReferenced() {
        try (SpsClient sps = client(server())) {
            Reference created = sps.callInTransaction(tx -> tx.passwords().create(Secret.of("pä\"ss")));
            assertThat(lastBody(server(), "POST", ROOT + "/passwords")).isEqualTo("{\"plain\":\"pä\\\"ss\"}");
            assertThat(server().secret(created.key())).contains("pä\"ss");
        }
    }

    @Test
    void responseWithoutAKey_keyIsReadFromTheChanges() {
        server().failNext(
                        request("POST", ROOT + "/passwords"),
                        Fault.response(FakeResponse.empty(201)).afterProcessing());
        try (SpsClient sps = client(server())) {
            Reference created = sps.callInTransaction(tx -> tx.passwords().create(Secret.of("secret")));
            assertThat(server().secret(created.key())).contains("secret");
            assertThat(created.href()).contains(ROOT + "/passwords/" + created.key());
        }
    }

    @Test
    void responseWithoutAKey_severalNewObjects_isReportedAndRolledBack() {
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> {
                        tx.passwords().create(Secret.of("first"));
                        server().failNext(
                                        request("POST", ROOT + "/passwords"),
                                        Fault.response(FakeResponse.empty(201)).afterProcessing());
                        tx.passwords().create(Secret.of("second"));
                    }))
                    .isInstanceOfSatisfying(
                            ResponseFormatException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue())
                    .hasMessageContaining("no key");
        }
        assertThat(server().lockHolder()).isEmpty();
    }

    @Test
    void identity_isCreatedFromPemWithPkcs8ConvertedToPkcs1() {
        for (String key : List.of(PKCS1, PKCS8, "Bag attributes\r\n" + PKCS8.replace("\n", "\r\n"))) {
            try (SpsClient sps = client(server())) {
                Reference created = sps.callInTransaction(
                        tx -> tx.x509().create(NewX509Identity.ofPem("text\r\n" + CERTIFICATE, Secret.of(key))));
                assertThat(server().committed("x509/" + created.key())).isPresent();
            }
            assertThat(lastBody(server(), "POST", ROOT + "/x509"))
                    .isEqualTo("{\"certificate\":\"" + CERTIFICATE.replace("\n", "\\n") + "\",\"private_key\":\""
                            + PKCS1.replace("\n", "\\n") + "\"}");
        }
    }

    @Test
    void identity_isCreatedFromAKeyStore() throws Exception {
        String base64 = PKCS8.replaceAll("-----[A-Z ]+-----", "");
        PrivateKey key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        Certificate own = certificate(CERTIFICATE);
        KeyStore keys = KeyStore.getInstance("JKS");
        keys.load(null, null);
        keys.setKeyEntry("sps", key, "pw".toCharArray(), new Certificate[] {own, certificate(text("6.0/ca.pem"))});
        NewX509Identity identity = NewX509Identity.ofKeyStore(keys, "sps", Secret.of("pw"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.x509().create(identity));
        }
        assertThat(identity.privateKey().reveal()).isEqualTo(PKCS1);
        assertThat(identity.issuerChain()).containsExactly(text("6.0/ca.pem"));
        assertThat(identity.toString()).doesNotContain(PKCS1.substring(40, 60));
        assertThat(lastBody(server(), "POST", ROOT + "/x509")).contains("\"issuer_chain\":[\"-----BEGIN");

        assertThatThrownBy(() -> NewX509Identity.ofKeyStore(keys, "other", Secret.of("pw")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewX509Identity.ofKeyStore(keys, "sps", Secret.of("wrong")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identity_invalidPemIsRejectedWithoutRevealingIt() throws Exception {
        String ec = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(KeyPairGenerator.getInstance("EC")
                                .generateKeyPair()
                                .getPrivate()
                                .getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        for (String key : List.of(
                "no key",
                ec,
                PKCS1 + PKCS1,
                PKCS1.replace("BEGIN RSA PRIVATE KEY-----", "BEGIN ENCRYPTED PRIVATE KEY-----"),
                PKCS1.replace("KEY-----\nMII", "KEY-----\nProc-Type: 4,ENCRYPTED\n\nMII"),
                "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n",
                "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n")) {
            assertThatThrownBy(() -> NewX509Identity.ofPem(CERTIFICATE, Secret.of(key)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("MII");
        }
        for (String pem : List.of("", CERTIFICATE + CERTIFICATE, CERTIFICATE.replace("MII", "MIA"))) {
            assertThatThrownBy(() -> Pem.certificate(pem)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void identity_rejectedByTheAppliance_isReportedWithItsFindings() {
        String other = text("6.0/ca.pem");
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() ->
                            sps.inTransaction(tx -> tx.x509().create(NewX509Identity.ofPem(other, Secret.of(PKCS1)))))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            e -> assertThat(e.details(SpsError.class)
                                            .orElseThrow()
                                            .details()
                                            .orElseThrow()
                                            .toString())
                                    .contains("private_key"));
        }
        assertThat(server().commits()).isEmpty();
    }

    @Test
    void caCertificate_isNormalizedToTheBlockWithLf() {
        String ca = text("6.0/ca.pem");
        assertThat(Pem.certificate(ca)).isEqualTo(ca);
        assertThat(Pem.certificate("Certificate:\n  Data: x\n" + ca.replace("\n", "\r\n") + "\r\ntrailer"))
                .isEqualTo(ca);
    }

    private static Certificate certificate(String pem) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
