package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A proxy between the client and the server: an HTTP proxy or a SOCKS proxy. Through an HTTP proxy,
 * requests to https URLs use a {@code CONNECT} tunnel.
 *
 * <p>The host name of the proxy is resolved for each new connection, and all its addresses are
 * tried. After the proxy rejected user and password, the client sends them to no proxy again: later
 * calls throw {@link dev.gatehouse.sdk.core.error.ProxyAuthenticationException} immediately.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="proxy"}
 */
@SdkStyle
@Value.Immutable
public interface ProxyConfig {

    /** The protocol between the client and the proxy. */
    enum Type {
        /** An HTTP proxy. The connection to the proxy itself is not encrypted. */
        HTTP,
        /**
         * A SOCKS proxy, version 5 (RFC 1928, RFC 1929). The proxy resolves the host name of the
         * server.
         */
        SOCKS
    }

    /** Returns the protocol of the proxy. Default: {@link Type#HTTP}. */
    @Value.Default
    default Type type() {
        return Type.HTTP;
    }

    /** Returns the host name or IP address of the proxy. */
    String host();

    /** Returns the port of the proxy. */
    int port();

    /**
     * Returns the user name for authentication to the proxy: Basic authentication of an HTTP proxy,
     * or user name and password of a SOCKS proxy. Requires {@link #password()}.
     */
    Optional<String> user();

    /** Returns the password for authentication to the proxy. Requires {@link #user()}. */
    Optional<Secret> password();

    /**
     * Returns the hosts that are called directly. Default: none. The entries have the format of the
     * environment variable {@code NO_PROXY}:
     *
     * <ul>
     *   <li>{@code example.com}, {@code .example.com} and {@code *.example.com}: the host
     *       {@code example.com} and all hosts whose names end with {@code .example.com}
     *   <li>{@code 192.0.2.1} and {@code [2001:db8::1]}: an IP address, with or without brackets
     *   <li>{@code 192.0.2.0/24} and {@code 2001:db8::/32}: a range of IP addresses
     *   <li>{@code example.com:8443}: one port of a host or IP address; an IPv6 address needs
     *       brackets
     *   <li>{@code *}: all hosts
     * </ul>
     *
     * <p>Case is ignored. Names are not resolved: an entry with an IP address does not match a host
     * name in a URL. An entry of any other format matches nothing.
     */
    List<String> nonProxyHosts();

    /**
     * Validates the settings.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message contains its name
     */
    @Value.Check
    default void check() {
        Arguments.notBlank("host", host());
        if (port() < 1 || port() > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535, not " + port());
        }
        if (user().isPresent() != password().isPresent()) {
            throw new IllegalArgumentException("user and password must be specified together");
        }
        if (type() == Type.SOCKS && (bytes(user()) > 255 || bytes(password().map(Secret::reveal)) > 255)) {
            throw new IllegalArgumentException("user and password of a SOCKS proxy must not exceed 255 bytes");
        }
        Arguments.noneBlank("nonProxyHosts", nonProxyHosts());
    }

    /**
     * Returns whether a host is called directly, because {@link #nonProxyHosts()} contains it.
     *
     * @param host host name or IP address, as in a URL
     * @param port port of the host
     */
    default boolean bypasses(String host, int port) {
        return NonProxyHosts.contain(nonProxyHosts(), host, port);
    }

    private static int bytes(Optional<String> text) {
        return text.orElse("").getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns an HTTP proxy without authentication. */
    static ProxyConfig of(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /** Returns a SOCKS proxy without authentication. */
    static ProxyConfig socks(String host, int port) {
        return builder().type(Type.SOCKS).host(host).port(port).build();
    }

    /** Returns a builder with no setting. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ProxyConfig}. */
    final class Builder extends ImmutableProxyConfig.Builder {
        Builder() {}
    }
}
