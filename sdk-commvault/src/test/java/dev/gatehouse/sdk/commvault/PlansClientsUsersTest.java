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
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.CodeSpelling;
import dev.gatehouse.sdk.testkit.commvault.EmptyListStyle;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.KeyResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private Inventory estate;
    private CommvaultClient client;

    @BeforeEach
    void estateExists() {
        server = commvault.server();
        estate = new Inventory(server);
        client = estate.client();
    }

    @AfterEach
    void clientCloses() {
        client.close();
    }

    /** Each operation without a body: its line on the wire. */
    private Map<String, Consumer<CommvaultClient>> operations() {
        Map<String, Consumer<CommvaultClient>> all = new LinkedHashMap<>();
        all.put(
                "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                c -> c.vaults().findByName("none"));
        all.put(
                "POST /V4/Client/" + estate.host1 + "/CVS3endpoint",
                c -> c.vaults().registerEndpoint(estate.host1));
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
        all.put("GET /V4/user?userGroupId=" + estate.team, c -> c.users().inGroup(estate.team));
        all.put("GET /V4/user/" + estate.anna, c -> c.users().get(estate.anna));
        all.put("GET /User?fq=name%3Aeq%3Acorp%5Ca%2Bb", c -> c.users().findByName("corp\\a+b"));
        all.put("GET /V4/UserGroup", c -> c.userGroups().list());
        all.put("GET /V4/UserGroup/" + estate.team, c -> c.userGroups().get(estate.team));
        all.put("GET /UserGroup?fq=name%3Aeq%3Ateam", c -> c.userGroups().findByName("team"));
        all.put("PUT /V4/User/S3AccessKey", c -> c.keys().rotateOwn());
        all.put("PUT /V4/User/" + estate.anna + "/S3AccessKey", c -> c.keys().rotate(estate.anna));
        long job = server.addJob(dev.gatehouse.sdk.testkit.commvault.JobStep.of("Running", 5));
        all.put("GET /Job/" + job, c -> c.jobs().get(job));
        return all;
    }

    @Test
    void everyOperation_isThisLineOnTheWire_withTokenAndAccept_andNoBody() {
        operations().forEach((line, call) -> {
            server.forget();
            call.accept(client);
            assertThat(estate.lines()).containsExactly(line);
            assertThat(estate.last().header("Accept")).contains("application/json");
            assertThat(estate.last().header("Authtoken").orElseThrow()).startsWith("QSDK ");
            assertThat(estate.last().body()).isEmpty();
        });
        System.out.println(
                "operations without a body checked on the wire: " + operations().size());
    }

    @Test
    void everyOperation_meetsEachOddAnswer_withAnSdkExceptionOrAnEmptyAnswer() {
        List<Reply> odd = List.of(
                Reply.empty(200),
                Reply.text(200, "text/html", "<html></html>"),
                Reply.text(200, "application/xml", "<CVGui_GenericResp errorCode=\"5\" errorMessage=\"no\"/>"),
                Reply.text(200, "application/json", "[1]"),
                Reply.text(200, "application/json", "\"text\""),
                Reply.text(
                        200,
                        "application/json",
                        "{\"jobs\":7,\"plans\":7,\"users\":7,\"userGroups\":7,"
                                + "\"servers\":7,\"clientProperties\":7,\"CVS3Stores\":7,\"id\":\"x\",\"jobId\":{},\"errorCode\":[]}"),
                ErrorShape.TOP_LEVEL.reply(200, "A_NEW_WORD", "told"),
                ErrorShape.ERR_LIST.reply(200, 987654, "told"),
                ErrorShape.RESPONSE_LIST.reply(200, "5", "told"),
                Reply.empty(403),
                Reply.text(418, "text/plain", "teapot"));
        operations().forEach((line, call) -> {
            for (Reply reply : odd) {
                server.forget();
                server.failNext(Fault.reply(reply));
                assertThatThrownBy(() -> call.accept(client))
                        .as("%s %s", line, reply)
                        .isInstanceOf(SdkException.class);
                assertThat(estate.lines()).hasSize(1);
            }
        });
    }

    @Test
    void lists_nullAbsentOrHollow_readAsEmpty() {
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
                server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
                assertThat(list.apply(client)).as(body).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyListStyle.class)
    void numbersAsText_and64BitIds_areReadAlike(EmptyListStyle empties) {
        server.writeEmpties(empties).writeNumbersAsText(true).idsFrom(1L << 53);
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
    void lookups_yieldWhatTheCreationNeeds() {
        assertThat(client.plans().findForVault("Gold & more")).contains(estate.plan());
        assertThat(client.plans().findForVault("laptops")).isEmpty();
        assertThat(client.clients().findByName("host 2")).contains(ClientRef.of(estate.host2, "host 2"));
        assertThat(client.clients().findByName("HOST 2")).isEmpty();
        assertThat(client.clients().servers(true))
                .extracting(Server::ref)
                .containsExactly(ClientRef.of(estate.host2, "host 2"));
        assertThat(client.users().findByName("anna")).contains(UserRef.of(estate.anna, "anna"));
        assertThat(client.users().get(estate.anna).ref()).isEqualTo(UserRef.of(estate.anna, "anna"));
        assertThat(client.users().list()).extracting(User::id).containsExactly(estate.admin, estate.anna);
        assertThat(client.users().inGroup(estate.team))
                .extracting(User::email)
                .containsOnly(java.util.Optional.of("anna@example.com"));
        assertThat(client.userGroups().findByName("team")).contains(UserGroupRef.of(estate.team, "team"));
        assertThat(client.userGroups().list())
                .extracting(UserGroup::ref)
                .containsExactly(UserGroupRef.of(estate.team, "team"));
        assertThat(client.userGroups().get(estate.team).name()).contains("team");
        assertThat(client.users().findByName("nobody")).isEmpty();
    }

    @Test
    void summaries_areTyped() {
        PlanSummary gold = client.plans().summaries().get(0);
        assertThat(gold)
                .isEqualTo(PlanSummary.builder()
                        .ref(estate.plan())
                        .planType("SERVER")
                        .status(PlanStatus.ENABLED)
                        .rpo(Duration.ofDays(1))
                        .numberOfCopies(1)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_type_", "__type__"})
    void entityType_isReadInBothSpellings_andAnotherIsNotTaken(String spelling) {
        server.typeField(spelling);
        assertThat(client.users().findByName("anna")).isPresent();
        assertThat(client.userGroups().findByName("team")).isPresent();
        assertThat(client.clients().findByName("host-1")).isPresent();
        server.failNext(Fault.reply(Reply.json(
                200,
                Map.of(
                        "users",
                        List.of(Map.of("userEntity", Map.of("userId", 5, "userName", "anna", spelling, 15)))))));
        assertThat(client.users().findByName("anna")).isEmpty();
    }

    @Test
    void unknownUserAndGroup_areNotFound_bodyOrNot() {
        assertThatThrownBy(() -> client.users().get(999)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.userGroups().get(999)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void vaults_areListedInPages_withAllThatTheServerSends() {
        server.listVaultsWith(vault -> Map.of("clientId", vault.id(), "status", Map.of("x", 1)));
        for (int i = 0; i < 250; i++) {
            server.addVault("v" + i, estate.gold);
        }
        List<ListedVault> all = client.vaults().list().stream().toList();
        assertThat(all).hasSize(250);
        assertThat(all.get(249).name()).isEqualTo("v249");
        assertThat(all.get(249).fields()).containsKeys("name", "clientId", "status");
        assertThat(estate.lines()).hasSize(3);
        assertThat(estate.lines().get(2)).contains("start=200&limit=100");
        assertThat(client.vaults().findByName("v101")).contains(all.get(101));
        assertThat(client.vaults().findByName("V101")).isEmpty();
    }

    @Test
    void vaults_ofAServerThatIgnoresTheStart_endAllTheSame() {
        List<Map<String, String>> hundred = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> Map.of("name", "v" + i))
                .toList();
        for (int i = 0; i < 3; i++) {
            server.failNext(Fault.reply(Reply.json(200, Map.of("CVS3Stores", hundred))));
        }
        assertThat(client.vaults().list().stream()).hasSize(100);
        assertThat(estate.lines()).hasSize(2);
    }

    @Test
    void vaultWithoutAName_isNotUnderstood() {
        server.failNext(Fault.reply(Reply.json(200, Map.of("CVS3Stores", List.of(Map.of("id", 1))))));
        assertThatThrownBy(() -> client.vaults().findByName("v1")).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void registerEndpoint_findsTheJobInBothPlaces(boolean wrapped) {
        server.wrapEndpointJob(wrapped);
        long job = client.vaults().registerEndpoint(estate.host1);
        assertThat(client.jobs().get(job).id()).isEqualTo(job);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void registerEndpoint_refusedInsideA200_isAnException(boolean wrapped) {
        server.wrapEndpointJob(wrapped).refuseEndpoint("host-1", "INSUFFICIENT_USER_PERMISSION_ON_ENTITY", "no");
        assertThatThrownBy(() -> client.vaults().registerEndpoint(estate.host1))
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
    void registerEndpoint_takesTheJobThatIsThere(String body) {
        server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
        assertThat(client.vaults().registerEndpoint(estate.host1)).isEqualTo(77);
    }

    @Test
    void badIdsAndNames_areRefusedBeforeAnyCall() {
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
    void plan_withAnObjectiveOutOfRange_hasNone(long minutes) {
        server.failNext(Fault.reply(Reply.json(
                200, Map.of("plans", List.of(Map.of("plan", Map.of("id", 5, "name", "x"), "RPO", minutes))))));
        assertThat(client.plans().summaries().get(0).rpo()).isEmpty();
    }

    @Test
    void rotation_withAnEmptyCodeAndNoKey_isNotUnderstood() {
        for (String body : List.of("{\"errorCode\":\"\"}", "{\"response\":{\"errorCode\":\" \"}}")) {
            server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
            assertThatThrownBy(() -> client.keys().rotateOwn()).isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void registerEndpoint_200AsCode_isASuccess() {
        server.failNext(Fault.reply(Reply.json(200, Map.of("jobId", "77", "response", Map.of("errorCode", 200)))));
        assertThat(client.vaults().registerEndpoint(estate.host1)).isEqualTo(77);
    }

    @ParameterizedTest
    @EnumSource(KeyResponse.class)
    void rotation_succeedsInEveryRelease(KeyResponse answer) {
        for (CodeSpelling spelling : CodeSpelling.values()) {
            server.answerKeyRotationAs(answer).spellCodes(spelling);
            S3Key own = client.keys().rotateOwn();
            S3Key annas = client.keys().rotate(estate.anna);
            if (answer == KeyResponse.SP38) {
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
    void rotation_keyIsNotLost_whateverTheCodeBesideIt() {
        server.failNext(Fault.reply(Reply.json(
                200, Map.of("response", Map.of("errorCode", 7), "accessKeyID", "id", "secretAccessKey", "secret"))));
        assertThat(client.keys().rotateOwn().accessKeyId()).contains("id");
    }

    @ParameterizedTest
    @EnumSource(FailureStatus.class)
    void rotation_refused_isAnException(FailureStatus status) {
        server.failWith(status).spellCodes(CodeSpelling.WORD);
        assertThatThrownBy(() -> client.keys().rotate(999)).isInstanceOf(NotFoundException.class);
        server.addEndUser("eve", "s");
        try (CommvaultClient eve =
                estate.client(CommvaultCredentials.loginToken(Secret.of(server.issueToken("eve"))))) {
            eve.keys().rotateOwn();
            assertThatThrownBy(() -> eve.keys().rotate(estate.anna)).isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void rotation_isNeverSentTwice_thoughItIsAPut() {
        server.failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> client.keys().rotateOwn())
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        server.failNext(Fault.status(503));
        assertThatThrownBy(() -> client.keys().rotate(estate.anna)).isInstanceOf(ServerErrorException.class);
        assertThat(estate.lines()).hasSize(2);
    }

    @Test
    void reads_areSentAgain_creationsAndRegistrationsAreNot() {
        server.failNext(Fault.status(503));
        server.failNext(Fault.reset());
        assertThat(client.plans().summaries()).isNotEmpty();
        assertThat(estate.lines()).hasSize(3);
        server.forget();
        server.failNext(Fault.reset());
        assertThatThrownBy(() -> client.vaults().registerEndpoint(estate.host1)).isInstanceOf(TransportException.class);
        assertThat(estate.lines()).hasSize(1);
    }

    @Test
    void options_reachTheWire_inEveryArea() {
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
    void raw_reachesWhatIsNotModelled_withTheSameErrors() {
        assertThat(client.raw().get("/V4/PlanIds")).isPresent();
        server.failNext(Fault.reply(ErrorShape.ERRORS.reply(200, 50000, "told")));
        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.raw().send("POST", "/V4/Region"));
        assertThat(e.code()).contains("50000");
    }
}
