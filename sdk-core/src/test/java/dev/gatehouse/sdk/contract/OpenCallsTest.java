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
    void anUnreadAnswer_holdsItsConnection_untilItIsClosed() throws IOException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            try (Response unread = call(server)) {
                assertThat(unread.code()).isEqualTo(200);
                assertThat(calls.running()).isEqualTo(1);
                assertThat(calls.held()).isEqualTo(1);
                assertThat(client.connectionPool().idleConnectionCount()).isZero();
            }
            assertNothingHeld();
            assertThat(client.connectionPool().idleConnectionCount()).isEqualTo(1);
        }
    }

    @Test
    void aLostAnswer_holdsNothing() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> call(server)).isInstanceOf(IOException.class);
            assertNothingHeld();
            assertThat(client.connectionPool().connectionCount()).isZero();
        }
    }

    private Response call(ByteServer server) throws IOException {
        return client.newCall(new Request.Builder().url(server.url()).build()).execute();
    }

    private void assertNothingHeld() {
        assertThat(calls.running()).isZero();
        assertThat(calls.held()).isZero();
        assertThat(calls.everHeld()).isPositive();
    }
}
