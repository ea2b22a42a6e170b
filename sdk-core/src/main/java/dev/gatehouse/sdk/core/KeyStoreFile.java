package dev.gatehouse.sdk.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads certificates and client keys from files in PEM, PKCS#12 and JKS format. All error texts name the file. */
final class KeyStoreFile {

    /** Protects PEM keys in a key store in memory. The format requires a password. */
    static final Secret IN_MEMORY = Secret.of("in memory only");

    private KeyStoreFile() {}

    /** Returns the certificates of a PEM file, or the trusted certificates of a key store. */
    static List<X509Certificate> certificates(Path file, @Nullable Secret password) {
        byte[] content = content(file);
        try {
            return password == null || Pem.isPem(content)
                    ? Pem.certificates(text(content))
                    : certificates(load(content, password));
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            throw unreadable("certificates", file, e);
        }
    }

    /** Returns the trusted certificates of a key store. */
    static List<X509Certificate> certificates(KeyStore keys) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isCertificateEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate trusted) {
                    certificates.add(trusted);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("key store can't be read; load it before", e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    "key store contains no trusted certificate; add one with 'keytool -importcert'");
        }
        return List.copyOf(certificates);
    }

    /** Returns a key store with the client key of a PKCS#12, JKS or PEM file. A PEM file also has the certificates. */
    static ClientKey clientKey(Path file, Secret password) {
        byte[] content = content(file);
        if (Pem.isPem(content)) {
            return clientKey(file, file, password);
        }
        try {
            return new ClientKey(withKey(load(content, password), password), password, List.of(file), password);
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            throw unreadable("the client key", file, e);
        }
    }

    /** Returns a key store with a client key of PEM files. */
    static ClientKey clientKey(Path certificates, Path key, @Nullable Secret password) {
        List<X509Certificate> chain = certificates(certificates, null);
        String pem = text(content(key));
        try {
            PrivateKey privateKey = PemKey.read(pem, chain.get(0).getPublicKey(), password);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(
                    "client", privateKey, IN_MEMORY.reveal().toCharArray(), chain.toArray(X509Certificate[]::new));
            return new ClientKey(keys, IN_MEMORY, List.of(certificates, key), password);
        } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
            throw unreadable("the client key", key, e);
        }
    }

    /** Returns the key store if the password opens a private key in it. */
    static KeyStore withKey(KeyStore keys, Secret password) {
        boolean found = false;
        try {
            for (String alias : Collections.list(keys.aliases())) {
                found |= keys.getKey(alias, password.reveal().toCharArray()) instanceof PrivateKey;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "can't read the private key of the client certificate; check the password", e);
        }
        if (!found) {
            throw new IllegalArgumentException("key store contains no private key");
        }
        return keys;
    }

    /** Returns whether a file can be read without a password: PEM with a private key that is not encrypted. */
    static boolean isUnencryptedPem(Path file) {
        try {
            return PemKey.isUnencrypted(text(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static KeyStore load(byte[] content, Secret password) throws IOException, GeneralSecurityException {
        boolean jks = content.length > 3 && content[0] == (byte) 0xFE && content[1] == (byte) 0xED;
        KeyStore keys = KeyStore.getInstance(jks ? "JKS" : "PKCS12");
        keys.load(new ByteArrayInputStream(content), password.reveal().toCharArray());
        return keys;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("can't read file " + file, e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static IllegalArgumentException unreadable(String content, Path file, Exception cause) {
        String reason = cause instanceof IllegalArgumentException
                ? String.valueOf(cause.getMessage())
                : "not a PEM, PKCS#12 or JKS file, or the password is wrong";
        return new IllegalArgumentException("can't read " + content + " from file " + file + ": " + reason, cause);
    }
}
