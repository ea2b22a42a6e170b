package dev.gatehouse.sdk.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads a private key in PEM format. The algorithm is that of the certificate, so that no parser of keys is needed. */
final class PemKey {

    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final List<String> LABELS = List.of(ENCRYPTED, "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY");

    private PemKey() {}

    /** Returns whether the text contains a private key that can be read without a password. */
    static boolean isUnencrypted(String pem) {
        return Pem.blocks(pem).stream()
                .anyMatch(block ->
                        LABELS.contains(block.label()) && !block.label().equals(ENCRYPTED));
    }

    /**
     * Returns the private key of a certificate.
     *
     * @param pem contains the key as PKCS#8, which may be encrypted, as PKCS#1 (RSA) or SEC 1 (EC)
     * @param owner the public key of the certificate
     * @param password the password of an encrypted key
     * @throws IllegalArgumentException if there is no key, it can't be decrypted, or it is the key of another
     *     certificate
     */
    static PrivateKey read(String pem, PublicKey owner, @Nullable Secret password) {
        Pem.Block block = Pem.blocks(pem).stream()
                .filter(each -> LABELS.contains(each.label()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "it contains no private key of a supported format; convert the key with 'openssl pkcs8 -topk8'"));
        if (block.label().equals(ENCRYPTED) && password == null) {
            throw new IllegalArgumentException("the private key is encrypted; specify its password");
        }
        try {
            PrivateKey key = KeyFactory.getInstance(owner.getAlgorithm()).generatePrivate(spec(block, owner, password));
            requireSamePair(key, owner);
            return key;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            String reason = block.label().equals(ENCRYPTED)
                    ? "the private key can't be decrypted, or is not the key of the certificate; check the password,"
                            + " and encrypt the key with AES: 'openssl pkcs8 -topk8 -v2 aes-256-cbc'"
                    : "the private key is invalid, encrypted in an unsupported format, or is not the key of the"
                            + " certificate";
            throw new IllegalArgumentException(reason, e);
        }
    }

    private static KeySpec spec(Pem.Block block, PublicKey owner, @Nullable Secret password)
            throws GeneralSecurityException, IOException {
        byte[] bytes = block.bytes();
        return switch (block.label()) {
            case "PRIVATE KEY" -> new PKCS8EncodedKeySpec(bytes);
            case ENCRYPTED -> decrypt(new EncryptedPrivateKeyInfo(bytes), Objects.requireNonNull(password));
            default -> new PKCS8EncodedKeySpec(pkcs8(bytes, owner));
        };
    }

    private static KeySpec decrypt(EncryptedPrivateKeyInfo info, Secret password) throws GeneralSecurityException {
        // The name of PBES2 parameters is that of the cipher, such as PBEWithHmacSHA256AndAES_256.
        String algorithm =
                info.getAlgName().equals("PBES2") ? String.valueOf(info.getAlgParameters()) : info.getAlgName();
        Key key = SecretKeyFactory.getInstance(algorithm)
                .generateSecret(new PBEKeySpec(password.reveal().toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        return info.getKeySpec(cipher);
    }

    /** PKCS#8 is a version, the algorithm as in the public key, and the PKCS#1 or SEC 1 key as an octet string. */
    private static byte[] pkcs8(byte[] key, PublicKey owner) {
        byte[] info = owner.getEncoded();
        // The public key starts with its algorithm. That of RSA and EC keys has a length of one byte.
        int start = info[1] < 0 ? 2 + (info[1] & 0x7F) : 2;
        byte[] algorithm = Arrays.copyOfRange(info, start, start + 2 + info[start + 1]);
        return der(0x30, new byte[] {2, 1, 0}, algorithm, der(4, key));
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        // Java 17 rejects a length with more bytes than necessary.
        if (length >= 0x100) {
            out.write(0x82);
            out.write(length >> 8);
        } else if (length >= 0x80) {
            out.write(0x81);
        }
        out.write(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void requireSamePair(PrivateKey key, PublicKey owner) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] data = {1, 2, 3};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(data);
        byte[] signed = signature.sign();
        signature.initVerify(owner);
        signature.update(data);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the private key is not the key of the certificate");
        }
    }
}
