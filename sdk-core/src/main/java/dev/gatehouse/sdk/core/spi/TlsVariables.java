package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TLS settings of {@link Environment}. */
final class TlsVariables {

    static final String CLIENT_CERTIFICATE = "CLIENT_CERTIFICATE";
    static final String CLIENT_KEY_PASSWORD = "CLIENT_KEY_PASSWORD";
    static final String CA_PASSWORD = "CA_PASSWORD";

    private TlsVariables() {}

    /** Reports variables that are missing. */
    static void require(EnvironmentVariables given) {
        if (given.isSet(Environment.CLIENT_KEY)
                || given.isSet(CLIENT_KEY_PASSWORD)
                || given.isSet(CLIENT_CERTIFICATE)) {
            given.require(Environment.CLIENT_KEY);
            if (given.isSet(CLIENT_KEY_PASSWORD) || !isUnencrypted(given.get(Environment.CLIENT_KEY))) {
                given.require(CLIENT_KEY_PASSWORD);
            }
        }
        if (given.isSet(CA_PASSWORD)) {
            given.require("CA");
            given.rejectDuplicate(CA_PASSWORD);
        }
    }

    /** Returns the TLS settings. Problems with files are reported to the variables. */
    static Tls tls(EnvironmentVariables variables, Map<String, String> values) {
        Tls tls = Tls.system();
        String ca = variables.get("CA");
        String caPassword = values.get(CA_PASSWORD);
        // A password that can't be read is reported already.
        if (ca != null && (caPassword != null || !variables.isSet(CA_PASSWORD))) {
            try {
                tls = caPassword == null
                        ? tls.alsoTrusting(Path.of(ca))
                        : tls.alsoTrusting(Path.of(ca), Secret.of(caPassword));
            } catch (IllegalArgumentException e) {
                variables.reject(variables.name("CA")
                        + (caPassword == null
                                ? " names no PEM file with certificates"
                                : " names no file with certificates that " + variables.name(CA_PASSWORD) + " opens"));
            }
        }
        String key = variables.get(Environment.CLIENT_KEY);
        String password = values.get(CLIENT_KEY_PASSWORD);
        return key != null && (password != null || !variables.isSet(CLIENT_KEY_PASSWORD))
                ? withClientKey(tls, variables, key, password)
                : tls;
    }

    private static Tls withClientKey(Tls tls, EnvironmentVariables variables, String key, @Nullable String password) {
        String certificate = variables.get(CLIENT_CERTIFICATE);
        try {
            Path keyFile = Path.of(key);
            Path certificates = certificate == null ? keyFile : Path.of(certificate);
            if (password == null) {
                return tls.clientKey(certificates, keyFile);
            }
            Secret secret = Secret.of(password);
            return certificate == null ? tls.clientKey(keyFile, secret) : tls.clientKey(certificates, keyFile, secret);
        } catch (IllegalArgumentException e) {
            variables.reject(rejection(variables, certificate != null, password != null));
            return tls;
        }
    }

    private static String rejection(EnvironmentVariables variables, boolean certificate, boolean password) {
        String key = variables.name(Environment.CLIENT_KEY);
        String opens = password ? " that " + variables.name(CLIENT_KEY_PASSWORD) + " opens" : "";
        if (certificate) {
            return key + " and " + variables.name(CLIENT_CERTIFICATE)
                    + " name no PEM files with a key and its certificate" + opens;
        }
        return key
                + (password ? " names no PKCS#12 file" + opens : " names no PEM file with a key and its certificate");
    }

    private static boolean isUnencrypted(@Nullable String file) {
        try {
            return file != null && Tls.isUnencryptedKey(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
