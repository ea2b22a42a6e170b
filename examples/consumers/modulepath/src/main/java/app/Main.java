package app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Logs in and reads a client. The server is one of the JDK, so that the module path has the run-time jars only. */
public final class Main {

    private Main() {}

    /** Prints the name of a client. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/auth/tokens", exchange -> respond(exchange, "{'jwt':'j','duration':300}"));
        server.createContext(
                "/api/v1/transparent-encryption/clients/host-1",
                exchange -> respond(exchange, "{'id':'1','name':'host-1'}"));
        server.start();
        SdkConfig config = SdkConfig.of("http://127.0.0.1:" + server.getAddress().getPort());
        try (CteClient cte = CteClient.create(config, CteCredentials.password("admin", Secret.of("secret")))) {
            System.out.println("found " + cte.clients().get("host-1").name().orElseThrow());
        } finally {
            server.stop(0);
        }
    }

    private static void respond(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
