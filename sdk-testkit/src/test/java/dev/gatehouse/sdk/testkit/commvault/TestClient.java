package dev.gatehouse.sdk.testkit.commvault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An HTTP client that sends exactly the headers and body of a test. */
final class TestClient {

    record TestResponse(int status, String contentType, String text, HttpResponse<String> raw) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestClient() {}

    static TestResponse send(String method, String url, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new TestResponse(response.statusCode(), type, response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request with a token, accepting JSON, with a JSON body. */
    static TestResponse call(String method, String url, String token, String body) {
        return send(
                method,
                url,
                body,
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "Authtoken",
                token);
    }

    static TestResponse get(String url, String token) {
        return send("GET", url, "", "Accept", "application/json", "Authtoken", token);
    }

    /** Sends a request without credentials, accepting JSON, with a JSON body. */
    static TestResponse open(String url, String body) {
        return send("POST", url, body, "Accept", "application/json", "Content-Type", "application/json");
    }

    static TestResponse login(FakeCommvaultServer server, String user, String password) {
        return open(server.url() + "/Login", loginBody(user, password, ""));
    }

    static String loginBody(String user, String password, String more) {
        return "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(user, base64(password), more);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
