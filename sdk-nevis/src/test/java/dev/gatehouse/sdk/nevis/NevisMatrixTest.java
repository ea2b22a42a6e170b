package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.MatrixTest;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.IdmClient;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import dev.gatehouse.sdk.nevis.error.PolicyViolation;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.search.ClientQuery;
import dev.gatehouse.sdk.nevis.search.ClientSearchResult;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UsersApi;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.SearchIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;

/** The answers that the vendor's pages show, its optimistic lock, and its query API. */
class NevisMatrixTest extends MatrixTest {

    /** A cell, with a server of its own and a client that may do everything. */
    private interface Cell {
        void run(FakeNevisServer server, NevisClient nevis);
    }

    NevisMatrixTest() {
        super("nevis");
    }

    @Override
    protected Map<String, Executable> cells() {
        Map<String, Executable> cells = new LinkedHashMap<>();
        cells.put("403, the right is missing", cell(NevisMatrixTest::missingRight));
        cells.put("403, outside the data room", cell(NevisMatrixTest::outsideTheDataRoom));
        cells.put("404, no record", cell(NevisMatrixTest::noRecord));
        cells.put("409, changed meanwhile", cell(NevisMatrixTest::changedMeanwhile));
        cells.put("422, naming policy", cell(NevisMatrixTest::namingPolicy));
        cells.put("422, every rule of a password policy", cell(NevisMatrixTest::passwordPolicy));
        cells.put("401, wrong password for the second proof", cell(NevisMatrixTest::wrongPassword));
        cells.put("401, second proof bad or missing", cell(NevisMatrixTest::badProof));
        cells.put("search: 400 and 403 with strings for errors", cell(NevisMatrixTest::searchRefused));
        cells.put("search: 401, 404 and 500 with strings for errors", cell(NevisMatrixTest::searchFailed));
        cells.put("search: 200 while the index is rebuilt", cell(NevisMatrixTest::indexRebuilt));
        cells.put("lock: a stale version, read again", cell(NevisMatrixTest::staleVersion));
        cells.put("lock: a client that others change", cell(NevisMatrixTest::clientThatOthersChange));
        cells.put("404 of a repeated deletion is its success", cell(NevisMatrixTest::repeatedDeletion));
        return cells;
    }

    private static Executable cell(Cell cell) {
        return () -> {
            try (FakeNevisServer server = FakeNevisServer.start().addClient("200", "Acme");
                    NevisClient nevis = Logins.root(server)) {
                cell.run(server, nevis);
            }
        };
    }

    private static void missingRight(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 403, "permission-denied", MissingRightException.class)
                .forEach(e -> {
                    assertThat(e.right()).contains("AccessControl.ClientModify");
                    assertThat(e.code()).contains("errors.insufficientRightsFunction");
                    assertThat(e.correctiveAction().orElseThrow()).contains("elementary right");
                    assertThat(e.getMessage()).doesNotContain("Permission denied: Caller");
                });
        server.root().without("AccessControl.ClientModify");
        assertThatThrownBy(() -> rename(nevis, "200", "n")).isInstanceOf(MissingRightException.class);
    }

    private static void outsideTheDataRoom(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 403, "dataroom-denied", OutsideDataRoomException.class)
                .forEach(e -> {
                    assertThat(e.right()).contains("AccessControl.ClientModify");
                    assertThat(e.code()).contains("errors.combinedDataroomDenied");
                    assertThat(e.correctiveAction().orElseThrow()).contains("data room");
                });
        server.root().clientRoom("100");
        assertThatThrownBy(() -> rename(nevis, "200", "n")).isInstanceOf(OutsideDataRoomException.class);
    }

    private static void noRecord(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 404, "not-found", NotFoundException.class).forEach(e -> {
            assertThat(e.vendorMessage()).contains("Client doesn't exist with extId 'client-123'");
            assertThat(NevisErrorCode.NO_RECORD.isIn(e)).isTrue();
        });
        assertThatThrownBy(() -> rename(nevis, "client-123", "n")).isInstanceOf(NotFoundException.class);
    }

    private static void changedMeanwhile(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 409, "conflict", ConflictException.class).forEach(e -> {
            assertThat(NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE.isIn(e)).isTrue();
            assertThat(e.correctiveAction().orElseThrow()).contains("read it again");
        });
        server.meetConcurrentChange("200", Map.of());
        assertThatThrownBy(() -> rename(nevis, "200", "n")).isInstanceOf(ConflictException.class);
    }

    private static void namingPolicy(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 422, "naming-policy", InvalidRequestException.class)
                .forEach(e -> {
                    assertThat(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(e))
                            .isTrue();
                    assertThat(e.vendorMessage().orElseThrow()).contains("limit=129, actualValue=130");
                    assertThat(e.details(NevisError.class).orElseThrow().violations())
                            .isEmpty();
                    assertThat(e.correctiveAction().orElseThrow()).contains("naming policy");
                });
        assertThatThrownBy(() -> rename(nevis, "200", "n".repeat(130))).isInstanceOf(InvalidRequestException.class);
    }

    /** The rules are told in the fields of the page, where numbers and texts stand for each other. */
    private static void passwordPolicy(FakeNevisServer server, NevisClient nevis) {
        String rules = """
                {"displayName":"Length","configString":"pwdMinLength","suppliedValue":"pw","limitValue":3,"actualValue":"2"},
                {"displayName":"Digits","configString":"pwdMinDigits","suppliedValue":"pw","limitValue":"1","actualValue":0}""";
        answer(
                server,
                422,
                "{\"errors\":[{\"code\":\"errors.pwdPolicyViolated\",\"message\":\"m\"}],\"policyViolations\":[" + rules
                        + "]}");
        InvalidRequestException e =
                catchThrowableOfType(InvalidRequestException.class, () -> rename(nevis, "200", "n"));
        assertThat(NevisErrorCode.PWD_POLICY_VIOLATED.isIn(e)).isTrue();
        List<PolicyViolation> violations =
                e.details(NevisError.class).orElseThrow().violations();
        assertThat(violations)
                .extracting(PolicyViolation::limitValue)
                .containsExactly(Optional.of("3"), Optional.of("1"));
        assertThat(violations)
                .extracting(PolicyViolation::actualValue)
                .containsExactly(Optional.of("2"), Optional.of("0"));
    }

    private static void wrongPassword(FakeNevisServer server, NevisClient root) {
        try (NevisClient nevis = self(server)) {
            assertThatThrownBy(() -> nevis.principal().proof("jdoe", Secret.of("wrong-password")))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("Check login ID and password")
                    .hasMessageNotContaining("wrong-password");
        }
        // One login and one password, although the login could be renewed
        assertThat(server.received())
                .extracting(Received::path)
                .containsExactly("/oauth/token", "/nevisidm/api/principal/v1/token");
    }

    private static void badProof(FakeNevisServer server, NevisClient root) {
        UserPatch email = UserPatch.builder()
                .contacts(Contacts.builder().email("new@example.org").build())
                .build();
        List<Function<NevisClient, UsersApi>> proofs =
                List.of(NevisClient::users, nevis -> nevis.users().proving(Secret.of("bad.token")));
        for (Function<NevisClient, UsersApi> users : proofs) {
            try (NevisClient nevis = self(server)) {
                UnauthenticatedException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> users.apply(nevis).update("100", "u", email));
                assertThat(e.correctiveAction().orElseThrow()).contains("principal().proof");
                assertThat(e).hasMessageNotContaining("bad.token");
            }
        }
        // A new login would not help
        assertThat(server.received()).extracting(Received::method).containsExactly("POST", "PATCH", "POST", "PATCH");
    }

    private static void searchRefused(FakeNevisServer server, NevisClient nevis) {
        ApiException e = catchThrowableOfType(
                InvalidRequestException.class, () -> nevis.search().clients(ClientQuery.of("name:(")));
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.vendorMessage()).contains("Could not parse request.");
        assertThat(e.details(NevisError.class)
                        .orElseThrow()
                        .messages()
                        .orElseThrow()
                        .errors())
                .hasSize(1);

        server.root().without("AccessControl.ClientView");
        assertThat(catchThrowableOfType(PermissionDeniedException.class, () -> search(nevis))
                        .vendorMessage())
                .hasValueSatisfying(text -> assertThat(text).contains("AccessControl.ClientView"));
    }

    private static void searchFailed(FakeNevisServer server, NevisClient nevis) {
        String said = "{\"response\":null,\"messages\":{\"warns\":[],\"errors\":[\"said so\"],\"infos\":[]}}";
        Map<Integer, ErrorKind> kinds =
                Map.of(401, ErrorKind.UNAUTHENTICATED, 404, ErrorKind.OTHER, 500, ErrorKind.SERVER_ERROR);
        kinds.forEach((status, kind) -> {
            int before = server.received().size();
            for (int i = 0; i < (status == 500 ? 3 : 1); i++) {
                answer(server, status, said);
            }
            ApiException e = catchThrowableOfType(ApiException.class, () -> search(nevis));
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.vendorMessage()).contains("said so");
            assertThat(e instanceof ServerErrorException).isEqualTo(status == 500);
            assertThat(server.received()).hasSize(before + (status == 500 ? 3 : 1));
        });
    }

    private static void indexRebuilt(FakeNevisServer server, NevisClient nevis) {
        server.options().searchIndex(SearchIndex.REBUILDING);
        ClientSearchResult result = nevis.search().clients(ClientQuery.of("*:*"));
        assertThat(result.answered()).isFalse();
        assertThat(result.hits()).isEmpty();
        assertThat(result.infos()).containsExactly("The search index is being rebuilt.");
    }

    private static void staleVersion(FakeNevisServer server, NevisClient nevis) {
        server.addUser("100", "u1", "jdoe").addUnit("100", "top");
        server.addProfile("100", "u1", "p1", "top").addApplication("app", "App");
        lock(
                server,
                () -> nevis.users().get("100", "u1").version(),
                (text, version) -> nevis.users()
                        .update(
                                "100",
                                "u1",
                                UserPatch.builder()
                                        .remarks(text)
                                        .version(version)
                                        .build()));
        lock(
                server,
                () -> nevis.units().get("100", "top").version(),
                (text, version) -> nevis.units()
                        .update(
                                "100",
                                "top",
                                UnitPatch.builder()
                                        .location(text)
                                        .version(version)
                                        .build()));
        lock(
                server,
                () -> nevis.profiles().get("100", "p1").version(),
                (text, version) -> nevis.profiles()
                        .update(
                                "100",
                                "p1",
                                ProfilePatch.builder()
                                        .remarks(text)
                                        .version(version)
                                        .build()));
        lock(
                server,
                () -> nevis.applications().get("app").version(),
                (text, version) -> nevis.applications()
                        .update(
                                "app",
                                ApplicationPatch.builder()
                                        .url(text)
                                        .version(version)
                                        .build()));
    }

    private interface Read {
        Optional<Integer> version();
    }

    private interface Update {
        void to(String text, int version);
    }

    /** Two change what both have read: the second is told, reads again, and is through. */
    private static void lock(FakeNevisServer server, Read read, Update update) {
        int version = read.version().orElseThrow();
        update.to("first", version);
        int before = server.received().size();
        assertThatThrownBy(() -> update.to("second", version)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE.isIn(e)).isTrue();
            assertThat(e.outcomeUnknown()).isFalse();
        });
        assertThat(server.received()).hasSize(before + 1);
        update.to("second", read.version().orElseThrow());
        assertThat(read.version()).contains(version + 2);
    }

    private static void clientThatOthersChange(FakeNevisServer server, NevisClient nevis) {
        server.meetConcurrentChange("200", Map.of("displayName", Map.of("FR", "leur")))
                .meetConcurrentChange("200", Map.of("name", "theirs"));
        IdmClient after = nevis.clients().update("200", 3, NevisMatrixTest::addEnglish);
        assertThat(after.displayName()).containsOnly(Map.entry("FR", "leur"), Map.entry("EN", "ours"));
        assertThat(after.name()).contains("theirs");
        assertThat(methods(server)).containsExactly("GET", "PATCH", "GET", "PATCH", "GET", "PATCH");

        server.meetConcurrentChange("200", Map.of()).meetConcurrentChange("200", Map.of());
        assertThatThrownBy(() -> nevis.clients().update("200", 2, NevisMatrixTest::addEnglish))
                .isInstanceOf(ConflictException.class);
        assertThat(methods(server)).hasSize(10);
    }

    private static void repeatedDeletion(FakeNevisServer server, NevisClient nevis) {
        server.failNext(Fault.reset().afterProcessing());
        nevis.clients().deleteCascading("200");
        assertThat(methods(server)).containsExactly("DELETE", "DELETE");
        assertThat(server.clients()).doesNotContain("200");
        assertThatThrownBy(() -> nevis.clients().deleteCascading("200")).isInstanceOf(NotFoundException.class);
    }

    /** Serves an error of the page at every operation but the login, and returns what was thrown. */
    private static <E extends ApiException> List<E> everywhere(
            FakeNevisServer server, NevisClient nevis, int status, String sample, Class<E> type) {
        List<Sample<NevisClient>> samples = new NevisFixture()
                .samples().stream()
                        .filter(one -> !one.operation().equals("nevis.login"))
                        .toList();
        List<E> thrown = samples.stream()
                .map(one -> {
                    answer(server, status, Fixtures.text("update-client/" + sample + ".json"));
                    E e = catchThrowableOfType(type, () -> one.call().run(nevis));
                    assertThat(e).isExactlyInstanceOf(type);
                    assertThat(e.operation()).isEqualTo(one.operation());
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.outcomeUnknown()).isFalse();
                    return e;
                })
                .toList();
        assertThat(thrown).hasSize(36);
        assertThat(server.received()).hasSize(36);
        return thrown;
    }

    private static void answer(FakeNevisServer server, int status, String body) {
        server.failNext(Fault.reply(Reply.text(status, "application/json", body)));
    }

    /** A user who may change himself, with a login that can be renewed. */
    private static NevisClient self(FakeNevisServer server) {
        server.addUser("100", "u", "jdoe").setPassword("100", "u", "right");
        server.addOAuthClient("id:1", "secret").as("100", "u");
        return NevisClient.create(
                Logins.config(server),
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id:1", Secret.of("secret")));
    }

    private static void search(NevisClient nevis) {
        nevis.search().clients(ClientQuery.of("*:*"));
    }

    private static void rename(NevisClient nevis, String extId, String name) {
        nevis.clients().update(extId, ClientPatch.builder().name(name).build());
    }

    private static ClientPatch addEnglish(IdmClient client) {
        Map<String, String> names = new LinkedHashMap<>(client.displayName());
        names.put(Language.EN, "ours");
        return ClientPatch.builder().displayName(names).build();
    }

    private static List<String> methods(FakeNevisServer server) {
        return server.received().stream().map(Received::method).toList();
    }
}
