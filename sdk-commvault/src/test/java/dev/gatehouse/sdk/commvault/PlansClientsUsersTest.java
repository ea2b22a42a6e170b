package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.clients.Server;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.plans.PlanStatus;
import dev.gatehouse.sdk.commvault.plans.PlanSummary;
import dev.gatehouse.sdk.commvault.users.User;
import dev.gatehouse.sdk.commvault.users.UserGroup;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.ListedVault;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.EmptyListStyle;
import dev.gatehouse.sdk.testkit.commvault.ErrorCodeFormat;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.KeyResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansClientsUsersTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createClient() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    /** Each operation without a body, by its request line. */
    private Map<String, Consumer<CommvaultClient>> operations() {
        Map<String, Consumer<CommvaultClient>> all = new LinkedHashMap<>();
        all.put(
                "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                c -> c.vaults().findByName("none"));
        all.put(
                "POST /V4/Client/" + inventory.host1 + "/CVS3endpoint",
                c -> c.vaults().registerEndpoint(inventory.host1));
        all.put(
                "GET /V2/Plan?subType=Server&fq=plans.storage.copy.storagePoolType%3Ain%3A1%2C4"
                        + "&fl=plans.plan.planId%2Cplans.plan.planName",
                c -> c.plans().forVaults());
        all.put("GET /V4/Plan/Summary", c -> c.plans().summaries());
        all.put("GET /Client?fq=name%3Aeq%3Ahost%202", c -> c.clients().findByName("host 2"));
        all.put(
                "GET /V4/Servers?showOnlyInfrastructureMachines=0",
                c -> c.clients().servers(false));
        all.put(
                "GET /V4/Servers?showOnlyInfrastructureMachines=1",
                c -> c.clients().servers(true));
        all.put("GET /V4/user", c -> c.users().list());
        all.put("GET /V4/user?userGroupId=" + inventory.team, c -> c.users().inGroup(inventory.team));
        all.put("GET /V4/user/" + inventory.anna, c -> c.users().get(inventory.anna));
        all.put("GET /User?fq=name%3Aeq%3Acorp%5Ca%2Bb", c -> c.users().findByName("corp\\a+b"));
        all.put("GET /V4/UserGroup", c -> c.userGroups().list());
        all.put("GET /V4/UserGroup/" + inventory.team, c -> c.userGroups().get(inventory.team));
        all.put("GET /UserGroup?fq=name%3Aeq%3Ateam", c -> c.userGroups().findByName("team"));
        all.put("PUT /V4/User/S3AccessKey", c -> c.keys().rotateOwn());
        all.put("PUT /V4/User/" + inventory.anna + "/S3AccessKey", c -> c.keys().rotate(inventory.anna));
        long job = server.addJob(dev.gatehouse.sdk.testkit.commvault.JobStep.of("Running", 5));
        all.put("GET /Job/" + job, c -> c.jobs().get(job));
        return all;
    }

    @Test
    void everyOperation_sendsDocumentedRequestWithTokenAndAccept() {
        operations().forEach((line, call) -> {
            server.clearRequestsAndFaults();
            call.accept(client);
            assertThat(inventory.lines()).containsExactly(line);
            assertThat(inventory.last().header("Accept")).contains("application/json");
            assertThat(inventory.last().header("Authtoken").orElseThrow()).startsWith("QSDK ");
            assertThat(inventory.last().body()).isEmpty();
        });
        System.out.println("operations without a body with their request lines: "
                + operations().size());
    }

    @Test
    void everyOperation_malformedResponse_throwsSdkException() {
        List<FakeResponse> malformed = List.of(
                FakeResponse.empty(200),
                FakeResponse.text(200, "text/html", "<html></html>"),
                FakeResponse.text(200, "application/xml", "<CVGui_GenericResp errorCode=\"5\" errorMessage=\"no\"/>"),
                FakeResponse.text(200, "application/json", "[1]"),
                FakeResponse.text(200, "application/json", "\"text\""),
                FakeResponse.text(
                        200,
                        "application/json",
                        "{\"jobs\":7,\"plans\":7,\"users\":7,\"userGroups\":7,"
                                + "\"servers\":7,\"clientProperties\":7,\"CVS3Stores\":7,\"id\":\"x\",\"jobId\":{},\"errorCode\":[]}"),
                ErrorShape.TOP_LEVEL.response(200, "A_NEW_CODE", "vendor text"),
                ErrorShape.ERR_LIST.response(200, 987654, "vendor text"),
                ErrorShape.RESPONSE_LIST.response(200, "5", "vendor text"),
                FakeResponse.empty(403),
                FakeResponse.text(418, "text/plain", "teapot"));
        operations().forEach((line, call) -> {
            for (FakeResponse reply : malformed) {
                server.clearRequestsAndFaults();
                server.failNext(Fault.response(reply));
                assertThatThrownBy(() -> call.accept(client))
                        .as("%s %s", line, reply)
                        .isInstanceOf(SdkException.class);
                assertThat(inventory.lines()).hasSize(1);
            }
        });
    }

    @Test
    void lists_nullAbsentOrNullElements_areEmpty() {
        for (String body : List.of(
                "{}",
                "{\"plans\":null,\"users\":null,\"userGroups\":null,\"servers\":null,\"clientProperties\":null,\"CVS3Stores\":null}",
                "{\"plans\":[],\"users\":[],\"userGroups\":[],\"servers\":[],\"clientProperties\":[],\"CVS3Stores\":[]}",
                "{\"plans\":[null],\"users\":[null],\"userGroups\":[null],\"servers\":[null],\"clientProperties\":[null],\"CVS3Stores\":[null]}")) {
            for (Function<CommvaultClient, Iterable<?>> list : List.<Function<CommvaultClient, Iterable<?>>>of(
                    c -> c.plans().forVaults(),
                    c -> c.plans().summaries(),
                    c -> c.users().list(),
                    c -> c.userGroups().list(),
                    c -> c.clients().servers(false),
                    c -> c.vaults().list(),
                    c -> c.users().findByName("x").stream().toList(),
                    c -> c.userGroups().findByName("x").stream().toList(),
                    c -> c.clients().findByName("x").stream().toList())) {
                server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
                assertThat(list.apply(client)).as(body).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyListStyle.class)
    void numbersAsTextAnd64BitIds_areRead(EmptyListStyle empties) {
        server.emptyListStyle(empties).numbersAsText(true).startIdsAt(1L << 53);
        long user = server.addUser("big", "s");
        long plan = server.addPlan("big");
        long host = server.addClient("big");
        assertThat(client.users().get(user).id()).isEqualTo(user);
        assertThat(client.users().findByName("big")).contains(UserRef.of(user, "big"));
        assertThat(client.plans().findForVault("big")).contains(PlanRef.of(plan, "big"));
        assertThat(client.clients().findByName("big")).contains(ClientRef.of(host, "big"));
        assertThat(client.clients().servers(false)).extracting(Server::id).contains(host);
        assertThat(client.vaults().list()).isEmpty();
        assertThat(client.vaults().registerEndpoint(host)).isGreaterThan(1L << 53);
    }

    @Test
    void lookups_returnWhatTheCreationNeeds() {
        assertThat(client.plans().findForVault("Gold & more")).contains(inventory.plan());
        assertThat(client.plans().findForVault("laptops")).isEmpty();
        assertThat(client.clients().findByName("host 2")).contains(ClientRef.of(inventory.host2, "host 2"));
        assertThat(client.clients().findByName("HOST 2")).contains(ClientRef.of(inventory.host2, "host 2"));
        assertThat(client.clients().servers(true))
                .extracting(Server::ref)
                .containsExactly(ClientRef.of(inventory.host2, "host 2"));
        assertThat(client.users().findByName("anna")).contains(UserRef.of(inventory.anna, "anna"));
        assertThat(client.users().get(inventory.anna).ref()).isEqualTo(UserRef.of(inventory.anna, "anna"));
        assertThat(client.users().list()).extracting(User::id).containsExactly(inventory.admin, inventory.anna);
        assertThat(client.users().inGroup(inventory.team))
                .extracting(User::email)
                .containsOnly(java.util.Optional.of("anna@example.com"));
        assertThat(client.userGroups().findByName("team")).contains(UserGroupRef.of(inventory.team, "team"));
        assertThat(client.userGroups().list())
                .extracting(UserGroup::ref)
                .containsExactly(UserGroupRef.of(inventory.team, "team"));
        assertThat(client.userGroups().get(inventory.team).name()).contains("team");
        assertThat(client.users().findByName("nobody")).isEmpty();
    }

    @Test
    void summaries_areTyped() {
        PlanSummary gold = client.plans().summaries().get(0);
        assertThat(gold)
                .isEqualTo(PlanSummary.builder()
                        .ref(inventory.plan())
                        .planType("Server")
                        .status(PlanStatus.ENABLED)
                        .rpo(Duration.ofDays(1))
                        .numberOfCopies(1)
                        .putAdditionalProperty("associatedEntities", 0L)
                        .putAdditionalProperty("company", Map.of("id", 0L, "name", "Commcell"))
                        .putAdditionalProperty("missingEntities", List.of())
                        .putAdditionalProperty("resourcePool", List.of())
                        .putAdditionalProperty("tags", List.of())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_type_", "__type__"})
    void entityType_isReadInBothSpellings_otherTypesAreSkipped(String spelling) {
        server.typeField(spelling);
        assertThat(client.users().findByName("anna")).isPresent();
        assertThat(client.userGroups().findByName("team")).isPresent();
        assertThat(client.clients().findByName("host-1")).isPresent();
        server.failNext(Fault.response(FakeResponse.json(
                200,
                Map.of(
                        "users",
                        List.of(Map.of("userEntity", Map.of("userId", 5, "userName", "anna", spelling, 15)))))));
        assertThat(client.users().findByName("anna")).isEmpty();
    }

    @Test
    void get_unknownUserOrGroup_throwsNotFound() {
        assertThatThrownBy(() -> client.users().get(999)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.userGroups().get(999)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listVaults_readsAllPagesAndAllFields() {
        server.extraVaultFields(vault -> Map.of("clientId", vault.id(), "status", Map.of("x", 1)));
        for (int i = 0; i < 250; i++) {
            server.addVault("v" + i, inventory.gold);
        }
        List<ListedVault> all = client.vaults().list().stream().toList();
        assertThat(all).hasSize(250);
        assertThat(all.get(249).name()).isEqualTo("v249");
        assertThat(all.get(249).fields()).containsKeys("name", "clientId", "status");
        assertThat(inventory.lines()).hasSize(3);
        assertThat(inventory.lines().get(2)).contains("start=200&limit=100");
        assertThat(client.vaults().findByName("v101")).contains(all.get(101));
        assertThat(client.vaults().findByName("V101")).contains(all.get(101));
        server.clearRequestsAndFaults();
        assertThat(client.vaults().list().pagesAhead(3)).containsExactlyElementsOf(all);
        assertThat(inventory.lines()).hasSize(3);
    }

    /** The pages have numbers, and the response contains the number of all alerts. */
    @Test
    void consoleAlerts_pagesAhead_areRequestedOnce() {
        List<Map<String, Integer>> alerts = java.util.stream.IntStream.range(0, 601)
                .mapToObj(i -> Map.of("liveFeedId", i))
                .toList();
        for (int pages : List.of(0, 1, 8)) {
            server.clearRequestsAndFaults();
            for (int page = 1; page <= 4; page++) {
                String number = Integer.toString(page);
                server.failNext(
                        request -> request.query("pageNo").equals(Optional.of(number)),
                        Fault.response(FakeResponse.json(
                                200,
                                Map.of(
                                        "totalNoOfAlerts",
                                        601,
                                        "feedsList",
                                        alerts.subList((page - 1) * 200, Math.min(601, page * 200))))));
            }
            assertThat(client.alerts().consoleAlerts().pagesAhead(pages))
                    .extracting(Object::toString)
                    .isEqualTo(alerts.stream().map(Object::toString).toList());
            assertThat(inventory.lines()).hasSize(4);
        }
    }

    @Test
    void listVaults_serverIgnoresStart_ends() {
        List<Map<String, String>> hundred = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> Map.of("name", "v" + i))
                .toList();
        for (int i = 0; i < 3; i++) {
            server.failNext(Fault.response(FakeResponse.json(200, Map.of("CVS3Stores", hundred))));
        }
        assertThat(client.vaults().list().stream()).hasSize(100);
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void listVaults_vaultWithoutName_isLeftOut() {
        server.failNext(Fault.response(FakeResponse.json(200, Map.of("CVS3Stores", List.of(Map.of("id", 1))))));
        assertThat(client.vaults().findByName("v1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void registerEndpoint_jobIsReadInBothFields(boolean wrapped) {
        server.wrapEndpointJob(wrapped);
        long job = client.vaults().registerEndpoint(inventory.host1);
        assertThat(client.jobs().get(job).id()).isEqualTo(job);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void registerEndpoint_status200WithError_throws(boolean wrapped) {
        server.wrapEndpointJob(wrapped).rejectEndpoint("host-1", "INSUFFICIENT_USER_PERMISSION_ON_ENTITY", "no");
        assertThatThrownBy(() -> client.vaults().registerEndpoint(inventory.host1))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        e -> assertThat(e.vendorMessage()).contains("no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobId\":77,\"addEndpointJob\":{}}",
                "{\"jobId\":0,\"addEndpointJob\":{\"jobId\":77}}",
                "{\"jobId\":\"77\",\"addEndpointJob\":{\"jobId\":0}}",
                "{\"jobId\":77.0,\"addEndpointJob\":null}"
            })
    void registerEndpoint_emptyJobInOneField_takesTheOther(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThat(client.vaults().registerEndpoint(inventory.host1)).isEqualTo(77);
    }

    @Test
    void invalidIdsAndNames_areRejectedBeforeAnyRequest() {
        for (Runnable each : List.<Runnable>of(
                () -> client.vaults().registerEndpoint(0),
                () -> client.vaults().findByName(""),
                () -> client.keys().rotate(-1),
                () -> client.users().get(0),
                () -> client.users().inGroup(-3),
                () -> client.users().findByName(" "),
                () -> client.userGroups().get(0),
                () -> client.userGroups().findByName(""),
                () -> client.clients().findByName("\t"),
                () -> client.plans().findForVault(" "),
                () -> client.jobs().get(0),
                () -> client.jobs().await(-1, JobWait.atMost(Duration.ofHours(1))))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("(name|\\w*[iI]d) must .*");
        }
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 60 + 1, -1})
    void summaries_objectiveOutOfRange_isAbsent(long minutes) {
        server.failNext(Fault.response(FakeResponse.json(
                200, Map.of("plans", List.of(Map.of("plan", Map.of("id", 5, "name", "x"), "RPO", minutes))))));
        assertThat(client.plans().summaries().get(0).rpo()).isEmpty();
    }

    @Test
    void rotate_emptyCodeAndNoKey_throws() {
        for (String body : List.of("{\"errorCode\":\"\"}", "{\"response\":{\"errorCode\":\" \"}}")) {
            server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
            assertThatThrownBy(() -> client.keys().rotateOwn()).isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void registerEndpoint_code200_isASuccess() {
        server.failNext(
                Fault.response(FakeResponse.json(200, Map.of("jobId", "77", "response", Map.of("errorCode", 200)))));
        assertThat(client.vaults().registerEndpoint(inventory.host1)).isEqualTo(77);
    }

    @ParameterizedTest
    @EnumSource(KeyResponse.class)
    void rotate_responseOfEveryRelease_isRead(KeyResponse style) {
        for (ErrorCodeFormat spelling : ErrorCodeFormat.values()) {
            server.keyRotationResponse(style).errorCodeFormat(spelling);
            S3Key own = client.keys().rotateOwn();
            S3Key annas = client.keys().rotate(inventory.anna);
            if (style == KeyResponse.SP38) {
                assertThat(own).isEqualTo(S3Key.builder().build());
            } else {
                assertThat(own.accessKeyId())
                        .contains(server.s3Key("admin").orElseThrow().accessKeyId());
                assertThat(annas.secretAccessKey().map(Secret::reveal))
                        .contains(server.s3Key("anna").orElseThrow().secretAccessKey());
                assertThat(annas.toString())
                        .doesNotContain(server.s3Key("anna").orElseThrow().secretAccessKey());
            }
        }
    }

    @Test
    void rotate_keyWithErrorCode_isReturned() {
        server.failNext(Fault.response(FakeResponse.json(
                200, Map.of("response", Map.of("errorCode", 7), "accessKeyID", "id", "secretAccessKey", "secret"))));
        assertThat(client.keys().rotateOwn().accessKeyId()).contains("id");
    }

    @ParameterizedTest
    @EnumSource(FailureStatus.class)
    void rotate_rejected_throws(FailureStatus status) {
        server.failureStatus(status).errorCodeFormat(ErrorCodeFormat.NAME);
        assertThatThrownBy(() -> client.keys().rotate(999)).isInstanceOf(NotFoundException.class);
        server.addEndUser("eve", "s");
        try (CommvaultClient eve =
                inventory.client(CommvaultCredentials.loginToken(Secret.of(server.issueToken("eve"))))) {
            eve.keys().rotateOwn();
            assertThatThrownBy(() -> eve.keys().rotate(inventory.anna)).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void rotate_unknownOutcome_isNotRetried() {
        server.failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> client.keys().rotateOwn())
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        server.failNext(Fault.status(503));
        assertThatThrownBy(() -> client.keys().rotate(inventory.anna)).isInstanceOf(ServerErrorException.class);
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void retries_onlyReads() {
        server.failNext(Fault.status(503));
        server.failNext(Fault.reset());
        assertThat(client.plans().summaries()).isNotEmpty();
        assertThat(inventory.lines()).hasSize(3);
        server.clearRequestsAndFaults();
        server.failNext(Fault.reset());
        assertThatThrownBy(() -> client.vaults().registerEndpoint(inventory.host1))
                .isInstanceOf(TransportException.class);
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void callOptions_applyInEveryArea() {
        CallOptions tenant =
                CallOptions.builder().putHeader("operatorCompanyId", "7").build();
        client.vaults().with(tenant).findByName("none");
        client.plans().with(tenant).summaries();
        client.clients().with(tenant).servers(true);
        client.users().with(tenant).list();
        client.userGroups().with(tenant).list();
        client.keys().with(tenant).rotateOwn();
        assertThatThrownBy(() -> client.jobs().with(tenant).get(1)).isInstanceOf(NotFoundException.class);
        assertThat(server.received())
                .hasSize(7)
                .allSatisfy(request ->
                        assertThat(request.header("operatorCompanyId")).contains("7"));
    }

    @Test
    void raw_reachesOtherPathsWithTheSameErrors() {
        assertThat(client.raw().get("/V4/PlanIds")).isPresent();
        server.failNext(Fault.response(ErrorShape.ERRORS.response(200, 50000, "vendor text")));
        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.raw().send("POST", "/V4/Region"));
        assertThat(e.code()).contains("50000");
    }
}
