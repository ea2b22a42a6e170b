package dev.gatehouse.sdk.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates in PEM format. */
public final class Pem {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Pem() {}

    /**
     * Returns the text of a PEM file.
     *
     * @throws IllegalArgumentException if the file can't be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalArgumentException("can't read PEM file " + file, e);
        }
    }

    /**
     * Returns all certificates of a PEM text. Text before the first certificate is ignored.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public static List<X509Certificate> certificates(String pem) {
        int begin = pem.indexOf(BEGIN);
        if (begin < 0) {
            throw new IllegalArgumentException("PEM text contains no certificate: '" + BEGIN + "' not found");
        }
        try {
            byte[] bytes = pem.substring(begin).getBytes(StandardCharsets.ISO_8859_1);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("PEM text contains an invalid certificate", e);
        }
    }
}
