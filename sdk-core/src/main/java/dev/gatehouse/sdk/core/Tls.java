package dev.gatehouse.sdk.core;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TLS settings: trust store, certificate pinning and mutual TLS (mTLS). Immutable; each method
 * returns a modified copy.
 *
 * <p>Host names are always verified, unless {@link #dangerouslyTrustEveryone()} disabled all
 * checks.
 *
 * <p>Certificates and keys that were read from files are read again when the files change: a client
 * checks that before a TLS handshake, at most every 5 s. If a file can't be read, the last valid
 * content stays in use, and a warning is logged. With {@link #pinning}, create a new client after
 * the trusted certificates have changed.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="tls"}
 */
public final class Tls {

    private static final Tls SYSTEM = new Tls(true, List.of(), List.of(), null, false);

    private final boolean systemTrusted;
    private final List<TrustedCertificates> trusted;
    private final List<String> pins;
    private final @Nullable ClientKey clientKey;
    private final boolean everyoneTrusted;

    private Tls(
            boolean systemTrusted,
            List<TrustedCertificates> trusted,
            List<String> pins,
            @Nullable ClientKey clientKey,
            boolean everyoneTrusted) {
        this.systemTrusted = systemTrusted;
        this.trusted = trusted;
        this.pins = pins;
        this.clientKey = clientKey;
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
        return alsoTrusting(TrustedCertificates.of(pem, null));
    }

    /**
     * Adds the trusted certificates of a key store file to the trust store.
     *
     * @param keyStore a PKCS#12 or JKS file; or a PEM file, which needs no password
     * @param password the password of the key store
     * @throws IllegalArgumentException if the file can't be read, contains no trusted certificate,
     *     or the password is wrong
     */
    public Tls alsoTrusting(Path keyStore, Secret password) {
        return alsoTrusting(TrustedCertificates.of(keyStore, password));
    }

    /**
     * Adds the trusted certificates of a key store to the trust store.
     *
     * @throws IllegalArgumentException if the key store contains no trusted certificate
     */
    public Tls alsoTrusting(KeyStore keyStore) {
        return alsoTrusting(TrustedCertificates.of(KeyStoreFile.certificates(keyStore)));
    }

    /**
     * Adds the certificates of a PEM text to the trust store.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public Tls alsoTrusting(String pem) {
        return alsoTrusting(TrustedCertificates.of(Pem.certificates(pem)));
    }

    private Tls alsoTrusting(TrustedCertificates more) {
        List<TrustedCertificates> all = new ArrayList<>(trusted);
        all.add(more);
        return new Tls(systemTrusted, List.copyOf(all), pins, clientKey, everyoneTrusted);
    }

    /**
     * Replaces the trust store with the certificates of a PEM file. Use this for an appliance with
     * a self-signed certificate.
     *
     * <p>A certificate of the server itself that is in the file is a trust anchor. Java then checks
     * its host name only: it is accepted even if it is expired, or if its extensions do not permit
     * the use by a server.
     *
     * @throws IllegalArgumentException if the file can't be read, contains no certificate, or an
     *     invalid one
     */
    public Tls trustingOnly(Path pem) {
        return trustingOnly(TrustedCertificates.of(pem, null));
    }

    /**
     * Replaces the trust store with the trusted certificates of a key store file. See {@link
     * #trustingOnly(Path)} for certificates of the server itself.
     *
     * @param keyStore a PKCS#12 or JKS file; or a PEM file, which needs no password
     * @param password the password of the key store
     * @throws IllegalArgumentException if the file can't be read, contains no trusted certificate,
     *     or the password is wrong
     */
    public Tls trustingOnly(Path keyStore, Secret password) {
        return trustingOnly(TrustedCertificates.of(keyStore, password));
    }

    /**
     * Replaces the trust store with the trusted certificates of a key store. See {@link
     * #trustingOnly(Path)} for certificates of the server itself.
     *
     * @throws IllegalArgumentException if the key store contains no trusted certificate
     */
    public Tls trustingOnly(KeyStore keyStore) {
        return trustingOnly(TrustedCertificates.of(KeyStoreFile.certificates(keyStore)));
    }

    /**
     * Replaces the trust store with the certificates of a PEM text. See {@link #trustingOnly(Path)}
     * for certificates of the server itself.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public Tls trustingOnly(String pem) {
        return trustingOnly(TrustedCertificates.of(Pem.certificates(pem)));
    }

    private Tls trustingOnly(TrustedCertificates only) {
        return new Tls(false, List.of(only), pins, clientKey, everyoneTrusted);
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
        return new Tls(systemTrusted, trusted, List.copyOf(all), clientKey, everyoneTrusted);
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
        return withClientKey(new ClientKey(KeyStoreFile.withKey(keys, password), password, List.of(), null));
    }

    /**
     * Sets the client certificate for mutual TLS (mTLS) from a PKCS#12, JKS or PEM file.
     *
     * @param file a PKCS#12 or JKS file with a private key and its certificate chain; or a PEM file
     *     with an encrypted private key in PKCS#8 format and its certificate chain
     * @param password the password of the file and of the private key
     * @throws IllegalArgumentException if the file does not exist, has another format, or contains
     *     no private key; or if the password is wrong
     */
    public Tls clientKey(Path file, Secret password) {
        return withClientKey(KeyStoreFile.clientKey(file, password));
    }

    /**
     * Sets the client certificate for mutual TLS (mTLS) from PEM files without a password.
     *
     * @param certificates the client certificate and the certificates of its chain, in this order
     * @param key the private key, in PKCS#8, PKCS#1 (RSA) or SEC 1 (EC) format. It may be the same
     *     file
     * @throws IllegalArgumentException if a file can't be read or has another format, if the key is
     *     encrypted, or if it is not the key of the certificate
     */
    public Tls clientKey(Path certificates, Path key) {
        return withClientKey(KeyStoreFile.clientKey(certificates, key, null));
    }

    /**
     * Sets the client certificate for mutual TLS (mTLS) from PEM files with a password.
     *
     * @param certificates the client certificate and the certificates of its chain, in this order
     * @param key the encrypted private key in PKCS#8 format. It may be the same file
     * @param password the password of the key, with characters of ASCII only
     * @throws IllegalArgumentException if a file can't be read or has another format, if the
     *     password is wrong, or if the key is not the key of the certificate
     */
    public Tls clientKey(Path certificates, Path key, Secret password) {
        return withClientKey(KeyStoreFile.clientKey(certificates, key, password));
    }

    private Tls withClientKey(ClientKey key) {
        return new Tls(systemTrusted, trusted, pins, key, everyoneTrusted);
    }

    /**
     * Disables all checks, including host name verification. Anyone between client and server can
     * then read and modify all traffic, including passwords. Use it only for local trials, never in
     * production. A warning is logged for each client that is created with this setting.
     *
     * <p>Expired and weak certificates are accepted as well, for instance with a short RSA key or
     * an MD5 signature. The restrictions of the Java runtime on protocols and cipher suites stay:
     * the security property {@code jdk.tls.disabledAlgorithms}.
     */
    public Tls dangerouslyTrustEveryone() {
        return new Tls(systemTrusted, trusted, pins, clientKey, true);
    }

    /** Returns whether the trust store of the Java runtime is used. */
    public boolean isSystemTrusted() {
        return systemTrusted;
    }

    /**
     * Returns the certificates that were added by {@code alsoTrusting} and {@code trustingOnly}.
     */
    public List<X509Certificate> trusted() {
        return trusted.stream().flatMap(each -> each.certificates().stream()).toList();
    }

    /** Returns the certificate pins. */
    public List<String> pins() {
        return pins;
    }

    /**
     * Returns a key store with the client certificate. A key that was read from PEM files is in a
     * key store in memory.
     */
    public Optional<KeyStore> clientKey() {
        return Optional.ofNullable(clientKey).map(ClientKey::keys);
    }

    /** Returns the password of the private key of the client certificate. */
    public Optional<Secret> clientKeyPassword() {
        return Optional.ofNullable(clientKey).map(ClientKey::password);
    }

    /**
     * Returns whether a PEM file contains a private key that {@link #clientKey(Path, Path)} can
     * read without a password.
     */
    public static boolean isUnencryptedKey(Path pem) {
        return KeyStoreFile.isUnencryptedPem(pem);
    }

    /** Returns the files from which certificates and client key were read. */
    public Set<Path> files() {
        Set<Path> files = new LinkedHashSet<>();
        for (TrustedCertificates each : trusted) {
            if (each.file() != null) {
                files.add(each.file());
            }
        }
        if (clientKey != null) {
            files.addAll(clientKey.files());
        }
        return files;
    }

    /**
     * Returns the same settings with the current content of {@link #files()}.
     *
     * @throws IllegalArgumentException if a file can't be read or is invalid
     */
    public Tls reloaded() {
        return new Tls(
                systemTrusted,
                trusted.stream().map(TrustedCertificates::reloaded).toList(),
                pins,
                clientKey == null ? null : clientKey.reloaded(),
                everyoneTrusted);
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
