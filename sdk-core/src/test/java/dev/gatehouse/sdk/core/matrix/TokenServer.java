package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that issues tokens and accepts only the newest one. It responds to each request with the
 * last segment of its path.
 */
final class TokenServer implements AutoCloseable {

    /** A step that the server executes before it responds. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException, InterruptedException;
    }

    private final RawServer server;
    private final Step login;
    private final Step call;
    private final AtomicInteger logins = new AtomicInteger();
    private volatile int accepted = 1;
    private volatile boolean rejectsLogins;

    private TokenServer(Step login, Step call) {
        this.login = login;
        this.call = call;
        server = RawServer.start(this::respond);
    }

    static TokenServer start() {
        return new TokenServer(() -> {}, () -> {});
    }

    static TokenServer start(Step login, Step call) {
        return new TokenServer(login, call);
    }

    RawServer server() {
        return server;
    }

    int logins() {
        return logins.get();
    }

    /** From now on, rejects all tokens that were issued so far. */
    void expire() {
        accepted = logins.get() + 1;
    }

    /** From now on, responds to logins with 503. */
    void rejectLogins() {
        rejectsLogins = true;
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean respond(String head, InputStream body, int number, Socket connection)
            throws IOException, InterruptedException {
        RawServer.body(head, body);
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
        if (path.equals("/login")) {
            int token = logins.incrementAndGet();
            login.run();
            ByteServer.write(
                    connection,
                    rejectsLogins ? Scripts.error(503) : ByteServer.json(200, "{\"token\":\"t" + token + "x\"}"));
        } else if (head.contains("Authorization: Bearer t" + accepted + "x")) {
            call.run();
            String end = path.substring(path.lastIndexOf('/') + 1);
            ByteServer.write(connection, ByteServer.json(200, "{\"id\":\"" + end + "\"}"));
        } else {
            ByteServer.write(connection, Scripts.error(401));
        }
        return true;
    }
}
