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
import okhttp3.OkHttpClient;

/** What a call meets: a server that misbehaves, and how the client was set up for it. */
final class Scenario implements AutoCloseable {

    private final List<Closeable> open = new ArrayList<>();
    private final IntSupplier reads;
    private final IntSupplier connections;
    private final IntSupplier openConnections;
    private String url;
    private UnaryOperator<SdkConfig> tuning = UnaryOperator.identity();
    private ErrorMapper mapper = TestVendor::map;
    private Duration takes = Duration.ZERO;
    private boolean warm;
    private Duration rest = Duration.ZERO;

    private Scenario(String url, IntSupplier reads, IntSupplier connections, IntSupplier openConnections) {
        this.url = url;
        this.reads = reads;
        this.connections = connections;
        this.openConnections = openConnections;
    }

    static Scenario served(ByteServer.Script script) {
        return of(ByteServer.start(script));
    }

    static Scenario of(ByteServer server) {
        return new Scenario(server.url(), () -> server.received().size(), server::connections, server::openConnections)
                .closing(server::close);
    }

    static Scenario raw(RawServer.Script script) {
        RawServer server = RawServer.start(script);
        return new Scenario(server.url(), server::heads, server::connections, server::openConnections)
                .closing(server::close);
    }

    /** A server behind TLS, and a client that trusts so. */
    static Scenario secure(SSLContext server, Tls trust, ByteServer.Script script) {
        Scenario stage = of(ByteServer.start(server.getServerSocketFactory(), script));
        stage.url = stage.url.replace("http://127.0.0.1", "https://localhost");
        return stage.tuned(config -> config.withTls(trust));
    }

    /** Where no HTTP server is. */
    static Scenario nowhere(String url) {
        return new Scenario(url, () -> 0, () -> 0, () -> 0);
    }

    Scenario closing(Closeable other) {
        open.add(other);
        return this;
    }

    Scenario tuned(UnaryOperator<SdkConfig> more) {
        UnaryOperator<SdkConfig> before = tuning;
        tuning = config -> more.apply(before.apply(config));
        return this;
    }

    Scenario judgedBy(ErrorMapper other) {
        mapper = other;
        return this;
    }

    /** The server keeps silent, so that the attempts end by their own limit. */
    Scenario endingAttempts(Duration limit) {
        takes = limit.multipliedBy(3);
        return tuned(config -> config.withAttemptTimeout(limit));
    }

    /** The server is slow without an end, so that the call ends by its deadline. */
    Scenario endingTheCall(Duration limit) {
        takes = limit;
        return tuned(config -> config.withDeadline(limit));
    }

    /** One good call comes first, so that there is a connection in the pool. */
    Scenario warm() {
        warm = true;
        return this;
    }

    /** One good call, then so long nothing, on the clock of the connection pool. */
    Scenario warmThenIdle(Duration duration) {
        rest = duration;
        return warm();
    }

    /** The server's name has these addresses. */
    Scenario at(InetAddress... addresses) {
        url = URI.create(url).getScheme() + "://two.example.com:"
                + URI.create(url).getPort();
        OkHttpClient resolving = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(name -> List.of(addresses))
                .build();
        return tuned(config -> config.withAllowPlainHttp(true).withHttpClient(resolving));
    }

    /** Patient where the fault itself ends the call: a busy machine must not end it instead. */
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
        return tuning.apply(config).withBaseUrl(url);
    }

    ErrorMapper mapper() {
        return mapper;
    }

    /** How long the call takes at the most, by the fault itself: waits between attempts are skipped. */
    Duration takes() {
        return takes;
    }

    boolean isWarm() {
        return warm;
    }

    Duration rest() {
        return rest;
    }

    int reads() {
        return reads.getAsInt();
    }

    int connections() {
        return connections.getAsInt();
    }

    int openConnections() {
        return openConnections.getAsInt();
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
