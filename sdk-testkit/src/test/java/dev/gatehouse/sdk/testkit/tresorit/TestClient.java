package dev.gatehouse.sdk.testkit.tresorit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HTTP client that signs requests, by default as the vendor's page describes. */
final class TestClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final String ADMIN = "/api/v4/admin";

    /** A response: status, error code (empty on success) and body. */
    record TestResponse(int status, String code, String text) {

        Map<String, Object> json() throws IOException {
            return MAPPER.readValue(text, new TypeReference<>() {});
        }

        String value(String key) throws IOException {
            return String.valueOf(json().get(key));
        }

        List<Object> list(String key) throws IOException {
            return MAPPER.convertValue(json().get(key), new TypeReference<>() {});
        }
    }

    private final FakeTresoritServer server;

    TestClient(FakeTresoritServer server) {
        this.server = server;
    }

    TestResponse get(String operation) throws Exception {
        return send("GET", ADMIN + operation, new byte[0]);
    }

    TestResponse post(String operation, Map<String, ?> body) throws Exception {
        return send("POST", ADMIN + operation, MAPPER.writeValueAsBytes(body));
    }

    TestResponse send(String method, String target, byte[] body) throws Exception {
        Map<String, String> headers = headers(method, body);
        return send(method, target, body, headers, server.primaryKey());
    }

    /** Returns the headers to sign, in the recommended order. */
    Map<String, String> headers(String method, byte[] body) throws GeneralSecurityException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("UserId", server.adminUserId());
        headers.put(
                "TresoritDate",
                server.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        if (body.length > 0 || method.startsWith("P")) {
            headers.put("Content-Type", "application/json");
            headers.put("Content-SHA256", sha256(body));
        }
        return headers;
    }

    /** Sends a request with a signature of all {@code headers} in their order and HMACHeaders last. */
    TestResponse send(String method, String target, byte[] body, Map<String, String> headers, String key)
            throws Exception {
        List<String> names = new ArrayList<>(headers.keySet());
        names.add("HMACHeaders");
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("HMACHeaders", String.join(",", names));
        all.put("Authorization", authorization(method, target, names, all, key));
        return raw(method, server.url() + target, body, all);
    }

    static String authorization(
            String method, String target, List<String> names, Map<String, String> values, String key)
            throws GeneralSecurityException {
        StringBuilder text = new StringBuilder(method + "\n" + target.substring(1));
        names.forEach(name -> text.append("\n" + name + ":" + values.get(name)));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
        byte[] code = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
        return "AdminKey " + Base64.getEncoder().encodeToString(code);
    }

    /** Sends a request with exactly these headers. Headers that the HTTP client sets itself are left out. */
    static TestResponse raw(String method, String url, byte[] body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Length")) {
                request.header(name, value);
            }
        });
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String text = response.body();
        String code = response.statusCode() >= 400
                ? String.valueOf(MAPPER.readTree(text).path("ErrorCode").asText())
                : "";
        return new TestResponse(response.statusCode(), code, text);
    }

    static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
