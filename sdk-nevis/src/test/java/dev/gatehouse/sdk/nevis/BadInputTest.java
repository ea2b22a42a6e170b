package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.applications.NewApplication;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.search.ClientQuery;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be meant is refused before anything is sent. */
class BadInputTest {

    @RegisterExtension
    static final FakeServerExtension<FakeNevisServer> NEVIS = new FakeServerExtension<>(FakeNevisServer::start);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("extId", n -> n.clients().get("")),
                mistake("extId", n -> n.clients().get("..")),
                mistake("extId", n -> n.clients().deleteCascading(" ")),
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
                        n -> Logins.drain(n.users()
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
                mistake("name", n -> ProfilePatch.builder().name(" ").build()),
                mistake("name", n -> NewProfile.builder().name("").build()),
                mistake("filter", n -> UserQuery.builder().putFilter(" ", "x").build()),
                mistake("loginId", n -> n.principal().proof(" ", Secret.of("x"))),
                mistake("text", n -> ClientQuery.of("")),
                mistake("name", n -> ClientQuery.named(" ")),
                mistake("offset", n -> ClientQuery.of("x").withOffset(-1)),
                mistake("size", n -> ClientQuery.of("x").withSize(0)),
                mistake("displayName", n -> NewClient.of("n").withDisplayName(Map.of(" ", "x"))),
                mistake("properties", n -> NewUser.of("l").withProperties(Map.of("", "x"))),
                mistake(
                        "abbreviation",
                        n -> NewUnit.builder()
                                .profileless(true)
                                .putAbbreviation(" ", "x")
                                .build()),
                mistake(
                        "displayName",
                        n -> NewApplication.builder()
                                .name("n")
                                .displayed(true)
                                .putDisplayName("", "x")
                                .build()));
    }

    /** A null in a map would be sent as one without {@code PatchField.clear()} being said. */
    static Stream<Arguments> mapTakers() {
        return Stream.of(
                taker(
                        "displayName",
                        (n, map) -> ClientPatch.builder().displayName(map).build()),
                taker(
                        "displayName",
                        (n, map) -> ClientPatch.builder()
                                .displayName(PatchField.of(map))
                                .build()),
                taker("displayName", (n, map) -> ClientPatch.builder().build().withDisplayName(PatchField.of(map))),
                taker(
                        "displayName",
                        (n, map) -> UnitPatch.builder().displayName(map).build()),
                taker(
                        "abbreviation",
                        (n, map) -> UnitPatch.builder().abbreviation(map).build()),
                taker(
                        "displayName",
                        (n, map) -> ApplicationPatch.builder().displayName(map).build()),
                taker(
                        "properties",
                        (n, map) -> UserPatch.builder().properties(map).build()),
                taker("properties", (n, map) -> n.users().updateProperties("100", "u", map)),
                taker("properties", (n, map) -> n.units().updateProperties("100", "u", map)),
                taker("properties", (n, map) -> n.profiles().updateProperties("100", "p", map)));
    }

    private static Arguments taker(String field, BiConsumer<NevisClient, Map<String, String>> call) {
        return Arguments.of(field, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("mapTakers")
    @SuppressWarnings("NullAway") // not every caller has his nulls checked
    void mapWithABlankKeyOrANull_isRefused(String field, BiConsumer<NevisClient, Map<String, String>> call) {
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("EN", null);
        Map<String, String> nullKey = new HashMap<>();
        nullKey.put(null, "x");
        try (NevisClient nevis = Logins.root(NEVIS.server())) {
            for (Map<String, String> bad : List.of(nullValue, nullKey, Map.of("", "x"), Map.of(" ", "x"))) {
                assertThatThrownBy(() -> call.accept(nevis, bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(field);
            }
        }
        assertThat(NEVIS.server().received()).isEmpty();
    }

    private static Arguments mistake(String field, Consumer<NevisClient> call) {
        return Arguments.of(field, call);
    }

    @BeforeEach
    void nothingSentYet() {
        NEVIS.server().forget();
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("mistakes")
    void mistake_namesItsField_andSendsNothing(String field, Consumer<NevisClient> call) {
        try (NevisClient nevis = Logins.root(NEVIS.server())) {
            assertThatThrownBy(() -> call.accept(nevis))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(field);
        }
        assertThat(NEVIS.server().received()).isEmpty();
    }
}
