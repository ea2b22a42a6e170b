package dev.gatehouse.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * The other side, in a JVM of its own: a token, a page of records, a changed password, or the same record for every other
 * request.
 * Prints where it is; asked on its standard input it prints what it counted since it was last asked.
 */
public final class Server {

    /** A client group as the appliance sends it, some 700 bytes. */
    private static final String RECORD =
            "{\"id\":\"7a1c3f0e-5a7e-4a63-8f3e-1f2d3c4b5a69\",\"uri\":\"kylo:kylo:cte:client_groups:web-tier-01\","
                    + "\"account\":\"kylo:kylo:admin:accounts:kylo\",\"application\":\"ncryptify:gemalto:admin:apps:kylo\","
                    + "\"devAccount\":\"ncryptify:gemalto:admin:accounts:gemalto\",\"createdAt\":\"2026-01-02T03:04:05.123456789Z\",\"updatedAt\":\"2026-01-02T03:04:05.123456789Z\",\"name\":\"web-tier-01\",\"description\":\"front"
                    + " servers\",\"cluster_type\":\"NON-CLUSTER\",\"client_locked\":false,\"system_locked\":false,"
                    + "\"password_creation_method\":\"GENERATE\",\"communication_enabled\":true,\"capabilities\":\"LDT,EKP,ES\","
                    + "\"enabled_capabilities\":\"LDT\",\"profile_id\":\"0e5a7e4a-63f3-4e1f-8d3c-4b5a697a1c3f\","
                    + "\"profile_name\":\"DefaultClientProfile\"}";

    private final byte[] record = response(RECORD);
    private final byte[] login =
            response("{\"jwt\":\"" + "e".repeat(700) + "\",\"duration\":86400,\"token_type\":\"Bearer\"}");
    private final byte[] changed = response("{}");
    private final int total;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final ServerSocket listener;

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final Set<String> changes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger duplicates = new AtomicInteger();

    private Server(ServerSocketFactory sockets, int total) throws IOException {
        this.total = total;
        listener = sockets.createServerSocket(0, 1_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /** Arguments: {@code http} or {@code https}, length of the list. Serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        boolean tls = arguments[0].equals("https");
        String certificate = "";
        ServerSocketFactory sockets = ServerSocketFactory.getDefault();
        if (tls) {
            HeldCertificate own = new HeldCertificate.Builder()
                    .addSubjectAlternativeName("127.0.0.1")
                    .build();
            sockets = new HandshakeCertificates.Builder()
                    .heldCertificate(own)
                    .build()
                    .sslContext()
                    .getServerSocketFactory();
            certificate =
                    Base64.getEncoder().encodeToString(own.certificatePem().getBytes(StandardCharsets.US_ASCII));
        }
        Server server = new Server(sockets, Integer.parseInt(arguments[1]));
        System.out.println(new Target(arguments[0] + "://127.0.0.1:" + server.listener.getLocalPort(), certificate));
        daemon(server::accept);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (questions.readLine() != null) {
            System.out.println(server.counted());
        }
    }

    private Counts counted() {
        int changed = changes.size();
        changes.clear();
        return new Counts(
                connections.getAndSet(0),
                peak.getAndSet(open.get()),
                requests.getAndSet(0),
                logins.getAndSet(0),
                changed,
                duplicates.getAndSet(0));
    }

    private void accept() {
        while (true) {
            try {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                connections.incrementAndGet();
                peak.accumulateAndGet(open.incrementAndGet(), Math::max);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024);
            OutputStream out = connection.getOutputStream();
            String start = line(in);
            while (!start.isEmpty()) {
                requests.incrementAndGet();
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                in.skipNBytes(length);
                out.write(responseTo(start));
                out.flush();
                start = line(in);
            }
        } catch (IOException clientLeft) {
            // The measuring JVM ended.
        } finally {
            open.decrementAndGet();
        }
    }

    private byte[] responseTo(String start) {
        if (start.contains("/auth/tokens")) {
            logins.incrementAndGet();
            return login;
        }
        if (start.startsWith("PATCH ")) {
            duplicates.addAndGet(changes.add(start) ? 0 : 1);
            return changed;
        }
        if (!start.contains("/clientgroups?")) {
            return record;
        }
        int skip = parameter(start, "skip=");
        int limit = parameter(start, "limit=");
        return pages.computeIfAbsent(skip + " " + limit, page -> page(skip, limit));
    }

    private static int parameter(String start, String name) {
        int from = start.indexOf(name) + name.length();
        int to = from;
        while (Character.isDigit(start.charAt(to))) {
            to++;
        }
        return Integer.parseInt(start, from, to, 10);
    }

    /** The records differ in their ids, which begin with their position in the list. */
    private byte[] page(int skip, int limit) {
        StringBuilder page = new StringBuilder(
                "{\"skip\":" + skip + ",\"limit\":" + limit + ",\"total\":" + total + ",\"resources\":[");
        for (int i = skip; i < Math.min(total, skip + limit); i++) {
            page.append(i == skip ? "" : ",").append(RECORD);
            int id = page.length() - RECORD.length() + RECORD.indexOf("7a1c3f0e");
            page.replace(id, id + 8, Integer.toString(100_000_000 + i).substring(1));
        }
        return response(page.append("]}").toString());
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "server");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] response(String body) {
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
