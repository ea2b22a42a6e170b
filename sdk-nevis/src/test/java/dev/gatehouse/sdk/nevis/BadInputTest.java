package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.applications.NewApplication;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.search.ClientQuery;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.testkit.StandInExtension;
import dev.gatehouse.sdk.testkit.nevis.NevisServer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be meant is refused before anything is sent. */
class BadInputTest {

    @RegisterExtension
    static final StandInExtension<NevisServer> NEVIS = new StandInExtension<>(NevisServer::start);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("extId", n -> n.clients().get("")),
                mistake("extId", n -> n.clients().get("..")),
                mistake("extId", n -> n.clients().deleteWithAllItHolds(" ")),
                mistake(
                        "extId",
                        n -> n.clients().update("a\nb", ClientPatch.builder().build())),
                mistake(
                        "attempts",
                        n -> n.clients()
                                .update(
                                        "100",
                                        0,
                                        client -> ClientPatch.builder().build())),
                mistake("name", n -> NewClient.of(" ")),
                mistake("extId", n -> NewClient.of("n").withExtId("")),
                mistake("name", n -> ClientPatch.builder().name("").build()),
                mistake("limit", n -> ListOptions.builder().limit(0).build()),
                mistake("clientExtId", n -> n.users().get(".", "u")),
                mistake("loginId", n -> NewUser.of("")),
                mistake("extId", n -> NewUser.of("l").withExtId(" ")),
                mistake("loginId", n -> UserPatch.builder().loginId(" ").build()),
                mistake(
                        "continuationToken",
                        n -> UserQuery.builder()
                                .putFilter("continuationToken", "x")
                                .build()),
                mistake("limit", n -> UserQuery.builder().limit(-1).build()),
                mistake("offset", n -> UserQuery.builder().offset(-1).build()),
                mistake(
                        "loginId",
                        n -> Doors.drain(n.users()
                                .list(
                                        "100",
                                        UserQuery.builder()
                                                .putFilter("loginId", "a\u0000b")
                                                .build()))),
                mistake("token", n -> n.users().proving(Secret.of("a\nb"))),
                mistake(
                        "name",
                        n -> NewUnit.builder().profileless(true).name("").build()),
                mistake("name", n -> UnitPatch.builder().name("").build()),
                mistake("extId", n -> NewProfile.builder().extId("").build()),
                mistake("unitExtId", n -> n.profiles().changeUnit("100", "p", "")),
                mistake(
                        "name",
                        n -> NewApplication.builder().name("").displayed(true).build()),
                mistake("name", n -> ApplicationPatch.builder().name(" ").build()),
                mistake("text", n -> ClientQuery.of("")));
    }

    private static Arguments mistake(String field, Consumer<NevisClient> call) {
        return Arguments.of(field, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("mistakes")
    void mistake_namesItsField_andSendsNothing(String field, Consumer<NevisClient> call) {
        try (NevisClient nevis = Doors.root(NEVIS.server())) {
            assertThatThrownBy(() -> call.accept(nevis))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(field);
        }
        assertThat(NEVIS.server().received()).isEmpty();
    }
}
