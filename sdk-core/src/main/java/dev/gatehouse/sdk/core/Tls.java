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
 * Whom to trust and who we are on TLS connections. Immutable; each method returns a changed copy. Host names are always
 * checked, unless {@link #dangerouslyTrustEveryone()} switched every check off.
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

    /** Trusts what the Java runtime trusts. */
    public static Tls system() {
        return SYSTEM;
    }

    /**
     * Also trusts the certificates of a PEM file, for instance the appliance's own certification authority.
     *
     * @throws IllegalArgumentException when the file can't be read or holds no certificate
     */
    public Tls alsoTrusting(Path pem) {
        return alsoTrusting(Pem.read(pem));
    }

    /**
     * Also trusts the certificates of a PEM text.
     *
     * @throws IllegalArgumentException when it holds no certificate
     */
    public Tls alsoTrusting(String pem) {
        List<X509Certificate> all = new ArrayList<>(trusted);
        all.addAll(Pem.certificates(pem));
        return new Tls(systemTrusted, List.copyOf(all), pins, clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Trusts the certificates of a PEM file and nothing else: the right answer to an appliance with a self-signed
     * certificate.
     *
     * @throws IllegalArgumentException when the file can't be read or holds no certificate
     */
    public Tls trustingOnly(Path pem) {
        return trustingOnly(Pem.read(pem));
    }

    /**
     * Trusts the certificates of a PEM text and nothing else.
     *
     * @throws IllegalArgumentException when it holds no certificate
     */
    public Tls trustingOnly(String pem) {
        return new Tls(false, Pem.certificates(pem), pins, clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Demands that the server's chain holds this public key, on top of all other checks; more than one pin means any
     * of them.
     *
     * @param pin {@code sha256/} and the Base64 SHA-256 of the SubjectPublicKeyInfo
     * @throws IllegalArgumentException when the pin has another form
     */
    public Tls pinning(String pin) {
        if (!pin.matches("sha256/[A-Za-z0-9+/]{43}=")) {
            throw new IllegalArgumentException("a pin is 'sha256/' and the Base64 form of 32 bytes");
        }
        List<String> all = new ArrayList<>(pins);
        all.add(pin);
        return new Tls(systemTrusted, trusted, List.copyOf(all), clientKey, clientKeyPassword, everyoneTrusted);
    }

    /**
     * Shows a client certificate to servers that ask for one.
     *
     * @param keys a key store that holds a private key with its chain
     * @param password of the private key
     * @throws IllegalArgumentException when there is no private key in it, or the password does not fit
     */
    public Tls clientKey(KeyStore keys, Secret password) {
        boolean found = false;
        try {
            for (var aliases = keys.aliases(); aliases.hasMoreElements(); ) {
                found |= keys.getKey(aliases.nextElement(), password.reveal().toCharArray()) instanceof PrivateKey;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the client key can't be opened with this password", e);
        }
        if (!found) {
            throw new IllegalArgumentException("the key store holds no private key");
        }
        return new Tls(systemTrusted, trusted, pins, keys, password, everyoneTrusted);
    }

    /**
     * Shows a client certificate out of a PKCS#12 file.
     *
     * @throws IllegalArgumentException when the file is missing or no PKCS#12, or the password does not fit
     */
    public Tls clientKey(Path pkcs12, Secret password) {
        try (InputStream in = Files.newInputStream(pkcs12)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.reveal().toCharArray());
            return clientKey(keys, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("can't open " + pkcs12 + " as PKCS#12 with this password", e);
        }
    }

    /**
     * Switches off every check, that of the host name included: whoever stands between gets every password. For a
     * trial on a bench, never for production; a WARN line is logged for each client made with it.
     */
    public Tls dangerouslyTrustEveryone() {
        return new Tls(systemTrusted, trusted, pins, clientKey, clientKeyPassword, true);
    }

    /** Whether the Java runtime's certification authorities are trusted. */
    public boolean isSystemTrusted() {
        return systemTrusted;
    }

    /** The certificates trusted by {@code alsoTrusting} and {@code trustingOnly}. */
    public List<X509Certificate> trusted() {
        return trusted;
    }

    /** The pins. */
    public List<String> pins() {
        return pins;
    }

    /** The key store with our own key. */
    public Optional<KeyStore> clientKey() {
        return Optional.ofNullable(clientKey);
    }

    /** The password of our own key. */
    public Optional<Secret> clientKeyPassword() {
        return Optional.ofNullable(clientKeyPassword);
    }

    /** Whether every check is off. */
    public boolean isEveryoneTrusted() {
        return everyoneTrusted;
    }

    /** Whether nothing differs from the system's behaviour. */
    public boolean isDefault() {
        return this == SYSTEM;
    }
}
