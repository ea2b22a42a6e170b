package dev.gatehouse.sdk.core.internal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
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

    private TlsAlert() {}

    /** Returns the name of the alert that the server sent; null if it sent none. */
    static @Nullable String received(Throwable e) {
        SSLException tls = Causes.find(SSLException.class, e);
        if (tls == null || tls.getMessage() == null) {
            return null;
        }
        Matcher matcher = RECEIVED.matcher(tls.getMessage());
        return matcher.find() ? matcher.group(1) : null;
    }

    /**
     * Returns the name of the alert by which the server rejected the handshake; null if there was no such alert. The
     * connection must not have received a response before: the server did not process the request then.
     */
    static @Nullable String rejection(Throwable e) {
        String alert = received(e);
        return alert != null && REJECTIONS.contains(alert) ? alert : null;
    }
}
