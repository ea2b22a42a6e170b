package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation.Outcome;
import dev.gatehouse.sdk.contract.MatrixTest;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.ErrorCodeFormat;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** The documented statuses with their two bodies, and the errors and partial successes with status 200. */
class CommvaultMatrixTest extends MatrixTest {

    private static final String CREATE = "POST /V4/CVS3Store";

    /** A test case with its own server. */
    private interface TestCase {
        void run(Inventory inventory, CommvaultClient commvault);
    }

    CommvaultMatrixTest() {
        super("commvault");
    }

    @Override
    protected Map<String, Executable> testCases() {
        Map<String, Executable> all = new LinkedHashMap<>();
        all.put("create: 400, shape A", testCase(CommvaultMatrixTest::badRequest));
        all.put("create: 403, shape A", testCase(CommvaultMatrixTest::forbidden));
        all.put("create: 404, shape B", testCase(CommvaultMatrixTest::notFound));
        all.put("create: 409, shape A; createOrFind finds the vault", testCase(CommvaultMatrixTest::nameTaken));
        all.put("create: 500, shape B; outcome unknown, sent once", testCase(CommvaultMatrixTest::serverFailed));
        all.put("create: 200 with an error", testCase(CommvaultMatrixTest::errorWithStatus200));
        all.put("create: 200 with a partial success", testCase(CommvaultMatrixTest::partialSuccess));
        all.put(
                "create: no response; createOrFind finds the vault",
                testCase(CommvaultMatrixTest::foundAfterNoResponse));
        all.put("401: renewed once, replayed once", testCase(CommvaultMatrixTest::expiredToken));
        all.put("429: retried after the wait", testCase(CommvaultMatrixTest::rateLimited));
        all.put("register endpoint: 403, 404, 500", testCase(CommvaultMatrixTest::registration));
        all.put("rotate key: 400, 500, and code 200 as success", testCase(CommvaultMatrixTest::rotation));
        all.put("login: 200 without a token", testCase(CommvaultMatrixTest::rejectedLogin));
        all.put("unknown job: 404 or 200 without a job", testCase(CommvaultMatrixTest::unknownJob));
        return all;
    }

    /** The client has a token already, so that only the requests of the operation are counted. */
    private static Executable testCase(TestCase testCase) {
        return () -> {
            try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
                Inventory inventory = new Inventory(server);
                try (CommvaultClient commvault = inventory.client()) {
                    testCase.run(inventory, commvault);
                }
            }
        };
    }

    private static void badRequest(Inventory inventory, CommvaultClient commvault) {
        ApiException e = createRejected(inventory, commvault, 400, 587207454L);
        assertThat(e).isInstanceOf(InvalidRequestException.class);
        assertThat(e.code()).contains("587207454");
        assertThat(e.correctiveAction().orElseThrow()).contains("plan");
    }

    private static void forbidden(Inventory inventory, CommvaultClient commvault) {
        assertThat(createRejected(inventory, commvault, 403, 5)).isInstanceOf(PermissionDeniedException.class);
        inventory.server.addEndUser("eve", "s");
        try (CommvaultClient eve =
                inventory.client(CommvaultCredentials.loginToken(Secret.of(inventory.server.issueToken("eve"))))) {
            assertThatThrownBy(() -> eve.vaults().create(vault(inventory)))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(inventory.server.vaults()).isEmpty();
    }

    private static void notFound(Inventory inventory, CommvaultClient commvault) {
        assertThat(createRejected(inventory, commvault, 404, "INVALID_ENTITY_ID"))
                .isInstanceOf(NotFoundException.class);
        for (ErrorCodeFormat spelling : ErrorCodeFormat.values()) {
            inventory.server.errorCodeFormat(spelling);
            for (NewVault vault : List.of(
                    NewVault.of("v1", PlanRef.of(99, "none")), vault(inventory).withOwners(UserRef.of(99)))) {
                ApiException e = catchThrowableOfType(
                        NotFoundException.class, () -> commvault.vaults().create(vault));
                assertThat(e.details(CommvaultError.class).flatMap(CommvaultError::code))
                        .isPresent();
            }
        }
    }

    private static void nameTaken(Inventory inventory, CommvaultClient commvault) {
        assertThat(createRejected(inventory, commvault, 409, 3)).isInstanceOf(ConflictException.class);
        long id = inventory.server.addVault("v1", inventory.gold);
        for (ErrorCodeFormat spelling : ErrorCodeFormat.values()) {
            inventory.server.errorCodeFormat(spelling);
            assertThatThrownBy(() -> commvault.vaults().create(vault(inventory)))
                    .isInstanceOf(ConflictException.class);
            VaultCreation found = commvault.vaults().createOrFind(vault(inventory));
            assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(found.id()).hasValue(id);
        }
    }

    private static void serverFailed(Inventory inventory, CommvaultClient commvault) {
        for (String code : List.of("UNKNOWN_EXCEPTION", "INTERNAL_SERVER_PROBLEM", "UNKNOWN_SQL_ERROR")) {
            ApiException e = createRejected(inventory, commvault, 500, code);
            assertThat(e).isInstanceOf(ServerErrorException.class);
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.correctiveAction().orElseThrow()).contains("createOrFind");
        }
    }

    private static void errorWithStatus200(Inventory inventory, CommvaultClient commvault) {
        Map<String, ErrorKind> kinds = Map.of(
                "INSUFFICIENT_USER_PERMISSION_ON_ENTITY", ErrorKind.PERMISSION_DENIED,
                "VALUE_NOT_FOUND", ErrorKind.NOT_FOUND,
                "INVALID_ENTITY_ID", ErrorKind.NOT_FOUND,
                "INVALID_INPUT", ErrorKind.INVALID_REQUEST,
                "CONNECTION_PROBLEM", ErrorKind.SERVER_ERROR);
        kinds.forEach((code, kind) -> {
            inventory.server.failNext(Fault.response(ErrorShape.RESPONSE.response(200, code, "vendor text")));
            ApiException e = catchThrowableOfType(
                    ApiException.class, () -> commvault.vaults().create(vault(inventory)));
            assertThat(e.status()).isEqualTo(200);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).contains(code);
            assertThat(e.outcomeUnknown()).isEqualTo(kind == ErrorKind.SERVER_ERROR);
        });
        assertThat(inventory.lines()).hasSize(kinds.size());
    }

    private static void partialSuccess(Inventory inventory, CommvaultClient commvault) {
        inventory.server.warnOnCreate(17, "the plan has no second copy");
        inventory.server.rejectEndpoint("host-1", "CONNECTION_PROBLEM", "host-1 is down");
        VaultCreation created =
                commvault.vaults().create(vault(inventory).withEndpoints(ClientRef.of(inventory.host1)));

        assertThat(created.outcome()).isEqualTo(Outcome.ENDPOINTS_REJECTED);
        assertThat(created.id())
                .hasValue(inventory.server.vault("v1").orElseThrow().id());
        assertThat(created.endpointError().flatMap(CommvaultError::message)).contains("host-1 is down");
        assertThat(created.warning().flatMap(CommvaultError::message)).contains("the plan has no second copy");
    }

    private static void foundAfterNoResponse(Inventory inventory, CommvaultClient commvault) {
        inventory.server.failNext(Fault.reset().afterProcessing());
        VaultCreation found = commvault.vaults().createOrFind(NewVault.of("v 1", inventory.plan()));

        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.id())
                .hasValue(inventory.server.vault("v 1").orElseThrow().id());
        assertThat(found.failure()).get().isInstanceOf(TransportException.class);
        assertThat(inventory.lines())
                .containsExactly(
                        CREATE,
                        "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                        "GET /Client?fq=name%3Aeq%3Av%201");
    }

    /** A request with a 401 was not processed, so even a creation is sent once more after re-authentication. */
    private static void expiredToken(Inventory inventory, CommvaultClient commvault) {
        try (CommvaultClient own = inventory.client(Inventory.password())) {
            own.plans().summaries();
            inventory.server.clock().advance(Duration.ofMinutes(31));
            inventory.server.clearRequestsAndFaults();
            own.vaults().create(vault(inventory));
            assertThat(inventory.lines()).containsExactly(CREATE, "POST /RenewLoginToken", CREATE);
            assertThat(inventory.server.vaults()).hasSize(1);

            inventory.server.clock().advance(Duration.ofMinutes(31));
            inventory.server.clearRequestsAndFaults();
            for (int i = 0; i < 2; i++) {
                inventory.server.failNext(
                        request -> request.path().endsWith("/CVS3Store"),
                        Fault.response(ErrorShape.TOP_LEVEL.response(401, 5, "Access denied")));
            }
            ApiException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> own.vaults().create(NewVault.of("v2", inventory.plan())));
            assertThat(e.code()).contains("5");
            assertThat(inventory.lines()).containsExactly(CREATE, "POST /RenewLoginToken", CREATE);
        }
    }

    private static void rateLimited(Inventory inventory, CommvaultClient commvault) {
        Fault limited = Fault.response(FakeResponse.empty(429).header("Retry-After", "20"));
        inventory.server.failNext(limited);
        commvault.vaults().create(vault(inventory));
        assertThat(inventory.lines()).containsExactly(CREATE, CREATE);
        assertThat(inventory.time.waits()).singleElement().isEqualTo(Duration.ofSeconds(20));

        for (int i = 0; i < 3; i++) {
            inventory.server.failNext(limited);
        }
        ApiException e = catchThrowableOfType(
                RateLimitedException.class, () -> commvault.plans().summaries());
        assertThat(e.correctiveAction().orElseThrow()).contains("X-RateLimit");
    }

    private static void registration(Inventory inventory, CommvaultClient commvault) {
        Map<Integer, Class<? extends ApiException>> types = Map.of(
                403, PermissionDeniedException.class, 404, NotFoundException.class, 500, ServerErrorException.class);
        types.forEach((status, type) -> {
            for (Object code : List.of(5, "UNKNOWN_EXCEPTION")) {
                inventory.server.failNext(Fault.response(ErrorShape.TOP_LEVEL.response(status, code, "vendor text")));
                assertThatThrownBy(() -> commvault.vaults().registerEndpoint(inventory.host1))
                        .isInstanceOf(type);
            }
        });
        assertThatThrownBy(() -> commvault.vaults().registerEndpoint(999)).isInstanceOf(NotFoundException.class);
    }

    private static void rotation(Inventory inventory, CommvaultClient commvault) {
        inventory.server.failNext(Fault.response(ErrorShape.TOP_LEVEL.response(400, "INVALID_INPUT", "vendor text")));
        assertThatThrownBy(() -> commvault.keys().rotateOwn()).isInstanceOf(InvalidRequestException.class);
        inventory.server.failNext(
                Fault.response(ErrorShape.TOP_LEVEL.response(500, "UNKNOWN_EXCEPTION", "vendor text")));
        assertThatThrownBy(() -> commvault.keys().rotateOwn())
                .isInstanceOfSatisfying(
                        ServerErrorException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        inventory.server.failNext(
                Fault.response(FakeResponse.text(200, "application/json", CommvaultFixture.text("keys.rotate"))));
        assertThat(commvault.keys().rotate(7).accessKeyId()).contains("AKIA4711");
        assertThat(inventory.lines()).hasSize(3);
    }

    private static void rejectedLogin(Inventory inventory, CommvaultClient commvault) {
        inventory.server.loginErrorShape(ErrorShape.ERR_LIST, "errLogMessage");
        try (CommvaultClient wrong = inventory.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            for (int i = 0; i < 2; i++) {
                ApiException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> wrong.plans().summaries());
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.operation()).isEqualTo("commvault.login");
                assertThat(e.code()).contains("1116");
            }
        }
        inventory.server.requirePasswordChange("anna", false);
        try (CommvaultClient anna = inventory.client(CommvaultCredentials.password("anna", Secret.of("s")))) {
            assertThatThrownBy(() -> anna.plans().summaries()).isInstanceOf(PasswordChangeRequiredException.class);
        }
        inventory.server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient locked = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> locked.plans().summaries())
                    .isInstanceOfSatisfying(
                            AccountLockedException.class,
                            e -> assertThat(e.remaining()).isPresent());
        }
        assertThat(inventory.lines()).containsExactly("POST /Login", "POST /Login", "POST /Login");
    }

    private static void unknownJob(Inventory inventory, CommvaultClient commvault) {
        assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        inventory.server.hideNewJobs(9, true);
        assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        for (String body : List.of("{}", "{\"jobs\":null}", "{\"jobs\":[null]}", "{\"jobs\":[{}]}")) {
            inventory.server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
            assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        }
    }

    private static NewVault vault(Inventory inventory) {
        return NewVault.of("v1", inventory.plan());
    }

    private static ApiException createRejected(
            Inventory inventory, CommvaultClient commvault, int status, Object code) {
        inventory.server.failNext(Fault.response(ErrorShape.TOP_LEVEL.response(status, code, "vendor text")));
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> commvault.vaults().create(vault(inventory)));
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.code()).contains(code.toString());
        assertThat(e.vendorMessage()).contains("vendor text");
        assertThat(e.correctiveAction()).isPresent();
        return e;
    }
}
