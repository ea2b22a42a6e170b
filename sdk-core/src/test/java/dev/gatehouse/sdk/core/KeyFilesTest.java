package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.util.Arrays;
import java.util.Base64;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with keys: lengths, formats, and messages that say what is wrong. */
@Timeout(60)
class KeyFilesTest {

    private static final Secret PASSWORD = Secret.of("s3cret");
    private static final String INVALID =
            "the private key is invalid, encrypted in an unsupported format, or is not the" + " key of the certificate";

    @TempDir
    Path folder;

    /** The lengths at which the format of a length changes, in the key and in PKCS#8. */
    @ParameterizedTest
    @ValueSource(ints = {101, 102, 127, 128, 228, 229, 255, 256})
    void sec1Key_ofAnyLength_isRead(int length) throws Exception {
        HeldCertificate own = issue("own");
        byte[] pkcs8 = own.keyPair().getPrivate().getEncoded();
        byte[] versionAndKey = Arrays.copyOfRange(pkcs8, 30, 67);
        byte[] padding = new byte[length - (length < 130 ? 43 : 46)];
        byte[] key = der(0x30, versionAndKey, der(0xA0, der(4, padding)));
        assertThat(key).hasSize(length);
        Path certificate = write("own.crt", own.certificatePem());
        Path file = write("own.key", pem("EC PRIVATE KEY", key));
        assertThat(Tls.system().clientKey(certificate, file).clientKey()).isPresent();
    }

    @Test
    void keyThatCantBeRead_isReportedWithItsReason() throws Exception {
        HeldCertificate own = issue("own");
        Path certificate = write("own.crt", own.certificatePem());
        Path malformed = write("malformed.key", pem("PRIVATE KEY", new byte[3]));
        Path encrypted = write("encrypted.key", pem("ENCRYPTED PRIVATE KEY", new byte[3]));
        Path other = write("other.key", issue("other").privateKeyPkcs8Pem());
        Tls tls = Tls.system();
        assertReason(INVALID, malformed, () -> tls.clientKey(certificate, malformed));
        assertReason(INVALID, malformed, () -> tls.clientKey(certificate, malformed, PASSWORD));
        assertReason(INVALID, other, () -> tls.clientKey(certificate, other));
        assertReason(
                "the private key can't be decrypted, or is not the key of the certificate; check the password, and"
                        + " encrypt the key with AES: 'openssl pkcs8 -topk8 -v2 aes-256-cbc'",
                encrypted,
                () -> tls.clientKey(certificate, encrypted, PASSWORD));
    }

    /** The parameters of a DSA key are longer than those of any other. */
    @Test
    void keyOfAnotherAlgorithmThanThatOfTheCertificate_isRejected() throws Exception {
        HeldCertificate dsa = new HeldCertificate.Builder()
                .keyPair(KeyPairGenerator.getInstance("DSA").generateKeyPair())
                .signedBy(CA)
                .build();
        HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();
        Path certificate = write("dsa.crt", dsa.certificatePem());
        Path ecCertificate = write("ec.crt", issue("ec").certificatePem());
        Path key = write("rsa.key", rsa.privateKeyPkcs1Pem());
        assertReason(INVALID, key, () -> Tls.system().clientKey(certificate, key));
        assertReason(INVALID, key, () -> Tls.system().clientKey(ecCertificate, key));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 100})
    void fileThatIsNotAKeyStore_isReported(int length) throws Exception {
        byte[] content = new byte[length];
        // The start of a JKS file.
        System.arraycopy(
                new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED}, 0, content, 0, Math.min(4, length));
        Path file = Files.write(folder.resolve("keys"), content);
        String reason = "not a PEM, PKCS#12 or JKS file, or the password is wrong";
        assertReason(reason, file, () -> Tls.system().clientKey(file, PASSWORD));
        assertThatThrownBy(() -> Tls.system().trustingOnly(file, PASSWORD))
                .hasMessage("can't read certificates from file " + file + ": " + reason);
    }

    /** By default, the JDK reads PKCS#12 as JKS and JKS as PKCS#12. This can be disabled. */
    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void keyStoreFile_isReadInItsOwnFormat(String type) throws Exception {
        KeyStore own = keys(issue("own"), PASSWORD);
        char[] password = PASSWORD.reveal().toCharArray();
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setKeyEntry("own", own.getKey("own", password), password, own.getCertificateChain("own"));
        Path file = folder.resolve("keys");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        String before = Security.getProperty("keystore.type.compat");
        Security.setProperty("keystore.type.compat", "false");
        try {
            assertThat(Tls.system().clientKey(file, PASSWORD).clientKey()).isPresent();
        } finally {
            Security.setProperty("keystore.type.compat", String.valueOf(before));
        }
    }

    private static void assertReason(String reason, Path file, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("can't read the client key from file " + file + ": " + reason);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() > 127) {
            out.write(0x81);
        }
        out.write(content.size());
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
