package dev.gatehouse.sdk.core;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trusted certificates and their origin.
 *
 * @param file null if the certificates are from no file
 * @param password the password of a key store file
 */
record TrustedCertificates(
        List<X509Certificate> certificates,
        @Nullable Path file,
        @Nullable Secret password) {

    static TrustedCertificates of(List<X509Certificate> certificates) {
        return new TrustedCertificates(certificates, null, null);
    }

    static TrustedCertificates of(Path file, @Nullable Secret password) {
        return new TrustedCertificates(KeyStoreFile.certificates(file, password), file, password);
    }

    TrustedCertificates reloaded() {
        return file == null ? this : of(file, password);
    }
}
