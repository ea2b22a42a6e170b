package dev.gatehouse.sdk.testkit.nevis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** An HTTP client for the fake server. */
final class TestClient {

    static final String CORE = "/nevisidm/api/core/v1/";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A response: status, headers and body. */
    record TestResponse(int status, java.net.http.HttpHeaders headers, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError(text, e);
            }
        }

        String code() {
            return json().at("/errors/0/code").asText();
        }

        String message() {
            return json().at("/errors/0/message").asText();
        }

        /** Returns status and error code in one string, for tables. */
        String outcome() {
            return status + " " + code();
        }

        String location() {
            return headers.firstValue("Location").orElseThrow();
        }

        List<String> items(String field) {
            return StreamSupport.stream(json().path("items").spliterator(), false)
                    .map(item -> item.path(field).asText())
                    .toList();
        }
    }

    private final FakeNevisServer server;
    private final HttpClient http;
    private final List<String> headers = new ArrayList<>();

    TestClient(FakeNevisServer server, String... headers) {
        this(server, HTTP, headers);
    }

    TestClient(FakeNevisServer server, HttpClient http, String... headers) {
        this.server = server;
        this.http = http;
        this.headers.addAll(List.of(headers));
    }

    static TestClient root(FakeNevisServer server) {
        return bearer(server, FakeNevisServer.ROOT_TOKEN);
    }

    static TestClient bearer(FakeNevisServer server, String token) {
        return new TestClient(server, "Authorization", "Bearer " + token);
    }

    TestClient with(String name, String value) {
        TestClient more = new TestClient(server, http, headers.toArray(String[]::new));
        more.headers.addAll(List.of(name, value));
        return more;
    }

    TestResponse get(String path) throws Exception {
        return send("GET", path, "", "");
    }

    TestResponse delete(String path) throws Exception {
        return send("DELETE", path, "", "");
    }

    TestResponse post(String path, String json) throws Exception {
        return send("POST", path, json, "application/json");
    }

    TestResponse patch(String path, String json) throws Exception {
        return send("PATCH", path, json, "application/json");
    }

    TestResponse send(String method, String path, String body, String contentType) throws Exception {
        String target = path.startsWith("/") ? path : CORE + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + target))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new TestResponse(response.statusCode(), response.headers(), response.body());
    }
}
