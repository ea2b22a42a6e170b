package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class OpenCallsTest {

    private final OpenCalls calls = new OpenCalls();
    private final OkHttpClient client =
            new OkHttpClient.Builder().eventListener(calls).build();

    @Test
    void unreadResponse_keepsItsConnectionActive_untilItIsClosed() throws IOException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            try (Response unread = call(server)) {
                assertThat(unread.code()).isEqualTo(200);
                assertThat(calls.running()).isEqualTo(1);
                assertThat(calls.activeConnections()).isEqualTo(1);
                assertThat(client.connectionPool().idleConnectionCount()).isZero();
            }
            assertNothingActive();
            assertThat(client.connectionPool().idleConnectionCount()).isEqualTo(1);
        }
    }

    @Test
    void callWithoutResponse_keepsNoConnectionActive() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> call(server)).isInstanceOf(IOException.class);
            assertNothingActive();
            assertThat(client.connectionPool().connectionCount()).isZero();
        }
    }

    private Response call(ByteServer server) throws IOException {
        return client.newCall(new Request.Builder().url(server.url()).build()).execute();
    }

    private void assertNothingActive() {
        assertThat(calls.running()).isZero();
        assertThat(calls.activeConnections()).isZero();
        assertThat(calls.acquiredConnections()).isPositive();
    }
}
