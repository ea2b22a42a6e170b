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
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.CodeSpelling;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** The documented statuses with their two bodies, and the failures and half successes that come with a 200. */
class CommvaultMatrixTest extends MatrixTest {

    private static final String CREATE = "POST /V4/CVS3Store";

    /** A cell, with a server of its own. */
    private interface Cell {
        void run(Inventory estate, CommvaultClient commvault);
    }

    CommvaultMatrixTest() {
        super("commvault");
    }

    @Override
    protected Map<String, Executable> cells() {
        Map<String, Executable> cells = new LinkedHashMap<>();
        cells.put("create: 400, shape A", cell(CommvaultMatrixTest::badRequest));
        cells.put("create: 403, shape A", cell(CommvaultMatrixTest::forbidden));
        cells.put("create: 404, shape B", cell(CommvaultMatrixTest::notFound));
        cells.put("create: 409, shape A, which createOrFind finds", cell(CommvaultMatrixTest::nameTaken));
        cells.put("create: 500, shape B, unclear and sent once", cell(CommvaultMatrixTest::serverFailed));
        cells.put("create: 200 with a refusal", cell(CommvaultMatrixTest::refusedWithin200));
        cells.put("create: 200 with half a success", cell(CommvaultMatrixTest::halfASuccess));
        cells.put("create: no answer, and the vault is found", cell(CommvaultMatrixTest::foundAfterALostAnswer));
        cells.put("401: renewed once, sent once more", cell(CommvaultMatrixTest::tokenEnded));
        cells.put("429: waited for", cell(CommvaultMatrixTest::rateLimited));
        cells.put("register endpoint: 403, 404, 500", cell(CommvaultMatrixTest::registration));
        cells.put("rotate key: 400, 500, and 200 for success", cell(CommvaultMatrixTest::rotation));
        cells.put("login: 200 without a token", cell(CommvaultMatrixTest::loginRefused));
        cells.put("unknown job: 404 or 200 without a job", cell(CommvaultMatrixTest::unknownJob));
        return cells;
    }

    /** The login is kept apart: what is counted is the operation's own. */
    private static Executable cell(Cell cell) {
        return () -> {
            try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
                Inventory estate = new Inventory(server);
                try (CommvaultClient commvault = estate.client()) {
                    cell.run(estate, commvault);
                }
            }
        };
    }

    private static void badRequest(Inventory estate, CommvaultClient commvault) {
        ApiException e = refused(estate, commvault, 400, 587207454L);
        assertThat(e).isInstanceOf(InvalidRequestException.class);
        assertThat(e.code()).contains("587207454");
        assertThat(e.correctiveAction().orElseThrow()).contains("plan");
    }

    private static void forbidden(Inventory estate, CommvaultClient commvault) {
        assertThat(refused(estate, commvault, 403, 5)).isInstanceOf(PermissionDeniedException.class);
        estate.server.addEndUser("eve", "s");
        try (CommvaultClient eve =
                estate.client(CommvaultCredentials.loginToken(Secret.of(estate.server.issueToken("eve"))))) {
            assertThatThrownBy(() -> eve.vaults().create(vault(estate))).isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(estate.server.vaults()).isEmpty();
    }

    private static void notFound(Inventory estate, CommvaultClient commvault) {
        assertThat(refused(estate, commvault, 404, "INVALID_ENTITY_ID")).isInstanceOf(NotFoundException.class);
        for (CodeSpelling spelling : CodeSpelling.values()) {
            estate.server.spellCodes(spelling);
            for (NewVault vault : List.of(
                    NewVault.of("v1", PlanRef.of(99, "none")), vault(estate).withOwners(UserRef.of(99)))) {
                ApiException e = catchThrowableOfType(
                        NotFoundException.class, () -> commvault.vaults().create(vault));
                assertThat(e.details(CommvaultError.class).flatMap(CommvaultError::code))
                        .isPresent();
            }
        }
    }

    private static void nameTaken(Inventory estate, CommvaultClient commvault) {
        assertThat(refused(estate, commvault, 409, 3)).isInstanceOf(ConflictException.class);
        long id = estate.server.addVault("v1", estate.gold);
        for (CodeSpelling spelling : CodeSpelling.values()) {
            estate.server.spellCodes(spelling);
            assertThatThrownBy(() -> commvault.vaults().create(vault(estate))).isInstanceOf(ConflictException.class);
            VaultCreation found = commvault.vaults().createOrFind(vault(estate));
            assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(found.id()).hasValue(id);
        }
    }

    private static void serverFailed(Inventory estate, CommvaultClient commvault) {
        for (String word : List.of("UNKNOWN_EXCEPTION", "INTERNAL_SERVER_PROBLEM", "UNKNOWN_SQL_ERROR")) {
            ApiException e = refused(estate, commvault, 500, word);
            assertThat(e).isInstanceOf(ServerErrorException.class);
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.correctiveAction().orElseThrow()).contains("createOrFind");
        }
    }

    private static void refusedWithin200(Inventory estate, CommvaultClient commvault) {
        Map<String, ErrorKind> kinds = Map.of(
                "INSUFFICIENT_USER_PERMISSION_ON_ENTITY", ErrorKind.PERMISSION_DENIED,
                "VALUE_NOT_FOUND", ErrorKind.NOT_FOUND,
                "INVALID_ENTITY_ID", ErrorKind.NOT_FOUND,
                "INVALID_INPUT", ErrorKind.INVALID_REQUEST,
                "CONNECTION_PROBLEM", ErrorKind.SERVER_ERROR);
        kinds.forEach((word, kind) -> {
            estate.server.failNext(Fault.reply(ErrorShape.RESPONSE.reply(200, word, "told")));
            ApiException e = catchThrowableOfType(
                    ApiException.class, () -> commvault.vaults().create(vault(estate)));
            assertThat(e.status()).isEqualTo(200);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).contains(word);
            assertThat(e.outcomeUnknown()).isEqualTo(kind == ErrorKind.SERVER_ERROR);
        });
        assertThat(estate.lines()).hasSize(kinds.size());
    }

    private static void halfASuccess(Inventory estate, CommvaultClient commvault) {
        estate.server.warnOnCreate(17, "the plan has no second copy");
        estate.server.refuseEndpoint("host-1", "CONNECTION_PROBLEM", "host-1 is down");
        VaultCreation created = commvault.vaults().create(vault(estate).withEndpoints(ClientRef.of(estate.host1)));

        assertThat(created.outcome()).isEqualTo(Outcome.ENDPOINTS_REJECTED);
        assertThat(created.id())
                .hasValue(estate.server.vault("v1").orElseThrow().id());
        assertThat(created.endpointError().flatMap(CommvaultError::message)).contains("host-1 is down");
        assertThat(created.warning().flatMap(CommvaultError::message)).contains("the plan has no second copy");
    }

    private static void foundAfterALostAnswer(Inventory estate, CommvaultClient commvault) {
        estate.server.failNext(Fault.reset().afterProcessing());
        VaultCreation found = commvault.vaults().createOrFind(NewVault.of("v 1", estate.plan()));

        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.id()).hasValue(estate.server.vault("v 1").orElseThrow().id());
        assertThat(found.failure()).get().isInstanceOf(TransportException.class);
        assertThat(estate.lines())
                .containsExactly(
                        CREATE,
                        "GET /V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview",
                        "GET /Client?fq=name%3Aeq%3Av%201");
    }

    /** A 401 was not processed: even a creation is sent again, once. */
    private static void tokenEnded(Inventory estate, CommvaultClient commvault) {
        try (CommvaultClient own = estate.client(Inventory.password())) {
            own.plans().summaries();
            estate.server.clock().advance(Duration.ofMinutes(31));
            estate.server.forget();
            own.vaults().create(vault(estate));
            assertThat(estate.lines()).containsExactly(CREATE, "POST /RenewLoginToken", CREATE);
            assertThat(estate.server.vaults()).hasSize(1);

            estate.server.clock().advance(Duration.ofMinutes(31));
            estate.server.forget();
            for (int i = 0; i < 2; i++) {
                estate.server.failNext(
                        request -> request.path().endsWith("/CVS3Store"),
                        Fault.reply(ErrorShape.TOP_LEVEL.reply(401, 5, "Access denied")));
            }
            ApiException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> own.vaults().create(NewVault.of("v2", estate.plan())));
            assertThat(e.code()).contains("5");
            assertThat(estate.lines()).containsExactly(CREATE, "POST /RenewLoginToken", CREATE);
        }
    }

    private static void rateLimited(Inventory estate, CommvaultClient commvault) {
        Fault limited = Fault.reply(Reply.empty(429).header("Retry-After", "20"));
        estate.server.failNext(limited);
        commvault.vaults().create(vault(estate));
        assertThat(estate.lines()).containsExactly(CREATE, CREATE);
        assertThat(estate.time.waits()).singleElement().isEqualTo(Duration.ofSeconds(20));

        for (int i = 0; i < 3; i++) {
            estate.server.failNext(limited);
        }
        ApiException e = catchThrowableOfType(
                RateLimitedException.class, () -> commvault.plans().summaries());
        assertThat(e.correctiveAction().orElseThrow()).contains("X-RateLimit");
    }

    private static void registration(Inventory estate, CommvaultClient commvault) {
        Map<Integer, Class<? extends ApiException>> types = Map.of(
                403, PermissionDeniedException.class, 404, NotFoundException.class, 500, ServerErrorException.class);
        types.forEach((status, type) -> {
            for (Object code : List.of(5, "UNKNOWN_EXCEPTION")) {
                estate.server.failNext(Fault.reply(ErrorShape.TOP_LEVEL.reply(status, code, "told")));
                assertThatThrownBy(() -> commvault.vaults().registerEndpoint(estate.host1))
                        .isInstanceOf(type);
            }
        });
        assertThatThrownBy(() -> commvault.vaults().registerEndpoint(999)).isInstanceOf(NotFoundException.class);
    }

    private static void rotation(Inventory estate, CommvaultClient commvault) {
        estate.server.failNext(Fault.reply(ErrorShape.TOP_LEVEL.reply(400, "INVALID_INPUT", "told")));
        assertThatThrownBy(() -> commvault.keys().rotateOwn()).isInstanceOf(InvalidRequestException.class);
        estate.server.failNext(Fault.reply(ErrorShape.TOP_LEVEL.reply(500, "UNKNOWN_EXCEPTION", "told")));
        assertThatThrownBy(() -> commvault.keys().rotateOwn())
                .isInstanceOfSatisfying(
                        ServerErrorException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        estate.server.failNext(Fault.reply(Reply.text(200, "application/json", CommvaultFixture.text("keys.rotate"))));
        assertThat(commvault.keys().rotate(7).accessKeyId()).contains("AKIA4711");
        assertThat(estate.lines()).hasSize(3);
    }

    private static void loginRefused(Inventory estate, CommvaultClient commvault) {
        estate.server.failLoginsBy(ErrorShape.ERR_LIST, "errLogMessage");
        try (CommvaultClient wrong = estate.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            for (int i = 0; i < 2; i++) {
                ApiException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> wrong.plans().summaries());
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.operation()).isEqualTo("commvault.login");
                assertThat(e.code()).contains("1116");
            }
        }
        estate.server.requirePasswordChange("anna", false);
        try (CommvaultClient anna = estate.client(CommvaultCredentials.password("anna", Secret.of("s")))) {
            assertThatThrownBy(() -> anna.plans().summaries()).isInstanceOf(PasswordChangeRequiredException.class);
        }
        estate.server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient locked = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> locked.plans().summaries())
                    .isInstanceOfSatisfying(
                            AccountLockedException.class,
                            e -> assertThat(e.remaining()).isPresent());
        }
        assertThat(estate.lines()).containsExactly("POST /Login", "POST /Login", "POST /Login");
    }

    private static void unknownJob(Inventory estate, CommvaultClient commvault) {
        assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        estate.server.hideNewJobs(9, true);
        assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        for (String body : List.of("{}", "{\"jobs\":null}", "{\"jobs\":[null]}", "{\"jobs\":[{}]}")) {
            estate.server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
            assertThatThrownBy(() -> commvault.jobs().get(99)).isInstanceOf(NotFoundException.class);
        }
    }

    private static NewVault vault(Inventory estate) {
        return NewVault.of("v1", estate.plan());
    }

    private static ApiException refused(Inventory estate, CommvaultClient commvault, int status, Object code) {
        estate.server.failNext(Fault.reply(ErrorShape.TOP_LEVEL.reply(status, code, "told")));
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> commvault.vaults().create(vault(estate)));
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.code()).contains(code.toString());
        assertThat(e.vendorMessage()).contains("told");
        assertThat(e.correctiveAction()).isPresent();
        return e;
    }
}
