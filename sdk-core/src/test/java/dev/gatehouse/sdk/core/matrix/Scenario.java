package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** A faulty server and the configuration of the client that calls it. */
final class Scenario implements AutoCloseable {

    private final List<Closeable> resources = new ArrayList<>();
    private final IntSupplier requests;
    private final IntSupplier connections;
    private final IntSupplier openConnections;
    private String url;
    private UnaryOperator<SdkConfig> configuration = UnaryOperator.identity();
    private ErrorMapper mapper = TestVendor::map;
    private Duration duration = Duration.ZERO;
    private boolean pooledConnection;
    private Duration idleTime = Duration.ZERO;
    private Runnable idleAction = () -> {};
    private int openWhenIdle;

    private Scenario(String url, IntSupplier requests, IntSupplier connections, IntSupplier openConnections) {
        this.url = url;
        this.requests = requests;
        this.connections = connections;
        this.openConnections = openConnections;
    }

    static Scenario withServer(ByteServer.Script script) {
        return of(ByteServer.start(script));
    }

    static Scenario of(ByteServer server) {
        return new Scenario(server.url(), () -> server.received().size(), server::connections, server::openConnections)
                .onClose(server::close);
    }

    static Scenario withRawServer(RawServer.Script script) {
        RawServer server = RawServer.start(script);
        return new Scenario(server.url(), server::heads, server::connections, server::openConnections)
                .onClose(server::close);
    }

    /** A server with TLS, and the TLS settings of the client. */
    static Scenario withTls(SSLContext server, Tls trust, ByteServer.Script script) {
        Scenario scenario = of(ByteServer.start(server.getServerSocketFactory(), script));
        scenario.url = scenario.url.replace("http://127.0.0.1", "https://localhost");
        return scenario.configured(config -> config.withTls(trust));
    }

    /** A URL without an HTTP server. */
    static Scenario withoutServer(String url) {
        return new Scenario(url, () -> 0, () -> 0, () -> 0);
    }

    Scenario onClose(Closeable other) {
        resources.add(other);
        return this;
    }

    Scenario configured(UnaryOperator<SdkConfig> more) {
        UnaryOperator<SdkConfig> before = configuration;
        configuration = config -> more.apply(before.apply(config));
        return this;
    }

    /** The client calls another URL, through a proxy. */
    Scenario calling(String other) {
        url = other;
        return this;
    }

    Scenario errorMapper(ErrorMapper other) {
        mapper = other;
        return this;
    }

    /** The attempts end by their timeout. */
    Scenario attemptTimeout(Duration limit) {
        duration = limit.multipliedBy(3);
        return configured(config -> config.withAttemptTimeout(limit));
    }

    /** The call ends by its deadline. */
    Scenario deadline(Duration limit) {
        duration = limit;
        return configured(config -> config.withDeadline(limit));
    }

    /** A successful call comes first, so that the pool contains a connection. */
    Scenario pooledConnection() {
        pooledConnection = true;
        return this;
    }

    /**
     * A successful call comes first. Then the server closes the connection, which is idle for the
     * given time, in real time.
     */
    Scenario idlePooledConnection(Duration duration) {
        idleTime = duration;
        return pooledConnection();
    }

    /** Runs an action after the first call, before the connection is idle for its time. */
    Scenario whenIdle(Runnable action) {
        idleAction = action;
        return this;
    }

    /** The server does not close the idle connection. */
    Scenario keepingIdleConnection() {
        openWhenIdle = 1;
        return this;
    }

    /** The host name of the server resolves to the given addresses. */
    Scenario resolvingTo(InetAddress... addresses) {
        return resolvedBy(name -> List.of(addresses));
    }

    /** The server has a host name, which is resolved by {@code dns}. */
    Scenario resolvedBy(Dns dns) {
        url = URI.create(url).getScheme() + "://two.example.com:"
                + URI.create(url).getPort();
        OkHttpClient resolving =
                new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).dns(dns).build();
        return configured(config -> config.withAllowPlainHttp(true).withHttpClient(resolving));
    }

    /**
     * Returns a configuration with long timeouts, so that no call fails because the machine is
     * busy.
     */
    SdkConfig config(TimeSource time, CallListener listener) {
        SdkConfig config = SdkConfig.builder(url.replace("two.example.com", "127.0.0.1"))
                .connectTimeout(Duration.ofSeconds(20))
                .attemptTimeout(Duration.ofSeconds(20))
                .deadline(Duration.ofMinutes(1))
                .retry(RetryPolicy.builder()
                        .baseDelay(Duration.ofMillis(5))
                        .throttledDelay(Duration.ofMillis(20))
                        .build())
                .time(time)
                .addListener(listener)
                .build();
        return configuration.apply(config).withBaseUrl(url);
    }

    ErrorMapper mapper() {
        return mapper;
    }

    /** Returns the maximum duration of the call. Waits between attempts are skipped. */
    Duration duration() {
        return duration;
    }

    boolean hasPooledConnection() {
        return pooledConnection;
    }

    Duration idleTime() {
        return idleTime;
    }

    void runIdleAction() {
        idleAction.run();
    }

    /** Returns whether the idle connection is in the state that the fault needs. */
    boolean isIdle() {
        return openConnections() <= openWhenIdle;
    }

    int requests() {
        return requests.getAsInt();
    }

    int connections() {
        return connections.getAsInt();
    }

    int openConnections() {
        return openConnections.getAsInt();
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : resources) {
            each.close();
        }
    }
}
