package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.CreatedClient;
import dev.gatehouse.sdk.nevis.clients.IdmClient;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.ClientVersion;
import dev.gatehouse.sdk.testkit.nevis.EmptyListStyle;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.LastPage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension.server().addClient("200", "Acme");
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void update_changesOnlyTheGivenFields_andDoesNotReturnRemarks() {
        IdmClient before = nevis.clients()
                .update(
                        "200",
                        ClientPatch.builder()
                                .displayName(Map.of("EN", "Acme Ltd", "RM", "Acme SA"))
                                .remarks("manual")
                                .build());
        IdmClient after =
                nevis.clients().update("200", ClientPatch.builder().name("acme").build());

        assertThat(after.name()).contains("acme");
        assertThat(after.displayName()).isEqualTo(before.displayName()).containsEntry("RM", "Acme SA");
        assertThat(after.version()).contains(3);
        assertThat(after.extId()).contains("200");
        assertThat(after.created()).isPresent();
        assertThat(server.client("200")).containsEntry("remarks", "manual");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void extId_sentAsNumberOrString_isAString(boolean numeric) {
        server.options().numericExtIds(numeric);
        assertThat(nevis.clients().get("200").extId()).contains("200");
    }

    @Test
    void version_isSentOnlyIfSet() {
        ClientPatch outdated = ClientPatch.builder().remarks("r").version(7).build();
        assertThat(NevisErrorCode.DESERIALIZATION.isIn(catchThrowableOfType(
                        InvalidRequestException.class, () -> nevis.clients().update("200", outdated))))
                .isTrue();
        server.options().clientVersion(ClientVersion.CHECKED);
        assertThatThrownBy(() -> nevis.clients().update("200", outdated)).isInstanceOf(ConflictException.class);
        assertThat(nevis.clients().update("200", outdated.withVersion(1)).version())
                .contains(2);
        assertThat(server.received())
                .last()
                .extracting(ReceivedRequest::text)
                .isEqualTo("{\"remarks\":\"r\",\"version\":1}");
    }

    @Test
    void update_failedForAnotherReason_isNotRetried() {
        assertThatThrownBy(() -> nevis.clients()
                        .update(
                                "200",
                                5,
                                client -> ClientPatch.builder().name("Default").build()))
                .isInstanceOf(ConflictException.class);
        assertThat(methods()).containsExactly("GET", "PATCH");
    }

    @Test
    void update_withoutResponse_isSentOnce_withUnknownOutcome() {
        server.failNext(
                request -> request.method().equals("PATCH"), Fault.reset().afterProcessing());
        assertThat(catchThrowableOfType(
                                TransportException.class,
                                () -> nevis.clients().update("200", 5, ClientsTest::addEnglish))
                        .outcomeUnknown())
                .isTrue();
        assertThat(methods()).containsExactly("GET", "PATCH");
    }

    @ParameterizedTest
    @EnumSource(LastPage.class)
    void list_ends_withEveryEndOfList(LastPage end) {
        server.addClient("300").options().lastPage(end);
        ListOptions two = ListOptions.builder().limit(2).totalCount(true).build();

        assertThat(nevis.clients().list(two))
                .extracting(c -> c.extId().orElseThrow())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(server.received()).hasSizeLessThanOrEqualTo(3);
        assertThat(server.received().get(1).query("continuationToken").orElseThrow())
                .contains("_");
        Page<IdmClient> first = nevis.clients().list(two).pages().iterator().next();
        assertThat(first.total()).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(EmptyListStyle.class)
    void list_withoutItems_isEmpty(EmptyListStyle how) {
        server.options().emptyListStyle(how);
        server.root().clientDataRoom("none");
        assertThat(nevis.clients().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{'items':null,'_pagination':null}",
                "{'items':[null],'_pagination':{'continuationToken':null,'limit':null,'totalResult':null}}",
                "{'items':[],'_pagination':{'continuationToken':'again'},'_classifications':{'name':['C1']}}"
            })
    void list_withoutUsableEntries_isEmpty(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
        assertThat(nevis.clients().list()).isEmpty();
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "a\\nb"})
    void list_withInvalidContinuationToken_isMalformed(String token) {
        String body = "{\"items\":[{\"extId\":\"1\"}],\"_pagination\":{\"continuationToken\":\"" + token + "\"}}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThatThrownBy(() -> TestClients.readAll(nevis.clients().list()))
                .isInstanceOf(ResponseFormatException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void list_keepsUnknownLanguages_andIgnoresUnknownFields() {
        String body =
                "{'items':[{'extId':7,'displayName':{'RM':'x'},'tomorrow':[1]},{'extId':'b','displayName':null}]}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
        List<IdmClient> clients = nevis.clients().list().stream().toList();
        assertThat(clients.get(0).displayName()).containsExactly(Map.entry("RM", "x"));
        assertThat(clients.get(0).extId()).contains("7");
        assertThat(clients.get(1).displayName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2023-08-18'", "'2023-08-18T12:34:56'", "''", "'yesterday'", "{}"})
    void unreadableTime_isAbsent(String time) {
        String body = "{'extId':'200','created':" + time + ",'lastModified':'2023-08-18T14:34:56.5+02:00'}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body.replace('\'', '"'))));
        IdmClient client = nevis.clients().get("200");
        assertThat(client.created()).isEmpty();
        assertThat(client.lastModified()).contains(Instant.parse("2023-08-18T12:34:56.500Z"));
    }

    @Test
    @SuppressWarnings("NullAway") // callers may not check nulls at compile time
    void update_withNullPatch_isRejectedBeforeItIsSent() {
        assertThatThrownBy(() -> nevis.clients().update("200", 2, client -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("patch");
        assertThat(methods()).containsExactly("GET");
    }

    @Test
    void create_returnsIdFromLocation_andDefaultEntities() {
        server.options().locationUrl("https://idm.internal:8443");
        CreatedClient created = nevis.clients().create(NewClient.of("New").withRemarks("r"));

        assertThat(server.clients()).contains(created.extId());
        assertThat(server.units(created.extId()))
                .contains(created.defaultUnitExtId().orElseThrow());
        assertThat(created.defaultTemplateCollectionName()).isPresent();
        assertThat(created.defaultProfilePolicyExtId()).isPresent();
        assertThat(nevis.clients()
                        .create(NewClient.of("Own").withExtId("a/b c+d"))
                        .extId())
                .isEqualTo("a/b c+d");
    }

    @ParameterizedTest
    @CsvSource({
        "https://idm.internal:8443/nevisidm/api/core/v1/clients/a%2Fb%20c+d, a/b c+d",
        "/nevisidm/api/core/v1/clients/7/, 7",
        "https://idm.internal/nevisidm/api/core/v1/clients/clients, clients",
        "8, 8"
    })
    void create_decodesLocation(String location, String extId) {
        server.failNext(Fault.response(FakeResponse.empty(201).header("Location", location)));
        CreatedClient created = nevis.clients().create(NewClient.of("New"));
        assertThat(created.extId()).isEqualTo(extId);
        assertThat(created.defaultUnitExtId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "https://x/clients/%zz",
                "https://idm.internal",
                "https://idm.internal/nevisidm/api/core/v1/clients/",
                "/nevisidm/api/core/v1/clients"
            })
    void create_withoutUsableLocation_throwsWithUnknownOutcome(String location) {
        server.failNext(Fault.response(FakeResponse.empty(201).header("Location", location)));
        assertThat(catchThrowableOfType(
                                ResponseFormatException.class,
                                () -> nevis.clients().create(NewClient.of("New")))
                        .outcomeUnknown())
                .isTrue();
    }

    @Test
    void create_withTakenId_throwsConflict() {
        assertThat(NevisErrorCode.DUPLICATE_VALUE.isIn(catchThrowableOfType(
                        ConflictException.class,
                        () -> nevis.clients().create(NewClient.of("New").withExtId("200")))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void delete_acceptsAnySuccess(int status) {
        server.options().deletionStatus(status);
        nevis.clients().deleteCascading("200");
        assertThat(server.clients()).doesNotContain("200");
        assertThatThrownBy(() -> nevis.clients().deleteCascading("200")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void raw_reachesOtherPaths() {
        assertThat(nevis.raw().get("/nevisidm/api/core/v1/clients/200"))
                .hasValueSatisfying(
                        json -> assertThat(((Map<?, ?>) json).get("name")).isEqualTo("Acme"));
    }

    private static ClientPatch addEnglish(IdmClient client) {
        Map<String, String> names = new LinkedHashMap<>(client.displayName());
        names.put(Language.EN, "ours");
        return ClientPatch.builder().displayName(names).build();
    }

    private List<String> methods() {
        return server.received().stream().map(ReceivedRequest::method).toList();
    }
}
