package dev.gatehouse.sdk.core.internal;

import java.net.Socket;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alerts by which a server rejects a TLS handshake. With TLS 1.3, the client sends its certificate and the
 * request at once, so that the alert arrives instead of the response.
 */
final class TlsAlert {

    private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: ([a-z_]+)");

    /** The alerts of RFC 8446 that reject a handshake. Others, such as internal_error, may have another reason. */
    private static final Set<String> REJECTIONS = Set.of(
            "access_denied",
            "bad_certificate",
            "bad_certificate_status_response",
            "certificate_expired",
            "certificate_required",
            "certificate_revoked",
            "certificate_unknown",
            "decrypt_error",
            "handshake_failure",
            "illegal_parameter",
            "insufficient_security",
            "missing_extension",
            "no_application_protocol",
            "protocol_version",
            "unknown_ca",
            "unknown_psk_identity",
            "unrecognized_name",
            "unsupported_certificate",
            "unsupported_extension");

    private static final String RESPONSE_RECEIVED = "dev.gatehouse.sdk.responseReceived";

    private TlsAlert() {}

    /** Returns the name of the alert that the server sent; null if it sent none. */
    static @Nullable String received(Throwable e) {
        SSLException tls = FailureClassifier.find(SSLException.class, e);
        if (tls == null || tls.getMessage() == null) {
            return null;
        }
        Matcher matcher = RECEIVED.matcher(tls.getMessage());
        return matcher.find() ? matcher.group(1) : null;
    }

    /**
     * Returns the name of the alert by which the server rejected the handshake of a connection. It did not process the
     * request then.
     *
     * @return null if there was no such alert, or a response was received before
     */
    static @Nullable String rejection(@Nullable Connection connection, Throwable e) {
        String alert = received(e);
        return alert != null && REJECTIONS.contains(alert) && !hasResponded(connection) ? alert : null;
    }

    /** Must be called for each response. The handshake was accepted. */
    static void responseReceived(@Nullable Connection connection) {
        if (connection != null && connection.socket() instanceof SSLSocket tls) {
            tls.getSession().putValue(RESPONSE_RECEIVED, true);
        }
    }

    private static boolean hasResponded(@Nullable Connection connection) {
        Socket socket = connection == null ? null : connection.socket();
        return !(socket instanceof SSLSocket tls) || tls.getSession().getValue(RESPONSE_RECEIVED) != null;
    }
}
