package dev.gatehouse.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import okhttp3.tls.Certificates;

/**
 * Where the server is.
 *
 * @param url its address
 * @param certificate of its TLS port, as one line of Base64; empty for plain HTTP
 */
record Target(String url, String certificate) {

    /** Where client groups are, below the address. */
    static final String GROUPS = "/api/v1/transparent-encryption/clientgroups";

    /** First page of a list. */
    static final String PAGE = page(0, 100);

    /** A page of a list. */
    static String page(long skip, int limit) {
        return GROUPS + "?skip=" + skip + "&limit=" + limit;
    }

    /** Where the password of a host is reset. */
    static String reset(String host) {
        return "/api/v1/transparent-encryption/clients/" + host + "/resetpassword";
    }

    /** Reads what {@link #toString} wrote. */
    static Target parse(String text) {
        String[] parts = text.split(",", 2);
        return new Target(parts[0], parts[1]);
    }

    boolean isTls() {
        return !certificate.isEmpty();
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    String pem() {
        return new String(Base64.getDecoder().decode(certificate), StandardCharsets.US_ASCII);
    }

    X509Certificate parsed() {
        return Certificates.decodeCertificatePem(pem());
    }

    @Override
    public String toString() {
        return url + "," + certificate;
    }
}
