package dev.gatehouse.sdk.core;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/** The address of a server, as users type it and as the SDK keeps it. */
public final class BaseUrls {

    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

    private BaseUrls() {}

    /**
     * Adds a missing scheme, drops slashes at the end and checks the rest.
     *
     * @throws IllegalArgumentException when it is no address of a server, or plain http without permission
     */
    public static String normalize(String text, boolean allowPlainHttp) {
        String trimmed = text.strip();
        HttpUrl url = HttpUrl.parse(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        if (url == null) {
            throw new IllegalArgumentException("baseUrl is not an http or https address");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("baseUrl must not hold credentials");
        }
        if (url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl must end before '?' and '#'");
        }
        if (!url.isHttps() && !allowPlainHttp && !isLoopback(url.host())) {
            throw new IllegalArgumentException("baseUrl is plain http to " + url.host()
                    + "; use https, or say allowPlainHttp(true) if secrets may cross the network unprotected");
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
