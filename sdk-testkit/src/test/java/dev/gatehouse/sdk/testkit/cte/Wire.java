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

/** Speaks to the stand-in as any HTTP client would. Bodies are written with single quotes. */
final class Wire {

    record Answer(int status, JsonNode json) {

        String text(String field) {
            return json.path(field).asText();
        }

        /** Status and message, as the vendor's table has them side by side. */
        String row() {
            return status + " " + text("message");
        }
    }

    static final String TE = "/transparent-encryption";
    static final String LOGIN = "{'username':'" + FakeCteServer.USER + "','password':'" + FakeCteServer.PASSWORD + "'}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FakeCteServer server;
    private String bearer = "";

    Wire(FakeCteServer server) {
        this.server = server;
    }

    static Wire loggedIn(FakeCteServer server) {
        Wire wire = new Wire(server);
        wire.logIn(LOGIN);
        return wire;
    }

    Answer logIn(String body) {
        Answer answer = send("POST", "/auth/tokens", body);
        bearer = answer.text("jwt");
        return answer;
    }

    Wire bearer(String jwt) {
        bearer = jwt;
        return this;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer send(String method, String path, String body) {
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

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
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
