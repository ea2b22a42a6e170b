package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that must not get lost: they are read from whatever was received. */
class DamagedBodyTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");
    private static final Operation ROTATE =
            Operation.post("test.keys.rotate", "/keys").readsErrorsBy(DamagedBodyTest::map);

    static Stream<String> damaged() {
        String item = "{\"id\":\"k7\",\"size\":1";
        return Stream.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + item,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + item,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + item + "}",
                "HTTP/1.1 200 OK\r\n\r\n" + item + "} rubbish",
                "HTTP/1.1 500 Error\r\nContent-Length: 100\r\n\r\n" + item,
                ByteServer.json(450, item + "}"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void result_isReadFromWhatWasReceived(String response) {
        try (ByteServer server = responding(response)) {
            assertThat(rotate(server, ROTATE.readingDamagedBodies()).id()).isEqualTo("k7");
        }
    }

    /** Other operations reject the same responses. */
    @ParameterizedTest
    @MethodSource("damaged")
    void otherOperation_rejectsThem(String response) {
        try (ByteServer server = responding(response)) {
            try (ApiCaller caller = caller(server)) {
                assertThatThrownBy(() -> caller.call(ROTATE.request(), Item.class))
                        .isInstanceOf(SdkException.class);
            }
        }
    }

    static Stream<Arguments> withoutResult() {
        return Stream.of(
                Arguments.of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"k", TransportException.class),
                Arguments.of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", TransportException.class),
                Arguments.of("HTTP/1.1 200 OK\r\n\r\n{\"id\":\"k", TransportException.class),
                Arguments.of(ByteServer.json(200, "{\"id\":{}}"), ResponseFormatException.class),
                Arguments.of(ByteServer.json(500, "{}"), ServerErrorException.class));
    }

    @ParameterizedTest
    @MethodSource("withoutResult")
    void responseWithoutTheResult_failsAsUsual(String response, Class<? extends SdkException> type) {
        try (ByteServer server = responding(response)) {
            assertThatThrownBy(() -> rotate(server, ROTATE.readingDamagedBodies()))
                    .isInstanceOfSatisfying(
                            type, e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void bodyThatStalls_isReportedAsATimeout() {
        CountDownLatch released = new CountDownLatch(1);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
                    ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"k");
                    assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
                    return false;
                });
                ApiCaller caller = ApiCaller.open(
                        SdkConfig.builder(server.url())
                                .attemptTimeout(Duration.ofMillis(300))
                                .build(),
                        JsonCodec.camelCase(),
                        TestVendor::map)) {
            assertThatThrownBy(() -> caller.call(ROTATE.readingDamagedBodies().request(), Item.class))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("(InterruptedIOException)");
        } finally {
            released.countDown();
        }
    }

    @Test
    void mapperReportsAnError_isThrown() {
        try (ByteServer server = responding(ByteServer.json(429, "{}"))) {
            assertThatThrownBy(() -> rotate(server, ROTATE.readingDamagedBodies()))
                    .isInstanceOf(RateLimitedException.class);
        }
    }

    private static Item rotate(ByteServer server, Operation operation) {
        try (ApiCaller caller = caller(server)) {
            return caller.call(operation.request(), response -> {
                Optional<Item> found = salvage(response);
                if (found.isPresent()) {
                    return found.get();
                }
                caller.codec().decodeExactly(response.body(), TypeRef.of(Item.class));
                throw new UnreadableJsonException("no id", false);
            });
        }
    }

    private static ApiCaller caller(ByteServer server) {
        return ApiCaller.open(SdkConfig.of(server.url()), JsonCodec.camelCase(), TestVendor::map);
    }

    private static @Nullable ApiError map(Operation operation, ApiResponse response) {
        return response.isSuccessful() || salvage(response).isPresent()
                ? null
                : ApiError.builder(ErrorKind.ofStatus(response.status())).build();
    }

    private static Optional<Item> salvage(ApiResponse response) {
        Matcher id = ID.matcher(new String(response.body(), StandardCharsets.UTF_8));
        return id.find() ? Optional.of(Item.builder().id(id.group(1)).size(1).build()) : Optional.empty();
    }

    private static ByteServer responding(String response) {
        return ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, response);
            return false;
        });
    }
}
