package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proxy settings of {@link Environment}. */
final class ProxyVariables {

    private static final Pattern URL =
            Pattern.compile("(?:(?<scheme>[A-Za-z0-9]+)://)?(?:(?<user>[^:@/]+):(?<password>[^@/]+)@)?"
                    + "(?<host>[^:@/\\[\\]\\s]+|\\[[0-9A-Fa-f:.]+])(?<port>:\\d{1,5})/?");

    private ProxyVariables() {}

    /** Returns the proxy for a base URL. Problems are reported to the variables. */
    static Optional<ProxyConfig> proxy(EnvironmentVariables variables, String baseUrl) {
        String value = variables.read("PROXY");
        String name = variables.name("PROXY");
        if (value == null && baseUrl.startsWith("https://")) {
            value = variables.common("HTTPS_PROXY");
            name = "HTTPS_PROXY";
        }
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(value.strip(), variables.common("NO_PROXY")));
        } catch (IllegalArgumentException e) {
            variables.reject(name + " must be http://host:port or socks5://host:port, with user:password@ before the"
                    + " host if the proxy requires a password");
            return Optional.empty();
        }
    }

    private static ProxyConfig parse(String url, @Nullable String noProxy) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the URL of a proxy");
        }
        ProxyConfig.Builder proxy = ProxyConfig.builder()
                .type(type(parts.group("scheme")))
                .host(parts.group("host").replaceAll("[\\[\\]]", ""))
                .port(Integer.parseInt(parts.group("port").substring(1)));
        if (parts.group("user") != null) {
            proxy.user(decode(parts.group("user"))).password(Secret.of(decode(parts.group("password"))));
        }
        if (noProxy != null) {
            proxy.nonProxyHosts(List.of(noProxy.strip().split("[\\s,]+")).stream()
                    .filter(entry -> !entry.isBlank())
                    .toList());
        }
        return proxy.build();
    }

    private static ProxyConfig.Type type(@Nullable String scheme) {
        return switch (scheme == null ? "http" : scheme.toLowerCase(Locale.ROOT)) {
            case "http" -> ProxyConfig.Type.HTTP;
            case "socks5", "socks5h" -> ProxyConfig.Type.SOCKS;
            default -> throw new IllegalArgumentException("unsupported protocol");
        };
    }

    /** In URLs, unlike in forms, '+' is no space. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
