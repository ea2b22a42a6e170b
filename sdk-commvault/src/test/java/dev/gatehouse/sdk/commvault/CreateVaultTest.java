package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation.Outcome;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.EmptyListStyle;
import dev.gatehouse.sdk.testkit.commvault.ErrorCodeFormat;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.Vault;
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

class CreateVaultTest {

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

    private NewVault vaultWithAllFields() {
        return NewVault.of("v1", inventory.plan())
                .withEndpoints(ClientRef.of(inventory.host1, "host-1"), ClientRef.of(inventory.host2))
                .withOwners(UserRef.of(inventory.anna, "anna"))
                .withUserGroups(UserGroupRef.of(inventory.team))
                .withRotateKeys(true);
    }

    @Test
    void create_smallestVault_sendsRequiredFieldsAndNoKeyRotation() {
        VaultCreation created = client.vaults().create(NewVault.of("v1", inventory.plan()));

        assertThat(inventory.lines()).containsExactly("POST /V4/CVS3Store");
        assertThat(inventory.last().text())
                .isEqualTo("{\"bucket\":{\"clientName\":\"v1\"},\"plan\":{\"planId\":" + inventory.gold
                        + ",\"planName\":\"Gold & more\"},\"rotateKeys\":false}");
        assertThat(inventory.last().header("Content-Type")).contains("application/json");
        assertThat(inventory.last().header("Accept")).contains("application/json");
        Vault vault = server.vault("v1").orElseThrow();
        assertThat(created)
                .isEqualTo(VaultCreation.builder().name("v1").id(vault.id()).build());
        assertThat(created.outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void create_additionalProperty_isSent() {
        NewVault vault = NewVault.builder()
                .name("v1")
                .plan(inventory.plan())
                .putAdditionalProperty("retention", Map.of("days", 30))
                .build();
        // The fake server rejects fields that are not documented.
        assertThatThrownBy(() -> client.vaults().create(vault)).isInstanceOf(InvalidRequestException.class);

        assertThat(inventory.last().text()).endsWith(",\"rotateKeys\":false,\"retention\":{\"days\":30}}");
    }

    /** Before the login: nothing is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"bucket", "rotateKeys", "owners"})
    void create_additionalPropertyWithAModeledName_isRejected(String name) {
        NewVault vault = NewVault.builder()
                .name("v1")
                .plan(inventory.plan())
                .putAdditionalProperty(name, "x")
                .build();

        assertThatThrownBy(() -> client.vaults().create(vault))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
        assertThat(inventory.lines()).isEmpty();
    }

    @Test
    void create_allFields_sendsDocumentedBodyWithTypes() {
        VaultCreation created = client.vaults().create(vaultWithAllFields());

        assertThat(inventory.last().text())
                .isEqualTo("{\"bucket\":{\"clientName\":\"v1\"},\"plan\":{\"planId\":" + inventory.gold
                        + ",\"planName\":\"Gold & more\"},\"cvs3Endpoints\":[{\"clientId\":" + inventory.host1
                        + ",\"clientName\":\"host-1\"},{\"clientId\":" + inventory.host2
                        + "}],\"owners\":[{\"userId\":" + inventory.anna
                        + ",\"__type__\":13}],\"userGroups\":[{\"userGroupId\":" + inventory.team
                        + ",\"__type__\":15}],\"rotateKeys\":true}");
        assertThat(created.outcome()).isEqualTo(Outcome.ENDPOINTS_INSTALLING);
        assertThat(created.endpointJobId().orElseThrow()).isPositive();
        assertThat(server.vault("v1").orElseThrow().endpoints()).containsExactly(inventory.host1, inventory.host2);
        assertThat(server.s3Key("anna")).isPresent();
    }

    @Test
    void create_warning_isInTheResult() {
        server.warnOnCreate(17, "the plan has no second copy");
        VaultCreation created = client.vaults().create(NewVault.of("v1", inventory.plan()));

        assertThat(created.outcome()).isEqualTo(Outcome.CREATED_WITH_WARNING);
        assertThat(created.warning())
                .contains(CommvaultError.builder()
                        .code(ErrorCode.of("17"))
                        .message("the plan has no second copy")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(ErrorCodeFormat.class)
    void create_rejectedEndpoint_isInTheResultBecauseTheVaultExists(ErrorCodeFormat spelling) {
        server.errorCodeFormat(spelling).rejectEndpoint("host-1", "CONNECTION_PROBLEM", "host-1 is down");
        VaultCreation created = client.vaults().create(vaultWithAllFields());

        assertThat(created.outcome()).isEqualTo(Outcome.ENDPOINTS_REJECTED);
        assertThat(created.endpointError().flatMap(CommvaultError::message)).contains("host-1 is down");
        assertThat(created.endpointJobId()).isEmpty();
        assertThat(created.id()).hasValue(server.vault("v1").orElseThrow().id());
    }

    /** Every combination of fields in a successful response, in every spelling. */
    @Test
    void create_status200_distinguishesEveryOutcome() {
        record Part(String json, boolean there) {}
        List<String> success =
                List.of("\"errorCode\":0", "\"errorCode\":\"0\"", "\"errorCode\":\"NO_ERROR\"", "\"x\":1");
        List<Part> warnings = List.of(
                new Part("", false),
                new Part(",\"warningCode\":0,\"warningMessage\":\"\"", false),
                new Part(",\"warningCode\":null", false),
                new Part(",\"warningCode\":17,\"warningMessage\":\"w\"", true),
                new Part(",\"warningCode\":\"17\"", true),
                new Part(",\"warningCode\":200", true));
        record Job(String json, boolean runs, boolean rejected) {}
        List<Job> jobs = List.of(
                new Job("", false, false),
                new Job(",\"addEndpointJob\":null", false, false),
                new Job(",\"addEndpointJob\":{}", false, false),
                new Job(",\"addEndpointJob\":{\"jobId\":0,\"response\":{\"errorCode\":\"NO_ERROR\"}}", false, false),
                new Job(",\"addEndpointJob\":{\"jobId\":null,\"response\":null}", false, false),
                new Job(
                        ",\"addEndpointJob\":{\"jobId\":0,\"response\":{\"errorMessage\":\"no package\"}}",
                        false,
                        false),
                new Job(job("0", "\"\""), false, false),
                new Job(",\"addEndpointJob\":{\"jobId\":9007199254740993}", true, false),
                new Job(",\"addEndpointJob\":{\"jobId\":\"9007199254740993\",\"response\":{}}", true, false),
                new Job(job("9007199254740993", "\"NO_ERROR\""), true, false),
                new Job(job("9007199254740993", "0"), true, false),
                new Job(job("9007199254740993", "200"), true, false),
                new Job(job("0", "\"INVALID_ENTITY_ID\""), false, true),
                new Job(job("0", "4"), false, true),
                new Job(job("null", "\"4\""), false, true),
                new Job(job("null", "\"A_NEW_CODE\""), false, true),
                new Job(job("9007199254740993", "\"CONNECTION_PROBLEM\""), true, true));
        int bodies = 0;
        NewVault plain = NewVault.of("v1", inventory.plan());
        for (String code : success) {
            for (Part warning : warnings) {
                for (Job job : jobs) {
                    for (NewVault vault : List.of(plain, plain.withEndpoints(ClientRef.of(inventory.host1)))) {
                        respondWith("{\"response\":{\"entity\":{\"clientId\":4294967297,\"clientName\":\"v1\"}," + code
                                + ",\"errorMessage\":\"Success\"" + warning.json() + "}" + job.json()
                                + ",\"new\":[1]}");
                        VaultCreation created = client.vaults().create(vault);
                        bodies++;

                        boolean unknown = !vault.equals(plain) && !job.rejected() && !job.runs();
                        assertThat(created.id()).hasValue(4294967297L);
                        assertThat(created.warning().isPresent()).isEqualTo(warning.there());
                        assertThat(created.endpointJobId().isPresent()).isEqualTo(job.runs());
                        assertThat(created.endpointError().isPresent()).isEqualTo(job.rejected() || unknown);
                        assertThat(created.outcome())
                                .isEqualTo(
                                        job.rejected()
                                                ? Outcome.ENDPOINTS_REJECTED
                                                : job.runs()
                                                        ? Outcome.ENDPOINTS_INSTALLING
                                                        : unknown
                                                                ? Outcome.ENDPOINTS_UNKNOWN
                                                                : warning.there()
                                                                        ? Outcome.CREATED_WITH_WARNING
                                                                        : Outcome.CREATED);
                    }
                }
            }
        }
        System.out.println("successful responses with status 200: " + bodies + " bodies with the right outcome");
        assertThat(bodies).isEqualTo(4 * 6 * 17 * 2);
    }

    @Test
    void create_noEndpointJob_reportsTheServersMessage() {
        respondWith("{\"response\":{\"entity\":{\"clientId\":77},\"errorCode\":0},"
                + "\"addEndpointJob\":{\"jobId\":0,\"response\":{\"errorMessage\":\"no package\"}}}");
        VaultCreation created = client.vaults().create(vaultWithAllFields());
        assertThat(created.outcome()).isEqualTo(Outcome.ENDPOINTS_UNKNOWN);
        assertThat(created.endpointError())
                .contains(CommvaultError.builder().message("no package").build());
    }

    private static String job(String id, String code) {
        return ",\"addEndpointJob\":{\"jobId\":" + id + ",\"response\":{\"errorCode\":" + code
                + ",\"errorMessage\":\"e\"}}";
    }

    /** Every field that may contain the error, every form of its code, and the resulting kind. */
    @Test
    void create_status200WithError_throws() {
        Map<Object, ErrorKind> codes = Map.ofEntries(
                Map.entry(5, ErrorKind.SERVER_ERROR),
                Map.entry("5", ErrorKind.SERVER_ERROR),
                Map.entry(-1, ErrorKind.SERVER_ERROR),
                Map.entry(200, ErrorKind.SERVER_ERROR),
                Map.entry(587207454L, ErrorKind.SERVER_ERROR),
                Map.entry("A_NEW_CODE", ErrorKind.SERVER_ERROR),
                Map.entry("INVALID_INPUT", ErrorKind.INVALID_REQUEST),
                Map.entry("VALUE_NOT_FOUND", ErrorKind.NOT_FOUND),
                Map.entry("UNKNOWN_EXCEPTION", ErrorKind.SERVER_ERROR),
                Map.entry("CONNECTION_PROBLEM", ErrorKind.SERVER_ERROR),
                Map.entry("UNKNOWN_SQL_ERROR", ErrorKind.SERVER_ERROR),
                Map.entry("INVALID_USER", ErrorKind.NOT_FOUND),
                Map.entry("INVALID_OPERATION_TYPE", ErrorKind.INVALID_REQUEST),
                Map.entry("INTERNAL_SERVER_PROBLEM", ErrorKind.SERVER_ERROR),
                Map.entry("INSUFFICIENT_USER_PERMISSION_ON_ENTITY", ErrorKind.PERMISSION_DENIED),
                Map.entry("INVALID_ENTITY_ID", ErrorKind.NOT_FOUND),
                Map.entry("REFRESH_TOKEN_EXPIRED", ErrorKind.UNAUTHENTICATED));
        int bodies = 0;
        for (ErrorShape shape : ErrorShape.values()) {
            for (Map.Entry<Object, ErrorKind> code : codes.entrySet()) {
                server.clearRequestsAndFaults();
                server.failNext(Fault.response(shape.response(200, code.getKey(), "vendor text")));
                ApiException e = catchThrowableOfType(
                        ApiException.class, () -> client.vaults().create(NewVault.of("v1", inventory.plan())));
                bodies++;

                assertThat(e).as("%s %s", shape, code).isNotNull();
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.kind()).as("%s %s", shape, code).isEqualTo(code.getValue());
                assertThat(e.code()).contains(String.valueOf(code.getKey()));
                assertThat(e.vendorMessage()).contains("vendor text");
                assertThat(e.outcomeUnknown()).isEqualTo(code.getValue() == ErrorKind.SERVER_ERROR);
                assertThat(inventory.lines()).hasSize(1);
            }
        }
        System.out.println("errors with status 200: " + bodies + " bodies are exceptions");
        assertThat(bodies).isEqualTo(10 * 17);
    }

    /** An error code next to the id of a vault or a job means that a later step failed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"response\":{\"entity\":{\"clientId\":77},\"errorCode\":\"INVALID_USER\"}}",
                "{\"response\":{\"entity\":{\"clientId\":\"77\"},\"errorCode\":\"INVALID_ENTITY_ID\"}}",
                "{\"response\":{\"entity\":{\"clientId\":77},\"errorCode\":0},\"errorCode\":\"INVALID_INPUT\"}",
                "{\"response\":{\"errorCode\":\"INVALID_INPUT\"},\"addEndpointJob\":{\"jobId\":9}}",
                "{\"response\":{\"entity\":{\"clientId\":77},\"errorCode\":\"INSUFFICIENT_USER_PERMISSION_ON_ENTITY\"}}"
            })
    void create_errorNextToIdOfVaultOrJob_leavesOutcomeUnknown(String body) {
        respondWith(body);
        assertThatThrownBy(() -> client.vaults().create(NewVault.of("v1", inventory.plan())))
                .isInstanceOfSatisfying(ServerErrorException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.code()).isPresent();
                });
    }

    @Test
    void create_errorNextToEntityWithoutId_isARejection() {
        respondWith("{\"response\":{\"entity\":{\"clientId\":0,\"clientName\":\"v1\"},\"errorCode\":\"INVALID_USER\"},"
                + "\"addEndpointJob\":{\"jobId\":0}}");
        assertThatThrownBy(() -> client.vaults().create(NewVault.of("v1", inventory.plan())))
                .isInstanceOf(NotFoundException.class);
    }

    /** Unlike a 401, this code does not prove that the request was not processed. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void refreshTokenExpired_isNotRetried(int status) {
        try (CommvaultClient own = inventory.client(Inventory.password())) {
            own.plans().summaries();
            for (Runnable unsafe : List.<Runnable>of(
                    () -> own.vaults().create(NewVault.of("v1", inventory.plan())),
                    () -> own.vaults().registerEndpoint(inventory.host1),
                    () -> own.keys().rotateOwn())) {
                server.clearRequestsAndFaults();
                server.failNext(
                        Fault.response(ErrorShape.RESPONSE.response(status, "REFRESH_TOKEN_EXPIRED", "vendor text")));
                assertThatThrownBy(unsafe::run).isInstanceOf(UnauthenticatedException.class);
                assertThat(inventory.lines()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0.00", "\"0.0\"", "\"\"", "\" \""})
    void create_zeroOrEmptyCodes_areNeitherErrorNorWarning(String code) {
        respondWith("{\"response\":{\"entity\":{\"clientId\":77},\"errorCode\":" + code + ",\"warningCode\":" + code
                + "}}");
        assertThat(client.vaults().create(NewVault.of("v1", inventory.plan())).outcome())
                .isEqualTo(Outcome.CREATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "\"done\"",
                "{\"response\":null}",
                "{\"response\":{}}",
                "{\"response\":{\"errorCode\":\"\"}}",
                "{\"response\":{\"entity\":{\"clientId\":0}}}",
                "{\"response\":{\"errorCode\":0,\"entity\":7}}",
                "{\"response\":{\"errorCode\":{\"no\":1}}}",
                "{\"response\":\"done\"}",
                "{\"response\":{\"errorCode\":0},\"addEndpointJob\":[7]}",
                "<CVGui_GenericResp errorCode=\"0\"/>",
                "<html>Sign in</html>"
            })
    void create_responseWithoutCodeAndId_leavesOutcomeUnknown(String body) {
        respondWith(body);
        assertThatThrownBy(() -> client.vaults().create(NewVault.of("v1", inventory.plan())))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void create_successWithoutEntity_hasNoId() {
        respondWith("{\"response\":{\"errorCode\":0,\"entity\":null}}");
        VaultCreation created = client.vaults().create(NewVault.of("v1", inventory.plan()));
        assertThat(created.id()).isEmpty();
        assertThat(created.name()).isEqualTo("v1");
    }

    /** Documented: 400, 403, 404, 409 and 500. Shape A contains a number, shape B a textual code. */
    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST, false, true",
        "403, PERMISSION_DENIED, false, true",
        "404, NOT_FOUND, false, true",
        "409, CONFLICT, false, true",
        "500, SERVER_ERROR, true, true",
        "401, UNAUTHENTICATED, false, true",
        "412, CONFLICT, false, false",
        "429, RATE_LIMITED, false, true",
        "502, SERVER_ERROR, true, false",
        "503, SERVER_ERROR, true, false"
    })
    void create_everyStatusInEveryShape_hasItsKind(int status, ErrorKind kind, boolean outcomeUnknown, boolean action) {
        List<FakeResponse> replies = List.of(
                ErrorShape.TOP_LEVEL.response(status, 587207454L, "vendor text"),
                ErrorShape.TOP_LEVEL.response(status, "587207454", "vendor text"),
                ErrorShape.TOP_LEVEL.response(status, "UNKNOWN_EXCEPTION", "vendor text"),
                ErrorShape.TOP_LEVEL.response(status, "A_NEW_CODE", "vendor text"),
                ErrorShape.RESPONSE.response(status, "UNKNOWN_SQL_ERROR", "vendor text"),
                ErrorShape.XML.response(status, 5, "vendor text"),
                FakeResponse.json(status, Map.of("errorMessage", "vendor text", "new", Map.of())),
                FakeResponse.json(status, Map.of("errorCode", Map.of("no", 1), "errorMessage", "vendor text")));
        for (FakeResponse reply : replies) {
            ApiException e = createRejected(reply);
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.vendorMessage()).contains("vendor text");
            assertThat(e.getMessage()).doesNotContain("vendor text");
            assertThat(e.outcomeUnknown()).isEqualTo(outcomeUnknown);
            assertThat(e.correctiveAction().isPresent()).isEqualTo(action);
        }
        for (FakeResponse reply : List.of(
                FakeResponse.empty(status),
                FakeResponse.text(status, "text/html", "<html><title>No</title></html>"),
                FakeResponse.text(status, "application/json", "{\"errorCode\":"),
                FakeResponse.json(status, List.of(1)))) {
            ApiException e = createRejected(reply);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEmpty();
        }
    }

    private ApiException createRejected(FakeResponse reply) {
        server.clearRequestsAndFaults();
        server.failNext(Fault.response(reply));
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client.vaults().create(NewVault.of("v1", inventory.plan())));
        assertThat(inventory.lines()).hasSize(1);
        return e;
    }

    @ParameterizedTest
    @EnumSource(EmptyListStyle.class)
    void create_emptyListsAndNumbersAsText_areRead(EmptyListStyle empties) {
        server.emptyListStyle(empties).numbersAsText(true).startIdsAt(1L << 53);
        VaultCreation created = client.vaults().create(NewVault.of("v1", inventory.plan()));
        assertThat(created.id()).hasValue(server.vault("v1").orElseThrow().id());
        assertThat(created.outcome()).isEqualTo(Outcome.CREATED);
        server.rejectEndpoint("host-1", "CONNECTION_PROBLEM", "down");
        assertThat(client.vaults()
                        .create(NewVault.of("v2", inventory.plan()).withEndpoints(ClientRef.of(inventory.host1)))
                        .outcome())
                .isEqualTo(Outcome.ENDPOINTS_REJECTED);
    }

    @Test
    void invalidArguments_areRejectedBeforeAnyRequest() {
        for (Runnable each : List.<Runnable>of(
                () -> NewVault.of(" ", inventory.plan()),
                () -> PlanRef.of(0, "gold"),
                () -> PlanRef.of(1, " "),
                () -> UserRef.of(0),
                () -> UserGroupRef.of(-1),
                () -> ClientRef.of(0))) {
            assertThatThrownBy(each::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void create_serverThatAlwaysResponds200_throws() {
        server.failureStatus(FailureStatus.ALWAYS_200).errorCodeFormat(ErrorCodeFormat.NAME);
        assertThatThrownBy(() -> client.vaults().create(NewVault.of("v1", PlanRef.of(99, "none"))))
                .isInstanceOf(NotFoundException.class);
        server.databaseDown(true);
        assertThatThrownBy(() -> client.vaults().create(NewVault.of("v1", inventory.plan())))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    private void respondWith(String body) {
        server.failNext(Fault.response(
                FakeResponse.text(200, body.startsWith("<html") ? "text/html" : "application/json", body)));
    }
}
