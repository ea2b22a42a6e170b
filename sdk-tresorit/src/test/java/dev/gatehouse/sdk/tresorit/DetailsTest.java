package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.common.OperationDetails;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Details of operations. Unknown fields are ignored; missing ids are an error. */
class DetailsTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private TresoritClient client;

    @BeforeEach
    void connect() {
        client = TestClients.client(extension.server());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    static List<Function<TresoritClient, OperationDetails>> kinds() {
        return List.of(
                client -> client.shares().details("op"),
                client -> client.kicks().details("op"),
                client -> client.invitationLinks().creationDetails("op"),
                client -> client.invitationLinks().acceptionDetails("op"),
                client -> client.invitationLinks().revocationDetails("op"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void details_moreFieldsAndNoTimestamp_areRead(Function<TresoritClient, OperationDetails> read) {
        respond("{\"ByUserId\":\"a\",\"ForUserId\":\"b\",\"TresorId\":7,\"Timestamp\":null,\"New\":{}}");
        OperationDetails details = read.apply(client);
        assertThat(details.byUserId()).isEqualTo("a");
        assertThat(details.tresorId()).isEqualTo("7");
        assertThat(details.timestamp()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void details_withoutByUserId_areAFormatError(Function<TresoritClient, OperationDetails> read) {
        respond("{\"ForUserId\":\"b\",\"TresorId\":\"t\"}");
        assertThatThrownBy(() -> read.apply(client))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void details_withABlankId_areAFormatError(Function<TresoritClient, OperationDetails> read) {
        respond("{\"ByUserId\":\" \",\"ForUserId\":\"b\",\"TresorId\":\"t\"}");
        assertThatThrownBy(() -> read.apply(client)).isInstanceOf(ResponseFormatException.class);
        respond("{\"ByUserId\":\"a\",\"ForUserId\":\"b\",\"TresorId\":\"\"}");
        assertThatThrownBy(() -> read.apply(client)).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void details_withABlankTarget_areAFormatError(int kind) {
        respond("{\"ByUserId\":\"a\",\"ForUserId\":\" \",\"TresorId\":\"t\"}");
        assertThatThrownBy(() -> kinds().get(kind).apply(client)).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void timestamp_withoutZone_isUtc(Function<TresoritClient, OperationDetails> read) {
        respond("{\"ByUserId\":\"a\",\"ForUserId\":\"b\",\"TresorId\":\"t\",\"Timestamp\":\"2000-01-23T23:59:59.5\"}");
        assertThat(read.apply(client).timestamp()).contains(Instant.parse("2000-01-23T23:59:59.5Z"));
    }

    /** The timestamp is optional. */
    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"\"", "{}", "[1]", "true"})
    void timestamp_unreadable_isEmpty(String text) {
        respond("{\"Timestamp\":" + text + ",\"ByUserId\":\"a\",\"ForUserId\":\"b\",\"TresorId\":\"t\"}");
        assertThat(client.kicks().details("op").timestamp()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-23T23:59:59Z", "2000-01-23T23:59:59.0000000Z", "2000-01-24T01:59:59+02:00"})
    void timestamp_withFractionOrOffset_isTheInstant(String text) {
        respond("{\"ByUserId\":\"a\",\"ForUserId\":\"b\",\"TresorId\":\"t\",\"Timestamp\":\"" + text + "\"}");
        assertThat(client.kicks().details("op").timestamp()).contains(Instant.parse("2000-01-23T23:59:59Z"));
    }

    @Test
    void share_withUndocumentedTimestamp_isRead() {
        FakeTresoritServer server = extension.server().sendShareTimestamp(true);
        String owner = server.addUser();
        String share = server.proposeShare(server.addTresor(owner), owner, server.addUser());
        assertThat(client.shares().details(share).timestamp())
                .contains(server.operation(share).timestamp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"UserId\":\"u\",\"RegSessionId\":\"s\"}",
                "{\"UserId\":\" \",\"RegSessionId\":\"s\",\"RegSessionVerifier\":\"v\"}",
                "{\"UserId\":\"u\",\"RegSessionId\":\"\",\"RegSessionVerifier\":\"v\"}",
                "{\"UserId\":\"u\",\"RegSessionId\":\"s\",\"RegSessionVerifier\":\" \"}",
                "{\"UserId\":\"u\",\"RegSessionId\":\"s\",\"RegSessionVerifier\":\"\"}"
            })
    void registration_withoutVerifier_isAFormatError(String body) {
        respond(body);
        assertThatThrownBy(() -> client.users().initRegistration())
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(extension.server().received()).hasSize(1);
    }

    private void respond(String body) {
        extension.server().failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
    }
}
