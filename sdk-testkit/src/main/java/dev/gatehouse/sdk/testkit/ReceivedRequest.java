package dev.gatehouse.sdk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A request as it was received.
 *
 * @param method the HTTP method in upper case
 * @param target the path and the raw query, with percent-encoding unchanged
 * @param headers the header values by header name, with the names as sent
 * @param body the bytes received; empty if there was no body
 * @param clientCertificate the client certificate of the TLS connection (mTLS), issued by the server's
 *     {@link TestAuthority}; empty if the client sent none, and with plain HTTP
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedRequest(
        String method,
        String target,
        Map<String, List<String>> headers,
        byte[] body,
        Optional<X509Certificate> clientCertificate) {

    /** Creates a request of a connection without a client certificate. */
    public ReceivedRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
        this(method, target, headers, body, Optional.empty());
    }

    /** Returns the common name (CN) of the subject of the client certificate, or an empty optional if there is none. */
    public Optional<String> clientCommonName() {
        return clientCertificate.flatMap(
                certificate -> rdns(certificate.getSubjectX500Principal().getName()).stream()
                        .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                        .map(rdn -> rdn.getValue().toString())
                        .findFirst());
    }

    /** Returns the target without its query, with percent-encoding unchanged. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Returns the decoded values of each query parameter, in the order sent. */
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int mark = target.indexOf('?');
        if (mark < 0 || mark == target.length() - 1) {
            return query;
        }
        for (String pair : target.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            query.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return query;
    }

    /** Returns the first value of a query parameter, or an empty optional if it is absent. */
    public Optional<String> query(String name) {
        return query().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns the first value of a header, or an empty optional if it is absent. The name is matched ignoring case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** Returns the media type of the body in lower case, without parameters; empty if the request does not name it. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as a JSON object of plain Java values, or an empty optional if the body is absent or not a JSON
     * object.
     */
    public Optional<Map<String, Object>> json() {
        try {
            return Json.object(body);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /**
     * Returns the body as a JSON value of any kind: a map, list, string, number or boolean. Empty if the body is absent, null
     * or not JSON.
     */
    public Optional<Object> jsonValue() {
        try {
            return Json.value(body);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /**
     * Returns the body as a JSON object of plain Java values.
     *
     * @throws UncheckedIOException if the body is absent or not a JSON object
     */
    public Map<String, Object> requireJson() {
        return json().orElseThrow(
                        () -> new UncheckedIOException(new IOException("the body is not a JSON object: " + this)));
    }

    @Override
    public String toString() {
        return method + " " + target + " (" + body.length + " bytes)";
    }

    private static List<Rdn> rdns(String name) {
        try {
            return new LdapName(name).getRdns();
        } catch (InvalidNameException e) {
            throw new IllegalStateException("the name of a certificate is always valid: " + name, e);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
