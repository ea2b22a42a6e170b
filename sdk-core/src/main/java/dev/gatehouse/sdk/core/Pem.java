package dev.gatehouse.sdk.core;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates in PEM format. */
public final class Pem {

    /** Text between the blocks, a byte order mark and empty lines are ignored. */
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    private Pem() {}

    /**
     * A block of a PEM text.
     *
     * @param label the label, such as {@code CERTIFICATE}
     * @param content the text between the first and the last line
     */
    record Block(String label, String content) {

        /**
         * Returns the decoded content.
         *
         * @throws IllegalArgumentException if it is not Base64
         */
        byte[] bytes() {
            return Base64.getMimeDecoder().decode(content);
        }
    }

    /** Returns all blocks of a PEM text. */
    static List<Block> blocks(String pem) {
        List<Block> blocks = new ArrayList<>();
        for (Matcher matcher = BLOCK.matcher(pem); matcher.find(); ) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    /** Returns whether the content of a file is PEM: text that contains a block. */
    static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /**
     * Returns all certificates of a PEM text. Everything else in the text is ignored.
     *
     * @throws IllegalArgumentException if the text contains no certificate, or an invalid one
     */
    public static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Block block : blocks(pem)) {
                if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
                    certificates.add(
                            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("PEM text contains an invalid certificate", e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    "PEM text contains no certificate: '-----BEGIN CERTIFICATE-----' not found");
        }
        return List.copyOf(certificates);
    }
}
