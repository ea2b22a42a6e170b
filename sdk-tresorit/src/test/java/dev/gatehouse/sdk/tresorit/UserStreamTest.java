package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.users.UserListItem;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of users that is read while it is received. */
@Timeout(30)
class UserStreamTest {

    /** More than the SDK reads before it decodes anything. */
    private static final int MANY = 5_000;

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private final List<UserListItem> received = new ArrayList<>();
    private FakeTresoritServer server;
    private TresoritClient client;

    @BeforeEach
    void connect() {
        server = extension.server();
        client = TestClients.withoutWaits(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allUsers_inTheOrderOfTheResponse_inBothForms(boolean separate) {
        server.separateUserLists(separate);
        server.addUser();
        server.addUser();
        server.addUnvalidatedUser();
        client.users().forEach(received::add);
        assertThat(received).containsExactlyElementsOf(client.users().list());
        assertThat(received).hasSize(3);
    }

    @Test
    void noUsers() {
        client.users().forEach(received::add);
        assertThat(received).isEmpty();
    }

    @Test
    void longList_beyondTheLimitOfTheConfiguration() {
        respond(users(MANY, "}"));
        SdkConfig config =
                SdkConfig.builder(server.url()).maxResponseBytes(64 * 1024).build();
        try (TresoritClient limited = TresoritClient.create(config, TestClients.credentials(server))) {
            limited.users().forEach(received::add);
            assertThat(received).hasSize(MANY);
            respond(users(MANY, "}"));
            assertThatThrownBy(() -> limited.users().list())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("longer than the permitted");
        }
    }

    @Test
    void consumerThatThrows_endsTheCall_withItsException() {
        respond(users(MANY, "}"));
        IllegalStateException own = new IllegalStateException("enough");
        assertThatThrownBy(() -> client.users().forEach(user -> {
                    received.add(user);
                    throw own;
                }))
                .isSameAs(own);
        assertThat(received).hasSize(1);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void brokenConnection_isRetried_onlyBeforeTheFirstUsers() {
        server.addUser();
        server.failNext(Fault.reset());
        client.users().forEach(received::add);
        assertThat(received).hasSize(1);
        assertThat(server.received()).hasSize(2);

        received.clear();
        byte[] list = users(MANY, "}").getBytes(UTF_8);
        StreamedBody half = new StreamedBody(list.length, () -> new ByteArrayInputStream(list, 0, list.length / 2));
        server.failNext(Fault.response(FakeResponse.stream(200, "application/json", half)));
        assertThatThrownBy(() -> client.users().forEach(received::add)).isInstanceOf(TransportException.class);
        assertThat(received).hasSizeBetween(1, MANY - 1);
        assertThat(server.received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"Users\":[",
                "{\"Users\":[{\"UserId\":\"a\"}",
                "{\"Users\":[{\"UserId\":\"a\"}]",
                "{\"Users\":[{\"UserId\":\"a\"}]} x",
                "{\"Users\":[{\"UserId\":\" \"}]}",
                "{\"Users\":[{}]}",
                "{\"Users\":[7]}",
                "{\"Users\":{\"UserId\":\"a\"}}",
                "{\"ValidatedIds\":[{\"UserId\":\"a\"}]}",
                "{\"ValidatedIds\":[7]}",
                "{\"ValidatedIds\":[true]}",
                "{\"ValidatedIds\":[[\"a\"]]}",
                "{\"ValidatedIds\":[\" \"]}"
            })
    void malformedResponse_isAFormatError(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThatThrownBy(() -> client.users().forEach(received::add)).isInstanceOf(ResponseFormatException.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "]", "} x", ",\"Users\":[{}]}"})
    void malformedEndOfALongResponse_isAFormatError_afterItsUsers(String end) {
        respond(users(MANY, end));
        assertThatThrownBy(() -> client.users().forEach(received::add)).isInstanceOf(ResponseFormatException.class);
        assertThat(received).hasSize(MANY);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void errors_areThoseOfOtherCalls() {
        server.primaryKey("f".repeat(64));
        server.secondaryKey("e".repeat(64));
        assertThatThrownBy(() -> client.users().forEach(received::add)).isInstanceOf(UnauthenticatedException.class);
        server.failNextWith("UnauthorizedAccess", 200, "");
        assertThatThrownBy(() -> client.users().forEach(received::add)).isInstanceOf(UnauthenticatedException.class);
        server.failNext(
                Fault.response(FakeResponse.text(200, "text/html", "<html>" + " ".repeat(100_000) + "</html>")));
        assertThatThrownBy(() -> client.users().forEach(received::add))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("HTML page");
    }

    private void respond(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
    }

    private static String users(int count, String end) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"UserId\":\"u" + i + "\",\"UserRegistrationState\":\"Validated\"}")
                .collect(Collectors.joining(",", "{\"Users\":[", "]" + end));
    }
}
