package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.units.Unit;
import dev.gatehouse.sdk.nevis.users.User;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that start at a page token that was stored. */
class PageTokenTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension.server().addUnit("100", "top");
        for (String name : new String[] {"a", "b", "c"}) {
            server.addUser("100", name, name).addUnit("100", "unit-" + name, "top");
        }
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void list_continuesAtAStoredToken() {
        ListOptions one = ListOptions.builder().limit(1).build();
        Page<Unit> first =
                nevis.units().children("100", "top", one).pages().iterator().next();
        String token = first.next().orElseThrow();

        assertThat(nevis.units().children("100", "top", one.withPageToken(token)))
                .extracting(unit -> unit.extId().orElseThrow())
                .containsExactly("unit-b", "unit-c");
        assertThat(server.received().get(1).query("continuationToken")).contains(token);
    }

    @Test
    void users_continueAtAStoredToken_withFiltersAndWithoutOffset() {
        UserQuery one =
                UserQuery.builder().limit(1).putFilter("userState", "active").build();
        Page<User> first = nevis.users().list("100", one).pages().iterator().next();

        assertThat(nevis.users().list("100", one.withPageToken(first.next().orElseThrow())))
                .extracting(user -> user.extId().orElseThrow())
                .containsExactly("b", "c");
        assertThat(server.received()).allSatisfy(request -> {
            assertThat(request.query("userState")).contains("active");
            assertThat(request.query("offset")).isEmpty();
        });
    }

    @Test
    void tokenTogetherWithOffset_orBlank_isRejected() {
        assertThatThrownBy(() -> UserQuery.builder().offset(1).pageToken("t").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pageToken");
        assertThatThrownBy(() -> ListOptions.builder().pageToken(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pageToken");
    }
}
