package dev.gatehouse.sdk.core;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Normalizes the base URL of a server. */
public final class BaseUrls {

    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

    private static final Pattern NO_PORT = Pattern.compile("^[^/\\\\:]*:(?:[/\\\\](?!/)|$)");

    private BaseUrls() {}

    /**
     * Returns a base URL with a scheme and without trailing slashes.
     *
     * @throws IllegalArgumentException if the text is not an http or https URL; if it contains
     *     credentials, a query or a fragment; or if it is plain http to a host other than the
     *     loopback address, and {@code allowPlainHttp} is false
     */
    public static String normalize(String text, boolean allowPlainHttp) {
        String trimmed = text.strip();
        HttpUrl url = HttpUrl.parse(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        // Otherwise "https:/host" would be a host named "https".
        if (url == null || NO_PORT.matcher(trimmed).find()) {
            throw new IllegalArgumentException("baseUrl must be an http or https URL");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("baseUrl must not contain credentials");
        }
        if (url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl must not contain a query or a fragment");
        }
        if (!url.isHttps() && !allowPlainHttp && !isLoopback(url.host())) {
            throw new IllegalArgumentException("baseUrl must not be plain http to " + url.host()
                    + "; use https, or set allowPlainHttp(true) to send credentials unencrypted");
        }
        String normal = url.toString();
        while (normal.endsWith("/")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        return normal;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) || host.matches("127(\\.\\d{1,3}){3}");
    }
}
