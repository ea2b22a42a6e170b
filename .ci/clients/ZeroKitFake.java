import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Starts the fake of ZeroKit with https for the drivers of its clients, and prints what a client needs as NAME=value. A
 * second server on the loopback address does what the devices of end users do, which the administrative API can't: it
 * responds to each request with a new id. Ends when the standard input ends. The requests are then in the file "requests"
 * of the folder.
 *
 * <p>Arguments: strict or lenient, folder.
 */
final class ZeroKitFake {

    private final FakeTresoritServer server;

    private ZeroKitFake(FakeTresoritServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        ServerOptions options = ServerOptions.https().hostNames("acmetest1.api.tresorit.io");
        try (FakeTresoritServer server = FakeTresoritServer.start(options)) {
            server.strict(arguments[0].equals("strict")).serviceUrl("https://acmetest1.api.tresorit.io");
            HttpServer devices = new ZeroKitFake(server).devices();
            print("URL", server.url());
            print("TENANT", server.tenantId());
            print("USER", server.adminUserId());
            print("KEY", server.primaryKey());
            print("CA", Files.writeString(folder.resolve("ca.pem"), server.certificate()));
            print("DEVICES", "http://127.0.0.1:" + devices.getAddress().getPort());
            print("READY", "yes");
            while (System.in.read() >= 0) {}
            devices.stop(0);
            Files.writeString(
                    folder.resolve("requests"),
                    server.received().stream()
                            .map(request -> request.method() + " " + request.target() + " "
                                    + request.header("HMACHeaders").orElse("") + " " + request.text())
                            .collect(Collectors.joining("\n")));
        }
    }

    private HttpServer devices() throws IOException {
        HttpServer devices = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        devices.createContext("/", exchange -> {
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            byte[] id = id(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, id.length);
            exchange.getResponseBody().write(id);
            exchange.close();
        });
        devices.start();
        return devices;
    }

    private String id(String[] path) {
        String owner = server.addUser();
        String other = server.addUser();
        return switch (path[0]) {
            case "user" -> owner;
            case "registration" -> server.completeRegistration(path[1], path[2]);
            case "tresor" -> server.createTresor(owner);
            case "approved-tresor" -> server.addTresor(owner);
            case "share" -> server.proposeShare(server.addTresor(owner), owner, other);
            case "kick" -> server.proposeKick(server.addTresor(owner, other), owner, other);
            case "invitation-link-creation" -> server.proposeLinkCreation(server.addTresor(owner), owner);
            case "invitation-link-acception" ->
                server.proposeLinkAcception(server.addLink(server.addTresor(owner), owner), other);
            case "invitation-link-revocation" ->
                server.proposeLinkRevocation(server.addLink(server.addTresor(owner), owner), owner);
            default -> throw new IllegalArgumentException(path[0]);
        };
    }

    private static void print(String name, Object value) {
        System.out.println("FAKE_" + name + "='" + value + "'");
    }
}
