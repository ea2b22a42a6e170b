package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
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

/** A byte-level server of one vendor, with a script for the requests of one operation; the others are answered well. */
final class ScriptedServer<C extends AutoCloseable> implements AutoCloseable {

    /** What to do with a request of the operation. */
    @FunctionalInterface
    interface Script {

        /** Answers, or not; true keeps the connection. */
        boolean run(Received request, int number, Socket connection) throws IOException, InterruptedException;
    }

    private final VendorFixture<C> vendor;
    private final Sample<C> sample;
    private final Script script;
    /** For each request of the operation: how many others its connection had carried before. */
    private final List<Integer> own = new ArrayList<>();

    private final Map<Socket, Integer> carried = new ConcurrentHashMap<>();
    private volatile boolean keepsAround = true;
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

    /** A site behind TLS, at the name {@code localhost}. */
    static <C extends AutoCloseable> ScriptedServer<C> behindTls(
            VendorFixture<C> vendor, Sample<C> sample, Script script, ServerSocketFactory sockets) {
        return new ScriptedServer<>(vendor, sample, script, sockets, "https://localhost:");
    }

    /** A site where the operation is answered well. */
    static <C extends AutoCloseable> ScriptedServer<C> answering(VendorFixture<C> vendor, Sample<C> sample) {
        return new ScriptedServer<>(
                vendor, sample, Scripts.always(sample.answer().bytes()));
    }

    /** From now on nothing that goes on around the operation leaves a connection to it. */
    ScriptedServer<C> closingAround() {
        keepsAround = false;
        return this;
    }

    private boolean serve(Received asSent, Socket connection) throws IOException, InterruptedException {
        // To a proxy the whole address is sent
        Received request = new Received(
                asSent.method(), asSent.target().replaceFirst("^http://[^/]+", ""), asSent.headers(), asSent.body());
        if (!vendor.accepts(request)) {
            connection.getOutputStream().write(CannedResponse.empty(403).bytes());
            return true;
        }
        int login = vendor.isLogin(request) ? logins.incrementAndGet() : 0;
        int before = carried.merge(connection, 1, Integer::sum) - 1;
        if (sample.owns(request)) {
            int number;
            synchronized (own) {
                own.add(before);
                number = own.size();
            }
            return script.run(request, number, connection);
        }
        boolean keeps = keepsAround;
        CannedResponse around = vendor.around(request).orElse(CannedResponse.empty(404));
        byte[] answer = (keeps ? around : around.withHeader("Connection", "close")).bytes();
        connection.getOutputStream().write(login > 1 ? renewed(answer, login) : answer);
        return keeps;
    }

    /** A later login gives another token, as every server does. */
    private byte[] renewed(byte[] answer, int login) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
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

    TestClient<C> open(SdkConfig config) {
        return new TestClient<>(vendor.open(config, sample.operation()));
    }

    ByteServer server() {
        return server;
    }

    VendorFixture<C> vendor() {
        return vendor;
    }

    Sample<C> sample() {
        return sample;
    }

    /** Requests of the operation that were read so far. */
    int own() {
        synchronized (own) {
            return own.size();
        }
    }

    /** How many requests the connections of the operation's requests had carried before each. */
    List<Integer> carriedBefore() {
        synchronized (own) {
            return List.copyOf(own);
        }
    }

    int logins() {
        return logins.get();
    }

    /** Waits until the client has closed its connections; false if it does not. */
    boolean isLeft() throws InterruptedException {
        return server.awaitNoConnection(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        server.close();
    }
}
