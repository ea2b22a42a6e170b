package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.keys;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trusted certificates and client keys in files of all formats, and files that change. */
@Timeout(60)
class TlsFilesTest {

    private static final Secret PASSWORD = Secret.of("s3cret");
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void pemKeys_ofAllFormats_arePresented() throws Exception {
        HeldCertificate ec = issue("ec");
        HeldCertificate rsa = new HeldCertificate.Builder()
                .commonName("rsa")
                .rsa2048()
                .signedBy(CA)
                .build();
        Path ecPem = write("ec.crt", "\uFEFF\n\ncomment\n" + ec.certificatePem() + "\n\n" + CA.certificatePem());
        Path rsaPem = write("rsa.crt", rsa.certificatePem().replace("\n", "\r\n"));
        Tls tls = Tls.system().trustingOnly(CA.certificatePem());
        assertPresented("ec", tls.clientKey(ecPem, write("1", ec.privateKeyPkcs8Pem())));
        assertPresented("ec", tls.clientKey(ecPem, write("2", encrypted(ec)), PASSWORD));
        assertPresented("ec", tls.clientKey(ecPem, write("3", sec1(ec))));
        assertPresented("ec", tls.clientKey(ecPem, write("3p", sec1WithPublicKey(ec))));
        assertPresented("rsa", tls.clientKey(rsaPem, write("4", rsa.privateKeyPkcs8Pem())));
        assertPresented("rsa", tls.clientKey(rsaPem, write("5", encrypted(rsa)), PASSWORD));
        assertPresented("rsa", tls.clientKey(rsaPem, write("6", rsa.privateKeyPkcs1Pem())));
        Path both = write("7", encrypted(rsa) + rsa.certificatePem());
        assertPresented("rsa", tls.clientKey(both, PASSWORD));
        assertThat(tls.clientKey(both, PASSWORD).clientKey()).isPresent();
    }

    @Test
    void keysThatCantBeRead_areRejected_namingTheFile() throws Exception {
        HeldCertificate own = issue("own");
        Path certificate = write("own.crt", own.certificatePem());
        Path encrypted = write("own.key", encrypted(own));
        Path other = write("other.key", issue("other").privateKeyPkcs8Pem());
        Path malformed = write("malformed.key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Tls tls = Tls.system();
        assertRejected("own.key", () -> tls.clientKey(certificate, encrypted));
        assertThatThrownBy(() -> tls.clientKey(certificate, encrypted)).hasMessageContaining("specify its password");
        assertRejected("own.key", () -> tls.clientKey(certificate, encrypted, Secret.of("wr0ng")));
        assertRejected("other.key", () -> tls.clientKey(certificate, other));
        assertRejected("malformed.key", () -> tls.clientKey(certificate, malformed));
        assertRejected("own.crt", () -> tls.clientKey(certificate, certificate));
        assertRejected("other.key", () -> tls.clientKey(other, other));
        assertRejected("missing.key", () -> tls.clientKey(certificate, folder.resolve("missing.key")));
        assertRejected("other.key", () -> tls.alsoTrusting(other));
        assertRejected("other.key", () -> tls.trustingOnly(other, PASSWORD));
        Path text = write("text.p12", "no key store");
        assertRejected("text.p12", () -> tls.clientKey(text, PASSWORD));
        assertRejected("text.p12", () -> tls.alsoTrusting(text, PASSWORD));
    }

    @Test
    void keyStoreFiles_areTrustStores() throws Exception {
        for (String type : List.of("PKCS12", "JKS")) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            store.setCertificateEntry("ca", CA.certificate());
            Path file = folder.resolve("trust." + type);
            try (var out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.reveal().toCharArray());
            }
            for (Tls tls : List.of(
                    Tls.system().trustingOnly(file, PASSWORD),
                    Tls.system().alsoTrusting(file, PASSWORD),
                    Tls.system().trustingOnly(store),
                    Tls.system().alsoTrusting(store))) {
                assertThat(tls.trusted()).containsExactly(CA.certificate());
                try (ByteServer server = ByteServer.start(
                        sockets(issue("localhost"), false), ByteServer.always(ByteServer.json(200, "{}")))) {
                    caller(server, tls, new TestTime()).run(TestVendor.LIST.request());
                }
            }
            assertRejected("trust." + type, () -> Tls.system().trustingOnly(file, Secret.of("wr0ng")));
        }
        KeyStore noCertificate = keys(issue("own"), PASSWORD);
        assertThatThrownBy(() -> Tls.system().alsoTrusting(noCertificate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clientKey_isReadAgain_whenItsFileChanges() throws Exception {
        HeldCertificate first = issue("first");
        HeldCertificate second = issue("second");
        Path certificate = write("own.crt", first.certificatePem());
        Path key = write("own.key", first.privateKeyPkcs8Pem());
        Tls tls = Tls.system().trustingOnly(CA.certificatePem()).clientKey(certificate, key);
        TestTime time = new TestTime();
        List<String> presented = new CopyOnWriteArrayList<>();
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = presenting(presented)) {
            ApiCaller caller = caller(server, tls, time);
            caller.run(TestVendor.LIST.request());
            // The certificate is replaced before the key, and the key is the wrong one for a while.
            write("own.crt", second.certificatePem());
            caller.run(TestVendor.LIST.request());
            time.advance(CHECK_INTERVAL);
            caller.run(TestVendor.LIST.request());
            assertThat(warnings(logs)).singleElement().asString().contains("own.key");
            time.advance(CHECK_INTERVAL);
            caller.run(TestVendor.LIST.request());
            assertThat(warnings(logs)).as("one warning for one content").hasSize(1);
            write("own.key", second.privateKeyPkcs8Pem());
            time.advance(CHECK_INTERVAL.minusNanos(1));
            caller.run(TestVendor.LIST.request());
            time.advance(Duration.ofNanos(1));
            caller.run(TestVendor.LIST.request());
            Files.delete(key);
            time.advance(CHECK_INTERVAL);
            caller.run(TestVendor.LIST.request());
            assertThat(presented).containsExactly("first", "first", "first", "first", "first", "second", "second");
            assertThat(warnings(logs)).hasSize(2);
            assertThat(logs.lines()).noneMatch(line -> line.contains("PRIVATE KEY"));
        }
    }

    @Test
    void trustedCertificates_areReadAgain_whenTheirFileChanges() throws Exception {
        Path trusted = write("ca.pem", issue("unrelated").certificatePem());
        Tls tls = Tls.system().trustingOnly(trusted);
        TestTime time = new TestTime();
        try (ByteServer server =
                ByteServer.start(sockets(issue("localhost"), false), ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = caller(server, tls, time);
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request())).isInstanceOf(TransportException.class);
            write("ca.pem", CA.certificatePem());
            time.advance(CHECK_INTERVAL);
            caller.run(TestVendor.LIST.request());
            write("ca.pem", issue("unrelated").certificatePem());
            assertThatThrownBy(() -> caller(server, tls, time).run(TestVendor.LIST.request()))
                    .as("a new client reads the files")
                    .isInstanceOf(TransportException.class);
        }
    }

    /** A file may be replaced between the settings and the client. */
    @Test
    void fileThatIsInvalidWhenTheClientIsCreated_isReadAgainLater() throws Exception {
        HeldCertificate first = issue("first");
        Path certificate = write("own.crt", first.certificatePem());
        Path key = write("own.key", first.privateKeyPkcs8Pem());
        Tls tls = Tls.system().trustingOnly(CA.certificatePem()).clientKey(certificate, key);
        TestTime time = new TestTime();
        List<String> presented = new CopyOnWriteArrayList<>();
        write("own.key", "half of a key");
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = presenting(presented)) {
            ApiCaller caller = caller(server, tls, time);
            caller.run(TestVendor.LIST.request());
            assertThat(warnings(logs)).singleElement().asString().contains("own.key");
            HeldCertificate second = issue("second");
            write("own.crt", second.certificatePem());
            write("own.key", second.privateKeyPkcs8Pem());
            time.advance(CHECK_INTERVAL);
            caller.run(TestVendor.LIST.request());
            assertThat(presented).containsExactly("first", "second");
        }
    }

    private static List<String> warnings(CapturedLogs logs) {
        return logs.lines().stream().filter(line -> line.startsWith("WARNING")).toList();
    }

    private void assertPresented(String name, Tls tls) {
        List<String> presented = new CopyOnWriteArrayList<>();
        try (ByteServer server = presenting(presented)) {
            caller(server, tls, new TestTime()).run(TestVendor.LIST.request());
        }
        assertThat(presented).containsExactly(name);
    }

    /** A server that requires a client certificate, notes its name, and closes each connection. */
    private static ByteServer presenting(List<String> names) {
        return ByteServer.start(sockets(issue("localhost"), true), (request, number, connection) -> {
            X509Certificate peer =
                    (X509Certificate) ((SSLSocket) connection).getSession().getPeerCertificates()[0];
            names.add(peer.getSubjectX500Principal().getName().substring("CN=".length()));
            ByteServer.write(connection, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
            return false;
        });
    }

    private static ApiCaller caller(ByteServer server, Tls tls, TestTime time) {
        return TestVendor.caller(SdkConfig.builder("https://localhost:" + server.port())
                .tls(tls)
                .time(time)
                .retry(RetryPolicy.none())
                .build());
    }

    private static void assertRejected(String file, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file)
                .hasMessageNotContaining("wr0ng")
                .hasMessageNotContaining("s3cret");
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String encrypted(HeldCertificate own) throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        SecretKey key = SecretKeyFactory.getInstance(algorithm)
                .generateSecret(new PBEKeySpec(PASSWORD.reveal().toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        PrivateKey secret = own.keyPair().getPrivate();
        return pem(
                "ENCRYPTED PRIVATE KEY",
                new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(secret.getEncoded())).getEncoded());
    }

    /** The SEC 1 form is the content of the octet string at the end of the PKCS#8 form. */
    private static String sec1(HeldCertificate own) {
        byte[] pkcs8 = own.keyPair().getPrivate().getEncoded();
        assertThat(pkcs8[26]).isEqualTo((byte) 4);
        return pem("EC PRIVATE KEY", Arrays.copyOfRange(pkcs8, 28, pkcs8.length));
    }

    /** As OpenSSL writes it: the public key follows in a context-specific field. */
    private static String sec1WithPublicKey(HeldCertificate own) throws Exception {
        byte[] pkcs8 = own.keyPair().getPrivate().getEncoded();
        byte[] info = own.keyPair().getPublic().getEncoded();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {0x30, 37 + 70});
        out.write(pkcs8, 30, 37);
        out.write(new byte[] {(byte) 0xA1, 68});
        out.write(info, info.length - 68, 68);
        return "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + pem("EC PRIVATE KEY", out.toByteArray());
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
