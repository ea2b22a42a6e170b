package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.nevis.applications.Application;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.applications.NewApplication;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.principal.CallerInfo;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.Profile;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.profiles.ProfileState;
import dev.gatehouse.sdk.nevis.search.SearchHit;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.search.SearchResult;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.units.Unit;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.units.UnitState;
import dev.gatehouse.sdk.nevis.users.Address;
import dev.gatehouse.sdk.nevis.users.Gender;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.User;
import dev.gatehouse.sdk.nevis.users.UserName;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.nevis.users.UserState;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users, units, profiles, applications, the principal API and the search. */
class UsersUnitsProfilesTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension
                .server()
                .addUser("100", "u1", "jdoe")
                .addUnit("100", "top")
                .addUnit("100", "sub", "top");
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void list_pagesAhead_areReadByTokenEachOnce() {
        for (int i = 2; i <= 7; i++) {
            server.addUser("100", "u" + i, "user-" + i);
        }
        UserQuery query = UserQuery.builder().limit(3).build();
        for (int pages : List.of(0, 1, 5)) {
            server.clearRequestsAndFaults();
            assertThat(nevis.users().list("100", query).pagesAhead(pages))
                    .extracting(user -> user.extId().orElseThrow())
                    .containsExactly("u1", "u2", "u3", "u4", "u5", "u6", "u7");
            assertThat(server.received().stream().map(ReceivedRequest::target).distinct())
                    .hasSize(server.received().size())
                    .hasSizeBetween(3, 4);
        }
        server.clearRequestsAndFaults();
        assertThat(nevis.users().list("100", query).stream().findFirst()).isPresent();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void user_isCreatedReadAndUpdatedWithItsVersion() {
        String extId = nevis.users()
                .create(
                        "100",
                        NewUser.of("two")
                                .withName(UserName.builder()
                                        .firstName("T")
                                        .familyName("Wo")
                                        .build())
                                .withGender(Gender.FEMALE)
                                .withTechnicalUser(true)
                                .withAddress(Address.builder()
                                        .postOfficeBoxNumber("9")
                                        .build())
                                .withValidity(Validity.builder()
                                        .validFrom("2026-01-01T00:00:00Z")
                                        .build())
                                .withProperties(Map.of("shoe", "44")));
        User user = nevis.users().get("100", extId);

        assertThat(user.loginId()).contains("two");
        assertThat(user.clientExtId()).contains("100");
        assertThat(user.userState()).contains(UserState.ACTIVE);
        assertThat(user.gender()).contains(Gender.FEMALE);
        assertThat(user.technicalUser()).contains(true);
        assertThat(user.name().orElseThrow().familyName()).contains("Wo");
        assertThat(user.address().orElseThrow().postOfficeBoxNumber()).contains("9");
        assertThat(user.validity().orElseThrow().validFrom()).contains("2026-01-01T00:00:00Z");
        assertThat(user.properties()).containsExactly(Map.entry("shoe", "44"));

        UserPatch patch =
                UserPatch.builder().remarks("r").version(user.version()).build();
        assertThat(nevis.users().update("100", extId, patch).orElseThrow().version())
                .contains(2);
        assertThatThrownBy(() -> nevis.users().update("100", extId, patch)).isInstanceOf(ConflictException.class);
    }

    @Test
    void user_withUndocumentedTypes_isRead() {
        String body = "{'extId':5,'userState':'dormant','isTechnicalUser':'true','version':'3','name':null,"
                + "'address':{'postOfficeBoxNumber':9},'properties':null,'tomorrow':{},"
                + "'created':'2023-08-18T14:34:56.123+02:00'}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
        User user = nevis.users().get("100", "u1");

        assertThat(user.extId()).contains("5");
        assertThat(user.userState()).contains(UserState.of("dormant"));
        assertThat(user.technicalUser()).contains(true);
        assertThat(user.version()).contains(3);
        assertThat(user.name()).isEmpty();
        assertThat(user.address().orElseThrow().postOfficeBoxNumber()).contains("9");
        assertThat(user.created().orElseThrow()).hasToString("2023-08-18T12:34:56.123Z");
    }

    @Test
    void userUpdate_withoutResponseBody_isEmpty() {
        server.failNext(Fault.response(FakeResponse.empty(204)));
        assertThat(nevis.users()
                        .update("100", "u1", UserPatch.builder().remarks("r").build()))
                .isEmpty();
    }

    @Test
    void users_areFilteredSortedAndPaged() {
        server.addUser("100", "u2", "adam").addUser("100", "u3", "eve");
        assertThat(nevis.users().list("100", UserQuery.all()))
                .extracting(user -> user.extId().orElseThrow())
                .containsExactly("u1", "u2", "u3");
        assertThat(nevis.users()
                        .list(
                                "100",
                                UserQuery.builder().putFilter("loginId", "eve").build()))
                .extracting(user -> user.extId().orElseThrow())
                .containsExactly("u3");
        UserQuery second = UserQuery.builder()
                .sortBy("loginId")
                .offset(1)
                .limit(1)
                .totalCount(true)
                .build();
        assertThat(nevis.users().list("100", second))
                .extracting(user -> user.extId().orElseThrow())
                .containsExactly("u3", "u1");
        assertThat(server.received()).last().satisfies(request -> {
            assertThat(request.query("offset")).isEmpty();
            assertThat(request.query("continuationToken")).isPresent();
        });
    }

    @Test
    void user_isArchivedOrDeleted_andItsPropertiesMerge() {
        assertThat(nevis.users().updateProperties("100", "u1", Map.of("a", "1")))
                .containsExactly(Map.entry("a", "1"));
        nevis.users().updateProperties("100", "u1", Map.of("b", "2"));
        assertThat(nevis.users().properties("100", "u1")).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));

        nevis.users().archive("100", "u1");
        assertThat(nevis.users().get("100", "u1").userState()).contains(UserState.ARCHIVED);
        assertThatThrownBy(() -> nevis.users().archive("100", "u1")).isInstanceOf(InvalidRequestException.class);
        nevis.users().delete("100", "u1");
        assertThatThrownBy(() -> nevis.users().get("100", "u1")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void properties_ofOtherTypes_areStrings_withoutClassifications() {
        String body = "{'a':'x','b':7,'c':true,'d':null,'_classifications':{'a':['secret']}}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
        assertThat(nevis.users().properties("100", "u1"))
                .containsExactly(Map.entry("a", "x"), Map.entry("b", "7"), Map.entry("c", "true"));
    }

    @Test
    void childUnit_isCreatedUpdatedAndDeleted() {
        String extId = nevis.units()
                .create(
                        "100",
                        NewUnit.builder()
                                .profileless(true)
                                .parentUnitExtId("sub")
                                .name("Leaf")
                                .putAbbreviation("EN", "L")
                                .build());
        Unit unit = nevis.units().get("100", extId);
        assertThat(unit.hierarchicalName()).contains("top/sub/" + extId);
        assertThat(unit.parentUnitExtId()).contains("sub");
        assertThat(unit.profileless()).contains(true);
        assertThat(unit.state()).contains(UnitState.ACTIVE);
        assertThat(unit.abbreviation()).containsEntry("EN", "L");
        assertThat(nevis.units().children("100", "sub", ListOptions.defaults()))
                .extracting(Unit::extId)
                .containsExactly(unit.extId());
        assertThat(nevis.units()
                        .update(
                                "100",
                                extId,
                                UnitPatch.builder()
                                        .state(UnitState.DISABLED)
                                        .version(unit.version())
                                        .build())
                        .state())
                .contains(UnitState.DISABLED);
        assertThat(nevis.units().updateProperties("100", extId, Map.of("a", "1")))
                .containsExactly(Map.entry("a", "1"));

        assertThatThrownBy(() -> nevis.units().delete("100", "top"))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(NevisErrorCode.UNDELETED_DEPENDENCIES.isIn(e))
                                .isTrue());
        nevis.units().delete("100", extId);
        assertThat(server.units("100")).doesNotContain(extId);
    }

    @Test
    void profile_assignsAUserToAUnit() {
        String extId = nevis.profiles()
                .create("100", "u1", NewProfile.builder().unitExtId("sub").build());
        Profile profile = nevis.profiles().get("100", extId);
        assertThat(profile.userExtId()).contains("u1");
        assertThat(profile.unitExtId()).contains("sub");
        assertThat(profile.defaultProfile()).contains(true);
        assertThat(profile.profileState()).contains(ProfileState.ACTIVE);
        assertThat(nevis.profiles().list("100", "u1", ListOptions.defaults()))
                .extracting(Profile::extId)
                .containsExactly(profile.extId());

        nevis.profiles().changeUnit("100", extId, "top");
        assertThat(nevis.profiles()
                        .update("100", extId, ProfilePatch.builder().name("P").build())
                        .unitExtId())
                .contains("top");
        assertThat(nevis.profiles().updateProperties("100", extId, Map.of("a", "1")))
                .containsExactly(Map.entry("a", "1"));
        nevis.profiles().delete("100", extId);
        assertThat(server.profiles("100")).isEmpty();
    }

    @Test
    void application_isSharedByClients() {
        String extId = nevis.applications()
                .create(NewApplication.builder().name("App").displayed(true).build());
        server.assignApplication("100", extId);
        assertThat(nevis.applications().ofClient("100", ListOptions.defaults()))
                .extracting(app -> app.extId().orElseThrow())
                .containsExactly("1", extId);
        assertThat(nevis.applications().list(ListOptions.defaults())).hasSize(2);

        Application changed = nevis.applications()
                .update(
                        extId,
                        ApplicationPatch.builder()
                                .displayed(false)
                                .displayName(Map.of("EN", "A"))
                                .build());
        assertThat(changed.displayed()).contains(false);
        assertThat(changed.displayName()).containsEntry("EN", "A");
        assertThat(nevis.applications().get(extId).version()).contains(2);
        nevis.applications().deleteCascading(extId);
        assertThat(server.applications()).doesNotContain(extId);
    }

    @Test
    void principal_returnsCallerAndPermissions() {
        server.root().as("100", "u1");
        CallerInfo me = nevis.principal().me();
        assertThat(me.loginId()).contains("jdoe");
        assertThat(me.clientName()).contains("Default");
        assertThat(nevis.principal().permissions()).contains("AccessControl.ClientView");

        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "{\"elementaryPermissions\":null}")));
        assertThat(nevis.principal().permissions()).isEmpty();
    }

    @Test
    void options_reachTheCallsOfEachArea() {
        CallOptions traced = CallOptions.builder().putHeader("X-Trace", "t").build();
        List<Runnable> calls = List.of(
                () -> nevis.clients().with(traced).get("100"),
                () -> nevis.users().with(traced).get("100", "u1"),
                () -> nevis.units().with(traced).get("100", "top"),
                () -> TestClients.readAll(nevis.profiles().with(traced).list("100", "u1", ListOptions.defaults())),
                () -> nevis.applications().with(traced).get("1"),
                () -> nevis.principal().with(traced).permissions(),
                () -> nevis.search().with(traced).clients(SearchQuery.of("*:*")));
        calls.forEach(Runnable::run);
        assertThat(server.received())
                .hasSize(7)
                .allSatisfy(request -> assertThat(request.header("X-Trace")).contains("t"));
    }

    @Test
    void options_keepTheProtectedFieldToken() {
        CallOptions traced = CallOptions.builder().putHeader("X-Trace", "t").build();
        UserPatch patch = UserPatch.builder().remarks("r").build();
        nevis.users().withProtectedFieldToken(Secret.of("token")).with(traced).update("100", "u1", patch);
        nevis.users().with(traced).withProtectedFieldToken(Secret.of("token")).update("100", "u1", patch);
        assertThat(server.received()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("X-Token")).contains("token");
            assertThat(request.header("X-Trace")).contains("t");
        });
    }

    @Test
    void search_findsClientsByName() {
        server.addClient("200", "Acme Bank").addClient("300", "Acme: \"Hospital\"");
        SearchResult result = nevis.search().clients(SearchQuery.named("Acme Bank"));

        assertThat(result.executed()).isTrue();
        assertThat(result.totalResults()).hasValue(1);
        SearchHit hit = result.hits().get(0);
        assertThat(hit.extId()).contains("200");
        assertThat(hit.name()).contains("Acme Bank");
        assertThat(hit.score()).hasValue(1.0);
        assertThat(nevis.search()
                        .clients(SearchQuery.named("Acme: \"Hospital\""))
                        .hits())
                .hasSize(1);
    }

    @Test
    void search_withoutParts_isRead() {
        for (String body : List.of("{}", "{'response':{}}", "{'response':{'hits':null},'messages':{}}")) {
            server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
            assertThat(nevis.search().clients(SearchQuery.of("*:*")).hits()).isEmpty();
        }
    }
}
