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

/** Certificates in PEM form; the JDK's certificate factory does the reading. */
public final class Pem {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

    private Pem() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalArgumentException("can't read " + file + " as a PEM file", e);
        }
    }

    /**
     * Reads all certificates of a text; what stands before the first one is ignored.
     *
     * @throws IllegalArgumentException when there is none, or one is damaged
     */
    public static List<X509Certificate> certificates(String pem) {
        int begin = pem.indexOf(BEGIN);
        if (begin < 0) {
            throw new IllegalArgumentException("no '" + BEGIN + "' in the PEM text");
        }
        try {
            byte[] bytes = pem.substring(begin).getBytes(StandardCharsets.ISO_8859_1);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the PEM text holds a damaged certificate", e);
        }
    }
}
