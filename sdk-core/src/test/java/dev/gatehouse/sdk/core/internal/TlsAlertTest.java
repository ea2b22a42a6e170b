package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which alerts mean that the server did not process the request. */
class TlsAlertTest {

    @ParameterizedTest
    @CsvSource({
        "Received fatal alert: certificate_required, certificate_required",
        "(bad_certificate) Received fatal alert: bad_certificate, bad_certificate",
        "Received fatal alert: internal_error,",
        "Received fatal alert: user_canceled,",
        "Remote host terminated the handshake,",
        ",",
    })
    void rejection_isAnAlertOfTheHandshake(String message, String alert) {
        assertThat(TlsAlert.rejection(new SSLHandshakeException(message))).isEqualTo(alert);
    }

    /** OkHttp reports the failure of the write, and adds that of the read to it. */
    @Test
    void alert_isFoundBehindAnotherFailure() {
        IOException broken = new SocketException("Broken pipe");
        assertThat(TlsAlert.rejection(broken)).isNull();
        broken.addSuppressed(new IOException(new SSLHandshakeException("Received fatal alert: unknown_ca")));
        assertThat(TlsAlert.rejection(broken)).isEqualTo("unknown_ca");
    }
}
