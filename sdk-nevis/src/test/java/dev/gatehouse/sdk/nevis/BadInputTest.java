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
import dev.gatehouse.sdk.nevis.search.SearchQuery;
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

/** Invalid arguments are rejected before a request is sent. */
class BadInputTest {

    @RegisterExtension
    static final FakeServerExtension<FakeNevisServer> NEVIS = new FakeServerExtension<>(FakeNevisServer::start);

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                invalid("extId", n -> n.clients().get("")),
                invalid("extId", n -> n.clients().get("..")),
                invalid("extId", n -> n.clients().deleteCascading(" ")),
                invalid(
                        "extId",
                        n -> n.clients().update("a\nb", ClientPatch.builder().build())),
                invalid(
                        "attempts",
                        n -> n.clients()
                                .update(
                                        "100",
                                        0,
                                        client -> ClientPatch.builder().build())),
                invalid("name", n -> NewClient.of(" ")),
                invalid("extId", n -> NewClient.of("n").withExtId("")),
                invalid("name", n -> ClientPatch.builder().name("").build()),
                invalid("limit", n -> ListOptions.builder().limit(0).build()),
                invalid("clientExtId", n -> n.users().get(".", "u")),
                invalid("loginId", n -> NewUser.of("")),
                invalid("extId", n -> NewUser.of("l").withExtId(" ")),
                invalid("loginId", n -> UserPatch.builder().loginId(" ").build()),
                invalid(
                        "continuationToken",
                        n -> UserQuery.builder()
                                .putFilter("continuationToken", "x")
                                .build()),
                invalid("limit", n -> UserQuery.builder().limit(-1).build()),
                invalid("offset", n -> UserQuery.builder().offset(-1).build()),
                invalid(
                        "loginId",
                        n -> TestClients.readAll(n.users()
                                .list(
                                        "100",
                                        UserQuery.builder()
                                                .putFilter("loginId", "a\u0000b")
                                                .build()))),
                invalid("token", n -> n.users().withProtectedFieldToken(Secret.of("a\nb"))),
                invalid(
                        "name",
                        n -> NewUnit.builder().profileless(true).name("").build()),
                invalid("name", n -> UnitPatch.builder().name("").build()),
                invalid("extId", n -> NewProfile.builder().extId("").build()),
                invalid("unitExtId", n -> n.profiles().changeUnit("100", "p", "")),
                invalid(
                        "name",
                        n -> NewApplication.builder().name("").displayed(true).build()),
                invalid("name", n -> ApplicationPatch.builder().name(" ").build()),
                invalid("name", n -> ProfilePatch.builder().name(" ").build()),
                invalid("name", n -> NewProfile.builder().name("").build()),
                invalid("filter", n -> UserQuery.builder().putFilter(" ", "x").build()),
                invalid("loginId", n -> n.principal().protectedFieldToken(" ", Secret.of("x"))),
                invalid("text", n -> SearchQuery.of("")),
                invalid("name", n -> SearchQuery.named(" ")),
                invalid("offset", n -> SearchQuery.of("x").withOffset(-1)),
                invalid("size", n -> SearchQuery.of("x").withSize(0)),
                invalid("displayName", n -> NewClient.of("n").withDisplayName(Map.of(" ", "x"))),
                invalid("properties", n -> NewUser.of("l").withProperties(Map.of("", "x"))),
                invalid(
                        "abbreviation",
                        n -> NewUnit.builder()
                                .profileless(true)
                                .putAbbreviation(" ", "x")
                                .build()),
                invalid(
                        "displayName",
                        n -> NewApplication.builder()
                                .name("n")
                                .displayed(true)
                                .putDisplayName("", "x")
                                .build()));
    }

    /** A null in a map would be sent as an explicit null, without {@code PatchField.clear()}. */
    static Stream<Arguments> mapParameters() {
        return Stream.of(
                mapParameter(
                        "displayName",
                        (n, map) -> ClientPatch.builder().displayName(map).build()),
                mapParameter(
                        "displayName",
                        (n, map) -> ClientPatch.builder()
                                .displayName(PatchField.of(map))
                                .build()),
                mapParameter(
                        "displayName", (n, map) -> ClientPatch.builder().build().withDisplayName(PatchField.of(map))),
                mapParameter(
                        "displayName",
                        (n, map) -> UnitPatch.builder().displayName(map).build()),
                mapParameter(
                        "abbreviation",
                        (n, map) -> UnitPatch.builder().abbreviation(map).build()),
                mapParameter(
                        "displayName",
                        (n, map) -> ApplicationPatch.builder().displayName(map).build()),
                mapParameter(
                        "properties",
                        (n, map) -> UserPatch.builder().properties(map).build()),
                mapParameter("properties", (n, map) -> n.users().updateProperties("100", "u", map)),
                mapParameter("properties", (n, map) -> n.units().updateProperties("100", "u", map)),
                mapParameter("properties", (n, map) -> n.profiles().updateProperties("100", "p", map)));
    }

    private static Arguments mapParameter(String field, BiConsumer<NevisClient, Map<String, String>> call) {
        return Arguments.of(field, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("mapParameters")
    @SuppressWarnings("NullAway") // callers may not check nulls at compile time
    void mapWithBlankKeyOrNull_isRejected(String field, BiConsumer<NevisClient, Map<String, String>> call) {
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("EN", null);
        Map<String, String> nullKey = new HashMap<>();
        nullKey.put(null, "x");
        try (NevisClient nevis = TestClients.root(NEVIS.server())) {
            for (Map<String, String> bad : List.of(nullValue, nullKey, Map.of("", "x"), Map.of(" ", "x"))) {
                assertThatThrownBy(() -> call.accept(nevis, bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(field);
            }
        }
        assertThat(NEVIS.server().received()).isEmpty();
    }

    private static Arguments invalid(String field, Consumer<NevisClient> call) {
        return Arguments.of(field, call);
    }

    @BeforeEach
    void forgetRequests() {
        NEVIS.server().clearRequestsAndFaults();
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("invalidArguments")
    void invalidArgument_isNamed_andNothingIsSent(String field, Consumer<NevisClient> call) {
        try (NevisClient nevis = TestClients.root(NEVIS.server())) {
            assertThatThrownBy(() -> call.accept(nevis))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(field);
        }
        assertThat(NEVIS.server().received()).isEmpty();
    }
}
