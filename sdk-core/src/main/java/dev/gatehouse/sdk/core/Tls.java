package dev.gatehouse.sdk.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TLS settings: trust store, certificate pinning and mutual TLS (mTLS). Immutable; each method
 * returns a modified copy.
 *
 * <p>Host names are always verified, unless {@link #dangerouslyTrustEveryone()} disabled all
 * checks.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="tls"}
 */
public final class Tls {

    private static final Tls SYSTEM = new Tls(true, List.of(), List.of(), null, null, false);

    private final boolean systemTrusted;
    private final List<X509Certificate> trusted;
    private final List<String> pins;
    private final @Nullable KeyStore clientKey;
    private final @Nullable Secret clientKeyPassword;
    private final boolean everyoneTrusted;

    private Tls(
            boolean systemTrusted,
            List<X509Certificate> trusted,
            List<String> pins,
            @Nullable KeyStore clientKey,
            @Nullable Secret clientKeyPassword,
            boolean everyoneTrusted) {
        this.systemTrusted = systemTrusted;
        this.trusted = trusted;
        this.pins = pins;
        this.clientKey = clientKey;
        this.clientKeyPassword = clientKeyPassword;
        this.everyoneTrusted = everyoneTrusted;
    }

    /**
     * Returns the default settings: the trust store of the Java runtime, no pins and no client
     * certificate.
     */
    public static Tls system() {
        return SYSTEM;
    }

    /**
     * Adds the certificates of a PEM file to the trust store, for instance an appliance's own
     * certification authority.
     *
     * @throws IllegalArgumentException if the file can't be read, contains no certificate, or an
     *     invalid one
     */
    public Tls alsoTrusting(Path pem) {
        return alsoTrusting(Pem.read(pem));
    }

    /**
     * Adds the certificates of a PEM text to the trust store.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public Tls alsoTrusting(String pem) {
        List<X509Certificate> all = new ArrayList<>(trusted);
        all.addAll(Pem.certificates(pem));
        return new Tls(systemTrusted, List.copyOf(all), pins, clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Replaces the trust store with the certificates of a PEM file. Use this for an appliance with
     * a self-signed certificate.
     *
     * @throws IllegalArgumentException if the file can't be read, contains no certificate, or an
     *     invalid one
     */
    public Tls trustingOnly(Path pem) {
        return trustingOnly(Pem.read(pem));
    }

    /**
     * Replaces the trust store with the certificates of a PEM text.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public Tls trustingOnly(String pem) {
        return new Tls(false, Pem.certificates(pem), pins, clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Adds a certificate pin. The server's certificate chain must contain the public key of one of
     * the pins, in addition to all other checks.
     *
     * @param pin {@code sha256/} followed by the Base64 encoded SHA-256 hash of the
     *     SubjectPublicKeyInfo
     * @throws IllegalArgumentException if the pin has another format
     */
    public Tls pinning(String pin) {
        if (!pin.matches("sha256/[A-Za-z0-9+/]{43}=")) {
            throw new IllegalArgumentException("pin must be 'sha256/' followed by 32 bytes in Base64");
        }
        List<String> all = new ArrayList<>(pins);
        all.add(pin);
        return new Tls(systemTrusted, trusted, List.copyOf(all), clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Sets the client certificate for mutual TLS (mTLS). It is sent to servers that request one.
     *
     * @param keys a key store with a private key and its certificate chain
     * @param password the password of the private key
     * @throws IllegalArgumentException if the key store contains no private key, or the password is
     *     wrong
     */
    public Tls clientKey(KeyStore keys, Secret password) {
        boolean found = false;
        try {
            for (var aliases = keys.aliases(); aliases.hasMoreElements(); ) {
                found |= keys.getKey(aliases.nextElement(), password.reveal().toCharArray()) instanceof PrivateKey;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "can't read the private key of the client certificate; check the password", e);
        }
        if (!found) {
            throw new IllegalArgumentException("key store contains no private key");
        }
        return new Tls(systemTrusted, trusted, pins, keys, password, everyoneTrusted);
    }

    /**
     * Sets the client certificate for mutual TLS (mTLS) from a PKCS#12 file.
     *
     * @param pkcs12 a PKCS#12 file with a private key and its certificate chain
     * @param password the password of the file and of the private key
     * @throws IllegalArgumentException if the file does not exist, is not a PKCS#12 file, or
     *     contains no private key; or if the password is wrong
     */
    public Tls clientKey(Path pkcs12, Secret password) {
        try (InputStream in = Files.newInputStream(pkcs12)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.reveal().toCharArray());
            return clientKey(keys, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "can't read PKCS#12 file " + pkcs12 + "; check the file and its password", e);
        }
    }

    /**
     * Disables all checks, including host name verification. Anyone between client and server can
     * then read and modify all traffic, including passwords. Use it only for local trials, never in
     * production. A warning is logged for each client that is created with this setting.
     */
    public Tls dangerouslyTrustEveryone() {
        return new Tls(systemTrusted, trusted, pins, clientKey, clientKeyPassword, true);
    }

    /** Returns whether the trust store of the Java runtime is used. */
    public boolean isSystemTrusted() {
        return systemTrusted;
    }

    /**
     * Returns the certificates that were added by {@code alsoTrusting} and {@code trustingOnly}.
     */
    public List<X509Certificate> trusted() {
        return trusted;
    }

    /** Returns the certificate pins. */
    public List<String> pins() {
        return pins;
    }

    /** Returns the key store with the client certificate. */
    public Optional<KeyStore> clientKey() {
        return Optional.ofNullable(clientKey);
    }

    /** Returns the password of the private key of the client certificate. */
    public Optional<Secret> clientKeyPassword() {
        return Optional.ofNullable(clientKeyPassword);
    }

    /** Returns whether all checks are disabled. */
    public boolean isEveryoneTrusted() {
        return everyoneTrusted;
    }

    /** Returns whether these are the settings of {@link #system()}. */
    public boolean isDefault() {
        return this == SYSTEM;
    }
}
