package dev.gatehouse.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The other side, in a JVM of its own: a token, then the same record for every request. Prints its port. */
public final class Server {

    /** A client group as the appliance sends it, some 700 bytes. */
    static final String RECORD =
            "{\"id\":\"7a1c3f0e-5a7e-4a63-8f3e-1f2d3c4b5a69\",\"uri\":\"kylo:kylo:cte:client_groups:web-tier-01\","
                    + "\"account\":\"kylo:kylo:admin:accounts:kylo\",\"application\":\"ncryptify:gemalto:admin:apps:kylo\","
                    + "\"devAccount\":\"ncryptify:gemalto:admin:accounts:gemalto\",\"createdAt\":\"2026-01-02T03:04:05.123456789Z\","
                    + "\"updatedAt\":\"2026-01-02T03:04:05.123456789Z\",\"name\":\"web-tier-01\",\"description\":\"front servers\","
                    + "\"cluster_type\":\"NON-CLUSTER\",\"client_locked\":false,\"system_locked\":false,"
                    + "\"password_creation_method\":\"GENERATE\",\"communication_enabled\":true,\"capabilities\":\"LDT,EKP,ES\","
                    + "\"enabled_capabilities\":\"LDT\",\"profile_id\":\"0e5a7e4a-63f3-4e1f-8d3c-4b5a697a1c3f\","
                    + "\"profile_name\":\"DefaultClientProfile\"}";

    private static final byte[] RECORD_ANSWER = answer(RECORD);
    private static final byte[] LOGIN_ANSWER =
            answer("{\"jwt\":\"" + "e".repeat(700) + "\",\"duration\":86400,\"token_type\":\"Bearer\"}");

    private Server() {}

    /** Serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        ServerSocket listener = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        System.out.println(listener.getLocalPort());
        Thread accepting = new Thread(() -> accept(listener));
        accepting.setDaemon(true);
        accepting.start();
        while (System.in.read() >= 0) {
            // Nothing is said; the end of the stream is what counts.
        }
    }

    private static void accept(ServerSocket listener) {
        while (true) {
            try {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                Thread serving = new Thread(() -> serve(connection));
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024);
            OutputStream out = connection.getOutputStream();
            String start = line(in);
            while (!start.isEmpty()) {
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                in.skipNBytes(length);
                out.write(start.contains("/auth/tokens") ? LOGIN_ANSWER : RECORD_ANSWER);
                out.flush();
                start = line(in);
            }
        } catch (IOException clientLeft) {
            // The measuring JVM ended.
        }
    }

    private static byte[] answer(String body) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
