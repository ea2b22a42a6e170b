package dev.gatehouse.sdk.sps.stored;

import dev.gatehouse.sdk.core.Secret;
import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Converts PEM texts to the form that SPS requires: only the block, LF line ends. */
public final class Pem {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

    /** DER of the object identifier 1.2.840.113549.1.1.1, rsaEncryption. */
    private static final byte[] RSA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1};

    private Pem() {}

    /**
     * Returns the certificate in a text, without any text around it.
     *
     * @throws IllegalArgumentException if the text does not contain exactly one valid certificate
     */
    public static String certificate(String pem) {
        List<MatchResult> found = CERTIFICATE.matcher(pem).results().toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "the text must contain exactly one PEM certificate, not " + found.size());
        }
        byte[] der = base64(found.get(0).group(1));
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the PEM text contains an invalid certificate", e);
        }
        return block("CERTIFICATE", der);
    }

    /** Returns a certificate in PEM format. */
    static String certificate(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate can't be encoded", e);
        }
    }

    /** Returns an RSA key in PKCS#1 format; accepts unencrypted PKCS#1 and PKCS#8. */
    static Secret privateKey(Secret pem) {
        List<MatchResult> found = KEY.matcher(pem.reveal()).results().toList();
        if (found.size() != 1 || pem.reveal().contains("Proc-Type")) {
            throw new IllegalArgumentException(
                    "privateKey must be exactly one PEM block, RSA PRIVATE KEY or PRIVATE KEY, and not encrypted");
        }
        byte[] der = base64(found.get(0).group(2));
        return Secret.of(block("RSA PRIVATE KEY", found.get(0).group(1) != null ? der : pkcs1(der)));
    }

    /** Returns an RSA key in PKCS#1 format. */
    static Secret privateKey(PrivateKey key) {
        if (!"PKCS#8".equals(key.getFormat())) {
            throw new IllegalArgumentException("the private key can't be exported");
        }
        return Secret.of(block("RSA PRIVATE KEY", pkcs1(key.getEncoded())));
    }

    /** PKCS#8 is a sequence of version, algorithm and octet string. For RSA the octet string contains PKCS#1. */
    private static byte[] pkcs1(byte[] pkcs8) {
        try {
            ByteBuffer key = value(ByteBuffer.wrap(pkcs8), 0x30);
            value(key, 0x02);
            ByteBuffer oid = value(value(key, 0x30), 0x06);
            if (!Arrays.equals(bytes(oid), RSA)) {
                throw new IllegalArgumentException("SPS accepts only RSA keys");
            }
            return bytes(value(key, 0x04));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the private key is not valid PKCS#8");
        }
    }

    /** Reads one DER value with the given tag; the following bytes stay in the buffer. */
    private static ByteBuffer value(ByteBuffer der, int tag) {
        int length = (der.get() & 0xff) == tag ? (der.get() & 0xff) : -1;
        if (length >= 0x80) {
            int octets = length - 0x80;
            length = 0;
            for (int i = 0; i < octets && octets <= 3; i++) {
                length = (length << 8) | (der.get() & 0xff);
            }
        }
        ByteBuffer value = der.slice(der.position(), length);
        der.position(der.position() + length);
        return value;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the PEM text is not valid Base64"); // no cause, its message may quote a key
        }
    }

    private static String block(String type, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
