package dev.gatehouse.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedStateTest {

    record User(
            String name,
            byte @Nullable [] picture,
            @Nullable Instant lockedUntil) {}

    static final class State {
        Map<String, User> users = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        List<Object> values = new ArrayList<>();
        Duration timeout = Duration.ofMinutes(1);
        int counter;
        transient int unsaved;
    }

    static final class StatefulServer extends FakeServer {
        private final State state = new State();

        @Override
        protected FakeResponse respond(ReceivedRequest request) {
            return FakeResponse.empty(204);
        }

        @Override
        protected Object state() {
            return state;
        }
    }

    @RegisterExtension
    final FakeServerExtension<StatefulServer> fake = new FakeServerExtension<>(StatefulServer::new);

    @RegisterExtension
    final FakeServerExtension<StatefulServer> other = new FakeServerExtension<>(StatefulServer::new);

    @RegisterExtension
    final FakeServerExtension<FakeServerTest.Counter> stateless =
            new FakeServerExtension<>(FakeServerTest.Counter::new);

    private StatefulServer filled() {
        StatefulServer server = fake.server();
        server.state.users.put("b", new User("b", new byte[] {1, -1}, null));
        server.state.users.put("a", new User("a", null, Instant.parse("2026-01-02T03:04:05.000000006Z")));
        server.state.values.addAll(List.of(1, 1L << 40, true, "x", List.of(Map.of("k", "v"))));
        server.state.names.addAll(List.of("zebra", "ant", "10", "9", "b", "a"));
        server.state.counter = 7;
        return server;
    }

    @Test
    void state_survivesSavingAndLoading() {
        filled().clock().advance(Duration.ofHours(-2));
        String saved = fake.server().saveState();
        other.server().state.users.put("replaced", new User("replaced", null, null));
        other.server().state.unsaved = 3;

        other.server().loadState(saved);

        State loaded = other.server().state;
        assertThat(loaded.users.keySet()).containsExactly("b", "a");
        assertThat(loaded.users.get("b").picture()).containsExactly(1, -1);
        assertThat(loaded.users.get("a")).isEqualTo(fake.server().state.users.get("a"));
        assertThat(loaded.names).containsExactly("zebra", "ant", "10", "9", "b", "a");
        assertThat(loaded.values).isEqualTo(fake.server().state.values);
        assertThat(loaded.timeout).isEqualTo(Duration.ofMinutes(1));
        assertThat(loaded.counter).isEqualTo(7);
        assertThat(loaded.unsaved).isEqualTo(3);
        assertThat(other.server().clock().instant()).isBefore(Instant.now().minus(Duration.ofMinutes(119)));
        assertThat(other.server().saveState()).isEqualTo(saved);
    }

    /** A part of a saved state, what replaces it, and a part of the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "format":1                 | "format":2              | format 2; this version reads format 1
            "format":1,                | ^^                      | no version of the format
            "server":"StatefulServer"  | "server":"FakeOther"    | of FakeOther, not of StatefulServer
            "clock":"PT0S"             | "clock":"soon"          | not a time
            "clock":"PT0S"             | "clock":null            | clock
            "counter":7                | "counter":"many"        | counter
            "counter":7                | "counter":null          | counter
            "counter":7                | "counter":7,"total":9   | total
            ,"counter":7               | ^^                      | incomplete or invalid at /counter
            "users":{                  | "users":null,"u":{      | users
            "timeout":"PT1M"           | "timeout":60            | timeout
            "timeout":"PT1M"           | "timeout":"60"          | timeout
            "picture":null             | "picture":"?"           | picture
            ,"picture":null            | ^^                      | picture
            {"format"                  | {"format":1}{"format"   | not a saved state
            {"format"                  | {                       | not a saved state
            """)
    void text_thatIsNotASavedState_isRejected_andNothingChanges(String part, String replacement, String message) {
        String saved = filled().saveState();
        assertThat(saved).contains(part);
        String invalid = saved.replace(part, replacement);
        String before = other.server().saveState();

        assertThatThrownBy(() -> other.server().loadState(invalid))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(other.server().saveState()).isEqualTo(before);
    }

    @Test
    void server_withoutState_isNotSaved() {
        assertThatThrownBy(() -> stateless.server().saveState())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Counter has no state to save or load");
    }
}
