package dev.gatehouse.sdk.testkit;

/**
 * A client certificate for mutual TLS (mTLS), and its private key.
 *
 * @param certificate the certificate in PEM format
 * @param privateKey the private key in PEM format (PKCS#8, not encrypted)
 */
public record ClientCertificate(String certificate, String privateKey) {

    /** Returns the certificate and the private key in PEM format, for clients that read both from one file. */
    public String pem() {
        return certificate + privateKey;
    }

    @Override
    public String toString() {
        return "ClientCertificate[certificate=" + certificate + ", privateKey=***]";
    }
}
