package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Clients, files and JSON for several tests. */
final class Fixtures {

    static final String USER = "api";
    static final String PASSWORD = "s3cret-größe";
    static final String MANAGEMENT = "/api/configuration/management";
    static final JsonCodec CODEC = JsonCodec.snakeCase();

    private Fixtures() {}

    static SpsClient client(FakeSpsServer server) {
        return client(SdkConfig.of(server.url()));
    }

    static SpsClient client(SdkConfig config) {
        return SpsClient.create(config, SpsCredentials.password(USER, Secret.of(PASSWORD)));
    }

    /** Returns a sample of the vendor's guide, a response or a test key. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/sps/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, @Nullable Object> json(String text) {
        try {
            return Json.object(
                    CODEC.decode(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), TypeRef.of(Object.class)));
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String write(@Nullable Object value) {
        return new String(CODEC.encode(value), StandardCharsets.UTF_8);
    }

    static Predicate<ReceivedRequest> request(String method, String path) {
        return received -> received.method().equals(method) && received.path().equals(path);
    }

    static List<ReceivedRequest> all(FakeSpsServer server, String method, String path) {
        return server.received().stream().filter(request(method, path)).toList();
    }

    static String lastBody(FakeSpsServer server, String method, String path) {
        List<ReceivedRequest> found = all(server, method, path);
        return found.get(found.size() - 1).text();
    }
}
