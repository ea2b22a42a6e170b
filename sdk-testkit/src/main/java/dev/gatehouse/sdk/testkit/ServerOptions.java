package dev.gatehouse.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fake server listens. Immutable; each method returns a modified copy. By default, a server uses a free port of
 * {@code 127.0.0.1}.
 *
 * <pre>{@code
 * FakeCteServer cte = FakeCteServer.start(ServerOptions.https().port(8443));
 * }</pre>
 */
public final class ServerOptions {

    private static final int MAX_RECORDED_REQUESTS = 10_000;

    final @Nullable TestAuthority authority;
    final int port;
    final String bindAddress;
    final List<String> hostNames;
    final int maxRecordedRequests;

    private ServerOptions(
            @Nullable TestAuthority authority,
            int port,
            String bindAddress,
            List<String> hostNames,
            int maxRecordedRequests) {
        this.authority = authority;
        this.port = port;
        this.bindAddress = bindAddress;
        this.hostNames = hostNames;
        this.maxRecordedRequests = maxRecordedRequests;
    }

    /** Returns the options of a server that uses plain HTTP. */
    public static ServerOptions http() {
        return new ServerOptions(null, 0, "127.0.0.1", List.of(), MAX_RECORDED_REQUESTS);
    }

    /** Returns the options of a server that uses https with a certificate of a new test authority. */
    public static ServerOptions https() {
        return https(TestAuthority.create());
    }

    /**
     * Returns the options of a server that uses https with a certificate of the given authority. A client that trusts
     * the authority trusts all its servers.
     */
    public static ServerOptions https(TestAuthority authority) {
        return new ServerOptions(authority, 0, "127.0.0.1", List.of(), MAX_RECORDED_REQUESTS);
    }

    /**
     * Sets the port; 0, the default, means a free port.
     *
     * @throws IllegalArgumentException if the port is negative or greater than 65535
     */
    public ServerOptions port(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be between 0 and 65535: " + port);
        }
        return new ServerOptions(authority, port, bindAddress, hostNames, maxRecordedRequests);
    }

    /**
     * Sets the local address to listen on; {@code 127.0.0.1} by default. In a container, use {@code 0.0.0.0}: every
     * machine that reaches the port can then use the server, whose passwords are public, and WireMock's admin API.
     *
     * @param address a literal IP address
     */
    public ServerOptions bindAddress(String address) {
        return new ServerOptions(authority, port, address, hostNames, maxRecordedRequests);
    }

    /**
     * Adds DNS names under which clients reach the server, such as the name of a container. The certificate is then
     * valid for them. It is always valid for {@code localhost}, the loopback addresses and the bind address.
     */
    public ServerOptions hostNames(String... names) {
        List<String> all = new ArrayList<>(hostNames);
        all.addAll(List.of(names));
        return new ServerOptions(authority, port, bindAddress, List.copyOf(all), maxRecordedRequests);
    }

    /**
     * Sets how many of the last requests are kept in {@link FakeServer#received()}; 10,000 by default. WireMock's request
     * journal keeps as many, but at most 1000.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public ServerOptions maxRecordedRequests(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("maxRecordedRequests must be positive: " + number);
        }
        return new ServerOptions(authority, port, bindAddress, hostNames, number);
    }

    /** Returns whether the server uses https. */
    public boolean isHttps() {
        return authority != null;
    }

    /** Returns the host of the server's URL: the bind address, or {@code 127.0.0.1} if it stands for all addresses. */
    String host() {
        if (bindAddress.equals("0.0.0.0") || bindAddress.equals("::")) {
            return "127.0.0.1";
        }
        return bindAddress.contains(":") ? "[" + bindAddress + "]" : bindAddress;
    }
}
