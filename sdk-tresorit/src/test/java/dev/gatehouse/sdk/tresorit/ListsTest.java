package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.LastPage;
import dev.gatehouse.sdk.tresorit.users.UserListItem;
import dev.gatehouse.sdk.tresorit.users.UserRegistrationState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of tresors in pages, and the list of users in both documented forms. */
class ListsTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TresoritClient client;

    @BeforeEach
    void connect() {
        server = extension.server();
        client = TestClients.client(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(LastPage.class)
    void tresors_allPages_eachOnce(LastPage lastPage) {
        server.lastPage(lastPage);
        List<String> ids = tresors(7);
        assertThat(client.tresors().list(3)).containsExactlyElementsOf(ids);
        assertThat(server.received())
                .extracting(ReceivedRequest::target)
                .containsExactly(
                        "/api/v4/admin/tresor/list-tresors?pagesize=3",
                        "/api/v4/admin/tresor/list-tresors?pagesize=3&continuefrom=" + ids.get(3),
                        "/api/v4/admin/tresor/list-tresors?pagesize=3&continuefrom=" + ids.get(6));
    }

    @Test
    void tresors_pagesAreFetchedOnDemand() {
        List<String> ids = tresors(5);
        Iterable<Page<String>> pages = client.tresors().list(2).pages();
        assertThat(server.received()).isEmpty();
        Iterator<Page<String>> iterator = pages.iterator();
        assertThat(iterator.next().next()).contains(ids.get(2));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void tresors_byDefault_pagesOf100() {
        assertThat(client.tresors().list()).isEmpty();
        assertThat(server.received().get(0).query("pagesize")).contains("100");
    }

    @Test
    void tresors_duplicatePageToken_endsTheList() {
        server.failNext(page("a"));
        server.failNext(page("a"));
        assertThat(client.tresors().list()).containsExactly("a", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "a\\nb"})
    void tresors_invalidPageToken_isAFormatError(String pageToken) {
        String body = "{\"Tresors\":[\"a\"],\"NextTresor\":\"" + pageToken + "\"}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThatThrownBy(() -> client.tresors().list().forEach(id -> {})).isInstanceOf(ResponseFormatException.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void tresors_pageSizeOutsideOf1To100_isRejectedBeforeAnyRequest(int pageSize) {
        assertThatThrownBy(() -> client.tresors().list(pageSize))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pageSize");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void users_oneListOrTwo(boolean separate) {
        server.separateUserLists(separate);
        String validated = server.addUser();
        String unvalidated = server.addUnvalidatedUser();
        assertThat(client.users().list())
                .containsExactlyInAnyOrder(
                        item(validated, UserRegistrationState.VALIDATED),
                        item(unvalidated, UserRegistrationState.UNVALIDATED));
    }

    @Test
    void users_unknownState_missingState_extraFields_nullLists() {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", """
                {"Users":[{"UserId":"a","UserRegistrationState":"Deleted","New":1},{"UserId":"b"},null],\
                "ValidatedUserIds":null,"UnvalidatedUserIds":["c"],"Total":3}""")));
        assertThat(client.users().list())
                .containsExactly(
                        item("a", UserRegistrationState.of("Deleted")).withAdditionalProperties(Map.of("New", 1L)),
                        UserListItem.builder().userId("b").build(),
                        item("c", UserRegistrationState.UNVALIDATED));
    }

    @Test
    void users_inBothForms_areListedOnce() {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", """
                {"ValidatedUserIds":["a",null,"b"],"Users":[{"UserId":"a","UserRegistrationState":"Validated"},\
                {"UserId":"c"}],"UnvalidatedUserIds":["c"]}""")));
        assertThat(client.users().list())
                .containsExactly(
                        item("a", UserRegistrationState.VALIDATED),
                        item("b", UserRegistrationState.VALIDATED),
                        item("c", UserRegistrationState.UNVALIDATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ValidatedUsers\":[{\"UserId\":\"a\"}]}",
                "{\"ValidatedUsers\":[7]}",
                "{\"ValidatedUsers\":[\" \"]}",
                "{\"Users\":[{\"UserId\":\" \"}]}",
                "{\"Users\":[{}]}"
            })
    void users_withMalformedIds_areAFormatError(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThatThrownBy(() -> client.users().list()).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotValidated", "LastValidated", "ValidatedCount"})
    void users_listsOfOtherNames_areNotRead(String name) {
        server.failNext(Fault.response(FakeResponse.text(
                200,
                "application/json",
                "{\"Users\":[],\"" + name + "\":" + (name.endsWith("Count") ? "1" : "[\"a\"]") + "}")));
        assertThat(client.users().list()).isEmpty();
    }

    /** An empty list would mislead: the documentation sends callers to these lists after an unknown outcome. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"users\":[{\"UserId\":\"a\"}]}",
                "{\"members\":[\"a\"]}",
                "{\"tresors\":[\"a\"]}",
                "{\"NextTresor\":\"a\"}",
                "{\"contents\":[]}",
                "{\"CustomContentCount\":0}",
                "{\"ValidatedCount\":1}",
                "{\"Inner\":{\"Users\":[],\"Members\":[],\"Tresors\":[],\"Contents\":[]}}"
            })
    void responseWithoutItsList_isAFormatError(String body) {
        Map<String, Runnable> lists = Map.of(
                "Users", () -> client.users().list(),
                "Users ", () -> client.users().forEach(user -> {}),
                "Members", () -> client.tresors().listMembers("t"),
                "Tresors", () -> client.tresors().list().forEach(id -> {}),
                "Contents", () -> client.customContents().list());
        lists.forEach((name, list) -> {
            server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
            assertThatThrownBy(list::run)
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("the response has no list " + name.strip());
        });
        assertThat(server.received()).hasSize(lists.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"Tresors\":1}", "{\"Tresors\":[[]]}", "{\"Tresors\":[", "<html>"})
    void tresors_malformedResponse_isNotAnApiException(String body) {
        server.failNext(
                Fault.response(FakeResponse.text(200, body.startsWith("<") ? "text/html" : "application/json", body)));
        assertThatThrownBy(() -> client
                        .tresors()
                        .with(CallOptions.builder().attempts(1).build())
                        .list()
                        .stream()
                        .toList())
                .isInstanceOf(SdkException.class)
                .isNotInstanceOf(ApiException.class);
    }

    @Test
    void tresors_unknownFields_nullPageToken() {
        server.failNextWith("SomethingNew", 403, "");
        assertThatThrownBy(() -> client.tresors().list().stream().toList())
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        e -> assertThat(e.code()).contains("SomethingNew"));
        server.failNext(Fault.response(FakeResponse.text(
                200, "application/json", "{\"Tresors\":[\"a\",null],\"NextTresor\":null,\"New\":{\"x\":[]}}")));
        assertThat(client.tresors().list()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Users\":null}", "{\"Users\":[]}", "{\"Users\":[null]}", "{\"ValidatedIds\":null}"})
    void users_none(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThat(client.users().list()).isEmpty();
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        client.users().forEach(user -> fail("no user was sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Members\":null}", "{\"Members\":[null]}"})
    void members_nullReadsAsNone(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThat(client.tresors().listMembers("t")).isEmpty();
    }

    private List<String> tresors(int count) {
        String owner = server.addUser();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(server.addTresor(owner));
        }
        return ids.stream().sorted().toList();
    }

    private static Fault page(String id) {
        return Fault.response(
                FakeResponse.text(200, "application/json", "{\"Tresors\":[\"" + id + "\"],\"NextTresor\":\"x\"}"));
    }

    private static UserListItem item(String userId, UserRegistrationState state) {
        return UserListItem.builder()
                .userId(userId)
                .userRegistrationState(state)
                .build();
    }
}
