package dev.gatehouse.sdk.testkit.sps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An HTTP client with one session. It sends the session cookie itself, without a cookie store. */
final class TestClient {

    record TestResponse(int status, JsonNode json, HttpResponse<String> raw) {

        String errorType() {
            return json.at("/error/type").asText();
        }

        String finding(String at) {
            return json.path("error").path("details").path(at).asText();
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FakeSpsServer server;
    private final HttpClient http;
    String cookie = "none";

    TestClient(FakeSpsServer server) {
        this(server, HTTP);
    }

    TestClient(FakeSpsServer server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    static TestClient loggedIn(FakeSpsServer server, String user) throws Exception {
        server.addUser(user, "pässword");
        TestClient client = new TestClient(server);
        TestResponse response = client.login("/api/authentication", user, "pässword", StandardCharsets.UTF_8);
        if (response.status() != 200) {
            throw new IllegalStateException("not logged in: " + response.json());
        }
        return client;
    }

    TestResponse login(String target, String user, String password, Charset charset) throws Exception {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(charset));
        return send(request("GET", target, "").header("Authorization", "Basic " + basic));
    }

    TestResponse get(String path) throws Exception {
        return send(request("GET", path, ""));
    }

    TestResponse delete(String path) throws Exception {
        return send(request("DELETE", path, ""));
    }

    TestResponse open() throws Exception {
        return send(request("POST", "/api/transaction", ""));
    }

    TestResponse commit() throws Exception {
        return put("/api/transaction", "{'status': 'commit'}");
    }

    /** Sends JSON that is written with single quotes. */
    TestResponse put(String path, String json) throws Exception {
        return send(request("PUT", path, json.replace('\'', '"')).header("Content-Type", "application/json"));
    }

    TestResponse post(String path, String json) throws Exception {
        return send(request("POST", path, json.replace('\'', '"')).header("Content-Type", "application/json"));
    }

    /** Creates a password in the open transaction and returns its key. */
    String password(String secret) throws Exception {
        return post("/api/configuration/passwords", "{'plain': '" + secret + "'}")
                .json()
                .path("key")
                .asText();
    }

    HttpRequest.Builder request(String method, String target, String body) {
        return HttpRequest.newBuilder(URI.create(server.url() + target))
                .header("Cookie", "other=1; session_id=" + cookie)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    TestResponse send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.substring("session_id=".length(), set.indexOf(';')));
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new TestResponse(
                response.statusCode(), json ? JSON.readTree(response.body()) : MissingNode.getInstance(), response);
    }
}
