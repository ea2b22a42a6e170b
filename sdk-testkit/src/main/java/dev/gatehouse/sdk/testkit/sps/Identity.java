package dev.gatehouse.sdk.testkit.sps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks PEM-encoded certificates and private keys. */
final class Identity {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]+\n)+-----END CERTIFICATE-----\n?");
    private static final Pattern PKCS1 =
            Pattern.compile("-----BEGIN RSA PRIVATE KEY-----\n([A-Za-z0-9+/=]+\n)+-----END RSA PRIVATE KEY-----\n?");
    private static final byte[] RSA_IN_PKCS8 = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private Identity() {}

    /** Returns whether the value is exactly one PEM certificate with LF line ends. */
    static boolean isCertificate(@Nullable Object pem) {
        return pem instanceof String text && CERTIFICATE.matcher(text).matches();
    }

    static void check(Map<String, Object> sent, ValidationFindings findings) {
        Object certificate = sent.get("certificate");
        Object key = sent.get("private_key");
        if (!isCertificate(certificate)) {
            findings.add("certificate", "must be a PEM certificate without anything else");
        }
        if (!(key instanceof String text && PKCS1.matcher(text).matches())) {
            findings.add("private_key", "must be an unencrypted PKCS#1 private key (BEGIN RSA PRIVATE KEY)");
        }
        Object chain = sent.get("issuer_chain");
        if (chain != null && !(chain instanceof List<?> list && list.stream().allMatch(Identity::isCertificate))) {
            findings.add("issuer_chain", "must be a list of PEM certificates");
        }
        findings.throwIfAny();
        if (!belongTogether((String) certificate, (String) key)) {
            findings.add("private_key", "does not belong to the certificate");
        }
        findings.throwIfAny();
    }

    private static boolean belongTogether(@Nullable String certificate, @Nullable String key) {
        if (certificate == null || key == null) {
            return false;
        }
        try {
            X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
            String base64 = key.replaceAll("-----[A-Z ]+-----", "");
            byte[] pkcs8 =
                    sequence(RSA_IN_PKCS8, tagged(0x04, Base64.getMimeDecoder().decode(base64)));
            BigInteger modulus = ((RSAPrivateKey)
                            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)))
                    .getModulus();
            return parsed.getPublicKey() instanceof RSAPublicKey other
                    && other.getModulus().equals(modulus);
        } catch (GeneralSecurityException | IllegalArgumentException notUsable) {
            return false;
        }
    }

    private static byte[] sequence(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return tagged(0x30, both.toByteArray());
    }

    /** Returns a DER value with a length of two bytes, which is sufficient for an RSA key. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length});
        out.writeBytes(content);
        return out.toByteArray();
    }
}
