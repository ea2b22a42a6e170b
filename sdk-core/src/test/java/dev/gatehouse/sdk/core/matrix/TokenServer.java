package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that gives tokens, takes the newest one only, and answers each request with the end of its path. */
final class TokenServer implements AutoCloseable {

    /** What happens inside the server before it answers. */
    @FunctionalInterface
    interface Inside {
        void run() throws IOException, InterruptedException;
    }

    private final RawServer server;
    private final Inside login;
    private final Inside call;
    private final AtomicInteger logins = new AtomicInteger();
    private volatile int accepted = 1;
    private volatile boolean refusing;

    private TokenServer(Inside login, Inside call) {
        this.login = login;
        this.call = call;
        server = RawServer.start(this::answer);
    }

    static TokenServer start() {
        return new TokenServer(() -> {}, () -> {});
    }

    static TokenServer start(Inside login, Inside call) {
        return new TokenServer(login, call);
    }

    RawServer server() {
        return server;
    }

    int logins() {
        return logins.get();
    }

    /** Takes no token that it gave so far. */
    void expire() {
        accepted = logins.get() + 1;
    }

    /** Answers logins with 503 from now on. */
    void refuseLogins() {
        refusing = true;
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean answer(String head, InputStream body, int number, Socket connection)
            throws IOException, InterruptedException {
        RawServer.body(head, body);
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
        if (path.equals("/login")) {
            int token = logins.incrementAndGet();
            login.run();
            ByteServer.write(
                    connection,
                    refusing ? Scripts.refusal(503) : ByteServer.json(200, "{\"token\":\"t" + token + "x\"}"));
        } else if (head.contains("Authorization: Bearer t" + accepted + "x")) {
            call.run();
            String end = path.substring(path.lastIndexOf('/') + 1);
            ByteServer.write(connection, ByteServer.json(200, "{\"id\":\"" + end + "\"}"));
        } else {
            ByteServer.write(connection, Scripts.refusal(401));
        }
        return true;
    }
}
