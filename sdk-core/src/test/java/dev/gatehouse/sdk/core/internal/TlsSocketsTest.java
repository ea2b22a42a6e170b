package dev.gatehouse.sdk.core.internal;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Tls;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which certificates are trusted. No test reaches a server with a certificate of a public authority. */
class TlsSocketsTest {

    @Test
    void alsoTrusting_keepsTheSystemsAuthorities() throws Exception {
        assertThat(trusted(Tls.system().alsoTrusting(CA.certificatePem())))
                .contains(systems())
                .contains(CA.certificate());
    }

    @Test
    void trustingOnly_dropsTheSystemsAuthorities() {
        assertThat(trusted(Tls.system().trustingOnly(CA.certificatePem()))).containsExactly(CA.certificate());
    }

    @Test
    void pinAlone_leavesTheSystemsTrustAsItIs() throws Exception {
        assertThat(trusted(Tls.system().pinning("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")))
                .containsExactlyInAnyOrder(systems());
    }

    private static X509Certificate[] trusted(Tls tls) {
        return TlsSockets.of(tls).trust().getAcceptedIssuers();
    }

    private static X509Certificate[] systems() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        @Nullable KeyStore system = null;
        factory.init(system);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                assertThat(x509.getAcceptedIssuers()).isNotEmpty();
                return x509.getAcceptedIssuers();
            }
        }
        throw new AssertionError("no trust manager");
    }
}
