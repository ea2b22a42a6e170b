package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A byte-level server of one vendor. A script handles the requests of the tested operation; all
 * other requests get the successful response of the fixture.
 */
final class ScriptedServer<C extends AutoCloseable> implements AutoCloseable {

    /** Handles a request of the tested operation. */
    @FunctionalInterface
    interface Script {

        /** Writes a response or nothing. Returns whether to keep the connection open. */
        boolean run(ReceivedRequest request, int number, Socket connection) throws IOException, InterruptedException;
    }

    private final VendorFixture<C> vendor;
    private final Sample<C> sample;
    private final Script script;
    /** For each request of the operation, the number of earlier requests on its connection. */
    private final List<Integer> requests = new ArrayList<>();

    private final Map<Socket, Integer> requestsByConnection = new ConcurrentHashMap<>();
    private volatile boolean keepsSupportingConnections = true;
    private final AtomicInteger logins = new AtomicInteger();
    private final ByteServer server;
    private final String url;

    ScriptedServer(VendorFixture<C> vendor, Sample<C> sample, Script script) {
        this(vendor, sample, script, ServerSocketFactory.getDefault(), "http://127.0.0.1:");
    }

    private ScriptedServer(
            VendorFixture<C> vendor, Sample<C> sample, Script script, ServerSocketFactory sockets, String origin) {
        this.vendor = vendor;
        this.sample = sample;
        this.script = script;
        this.server = ByteServer.start(sockets, (request, number, connection) -> serve(request, connection));
        this.url = origin + server.port();
    }

    /** Returns a server with TLS, at the host name {@code localhost}. */
    static <C extends AutoCloseable> ScriptedServer<C> withTls(
            VendorFixture<C> vendor, Sample<C> sample, Script script, ServerSocketFactory sockets) {
        return new ScriptedServer<>(vendor, sample, script, sockets, "https://localhost:");
    }

    /** Returns a server that always sends the successful response of the sample. */
    static <C extends AutoCloseable> ScriptedServer<C> successful(VendorFixture<C> vendor, Sample<C> sample) {
        return new ScriptedServer<>(
                vendor, sample, Scripts.always(sample.response().bytes()));
    }

    /** From now on, closes the connection after each request that is not the tested operation. */
    void closeSupportingConnections() {
        keepsSupportingConnections = false;
    }

    private boolean serve(ReceivedRequest asSent, Socket connection) throws IOException, InterruptedException {
        // Requests to a proxy contain the absolute URL
        ReceivedRequest request = new ReceivedRequest(
                asSent.method(), asSent.target().replaceFirst("^http://[^/]+", ""), asSent.headers(), asSent.body());
        if (!vendor.accepts(request)) {
            connection.getOutputStream().write(CannedResponse.empty(403).bytes());
            return true;
        }
        int login = vendor.isLogin(request) ? logins.incrementAndGet() : 0;
        int before = requestsByConnection.merge(connection, 1, Integer::sum) - 1;
        if (sample.matches(request)) {
            int number;
            synchronized (requests) {
                requests.add(before);
                number = requests.size();
            }
            return script.run(request, number, connection);
        }
        boolean keeps = keepsSupportingConnections;
        CannedResponse response = vendor.supportingResponse(request).orElse(CannedResponse.empty(404));
        byte[] bytes = (keeps ? response : response.withHeader("Connection", "close")).bytes();
        connection.getOutputStream().write(login > 1 ? withNewToken(bytes, login) : bytes);
        return keeps;
    }

    /** Each login returns another token, as real servers do. */
    private byte[] withNewToken(byte[] response, int login) {
        String text = new String(response, StandardCharsets.ISO_8859_1);
        for (String secret : vendor.secrets()) {
            text = text.replace(secret, secret + login);
        }
        int body = text.length() - text.indexOf("\r\n\r\n") - 4;
        return text.replaceFirst("Content-Length: \\d+", "Content-Length: " + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    SdkConfig.Builder config() {
        return SdkConfig.builder(url);
    }

    TestClient<C> openClient(SdkConfig config) {
        return new TestClient<>(vendor.open(config, sample.operation()));
    }

    ByteServer byteServer() {
        return server;
    }

    VendorFixture<C> vendor() {
        return vendor;
    }

    Sample<C> sample() {
        return sample;
    }

    /** Returns the number of requests of the tested operation that were read so far. */
    int requestCount() {
        synchronized (requests) {
            return requests.size();
        }
    }

    /**
     * Returns, for each request of the tested operation, the number of earlier requests on its
     * connection.
     */
    List<Integer> earlierRequestsOnConnection() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    int loginCount() {
        return logins.get();
    }

    /** Waits until the client has closed all connections. Returns false after 10 s. */
    boolean awaitNoConnection() throws InterruptedException {
        return server.awaitNoConnection(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.close();
    }
}
