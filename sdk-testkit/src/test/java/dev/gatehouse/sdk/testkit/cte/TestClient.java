package dev.gatehouse.sdk.testkit.cte;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An HTTP client for the fake server. Bodies are written with single quotes. */
final class TestClient {

    record TestResponse(int status, JsonNode json) {

        String text(String field) {
            return json.path(field).asText();
        }

        /** Returns status and message, as in the vendor's table. */
        String row() {
            return status + " " + text("message");
        }
    }

    static final String TE = "/transparent-encryption";
    static final String LOGIN = "{'username':'" + FakeCteServer.USER + "','password':'" + FakeCteServer.PASSWORD + "'}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FakeCteServer server;
    private final HttpClient http;
    private String bearer = "";

    TestClient(FakeCteServer server) {
        this(server, HTTP);
    }

    TestClient(FakeCteServer server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    static TestClient loggedIn(FakeCteServer server) {
        TestClient http = new TestClient(server);
        http.logIn(LOGIN);
        return http;
    }

    TestResponse logIn(String body) {
        TestResponse response = send("POST", "/auth/tokens", body);
        bearer = response.text("jwt");
        return response;
    }

    TestClient bearer(String jwt) {
        bearer = jwt;
        return this;
    }

    TestResponse get(String path) {
        return send("GET", path, "");
    }

    TestResponse delete(String path) {
        return send("DELETE", path, "");
    }

    TestResponse post(String path, String body) {
        return send("POST", path, body);
    }

    TestResponse patch(String path, String body) {
        return send("PATCH", path, body);
    }

    TestResponse send(String method, String path, String body) {
        HttpRequest.Builder request = request(method, path, body).header("Accept", "application/json");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request);
    }

    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/v1" + path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    }

    String bearer() {
        return bearer;
    }

    TestResponse send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new TestResponse(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text.isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(text);
    }
}
