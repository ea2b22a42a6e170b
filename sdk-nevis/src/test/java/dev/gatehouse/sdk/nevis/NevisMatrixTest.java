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
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.search.SearchResult;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UsersApi;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.SearchIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.function.Executable;

/** The error responses of the vendor's pages, optimistic locking, and the query API. */
class NevisMatrixTest extends MatrixTest {

    /** A test case with its own server and a client that has all rights. */
    private interface TestCase {
        void run(FakeNevisServer server, NevisClient nevis);
    }

    NevisMatrixTest() {
        super("nevis");
    }

    @Override
    protected Map<String, Executable> testCases() {
        Map<String, Executable> all = new LinkedHashMap<>();
        all.put("403, missing right", testCase(NevisMatrixTest::missingRight));
        all.put("403, outside the data room", testCase(NevisMatrixTest::outsideTheDataRoom));
        all.put("404, no record", testCase(NevisMatrixTest::noRecord));
        all.put("409, concurrent modification", testCase(NevisMatrixTest::concurrentModification));
        all.put("422, naming policy", testCase(NevisMatrixTest::namingPolicy));
        all.put("422, all violations of a password policy", testCase(NevisMatrixTest::passwordPolicy));
        all.put("401, wrong password for the protected field token", testCase(NevisMatrixTest::wrongPassword));
        all.put("401, protected field token invalid or missing", testCase(NevisMatrixTest::invalidProtectedFieldToken));
        all.put("search: 400 and 403 with strings for errors", testCase(NevisMatrixTest::searchRejected));
        all.put("search: 401, 404 and 500 with strings for errors", testCase(NevisMatrixTest::searchFailed));
        all.put("search: 200 while the index is rebuilt", testCase(NevisMatrixTest::indexRebuilt));
        all.put("optimistic locking: an outdated version, read again", testCase(NevisMatrixTest::outdatedVersion));
        all.put(
                "optimistic locking: a client modified concurrently",
                testCase(NevisMatrixTest::clientModifiedConcurrently));
        all.put("404 of a retried deletion is a success", testCase(NevisMatrixTest::retriedDeletion));
        return all;
    }

    private static Executable testCase(TestCase test) {
        return () -> {
            try (FakeNevisServer server = FakeNevisServer.start().addClient("200", "Acme");
                    NevisClient nevis = TestClients.root(server)) {
                test.run(server, nevis);
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
        server.root().clientDataRoom("100");
        assertThatThrownBy(() -> rename(nevis, "200", "n")).isInstanceOf(OutsideDataRoomException.class);
    }

    private static void noRecord(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 404, "not-found", NotFoundException.class).forEach(e -> {
            assertThat(e.vendorMessage()).contains("Client doesn't exist with extId 'client-123'");
            assertThat(NevisErrorCode.NO_RECORD.isIn(e)).isTrue();
        });
        assertThatThrownBy(() -> rename(nevis, "client-123", "n")).isInstanceOf(NotFoundException.class);
    }

    private static void concurrentModification(FakeNevisServer server, NevisClient nevis) {
        everywhere(server, nevis, 409, "conflict", ConflictException.class).forEach(e -> {
            assertThat(NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE.isIn(e)).isTrue();
            assertThat(e.correctiveAction().orElseThrow()).contains("Read the entity again");
        });
        server.simulateConcurrentUpdate("200", Map.of());
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

    /** Violations are in the documented fields. Their values are strings or numbers. */
    private static void passwordPolicy(FakeNevisServer server, NevisClient nevis) {
        String rules = """
                {"displayName":"Length","configString":"pwdMinLength","suppliedValue":"pw","limitValue":3,"actualValue":"2"},
                {"displayName":"Digits","configString":"pwdMinDigits","suppliedValue":"pw","limitValue":"1","actualValue":0}""";
        respond(
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
        try (NevisClient nevis = selfAdmin(server)) {
            assertThatThrownBy(() -> nevis.principal().protectedFieldToken("jdoe", Secret.of("wrong-password")))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("Check the login ID and the password")
                    .hasMessageNotContaining("wrong-password");
        }
        // One login and one password, although the login could be renewed.
        assertThat(server.received())
                .extracting(ReceivedRequest::path)
                .containsExactly("/oauth/token", "/nevisidm/api/principal/v1/token");
    }

    private static void invalidProtectedFieldToken(FakeNevisServer server, NevisClient root) {
        UserPatch email = UserPatch.builder()
                .contacts(Contacts.builder().email("new@example.org").build())
                .build();
        List<Function<NevisClient, UsersApi>> tokens =
                List.of(NevisClient::users, nevis -> nevis.users().withProtectedFieldToken(Secret.of("bad.token")));
        for (Function<NevisClient, UsersApi> users : tokens) {
            try (NevisClient nevis = selfAdmin(server)) {
                UnauthenticatedException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> users.apply(nevis).update("100", "u", email));
                assertThat(e.correctiveAction().orElseThrow()).contains("principal().protectedFieldToken");
                assertThat(e).hasMessageNotContaining("bad.token");
            }
        }
        // A new login does not help.
        assertThat(server.received())
                .extracting(ReceivedRequest::method)
                .containsExactly("POST", "PATCH", "POST", "PATCH");
    }

    private static void searchRejected(FakeNevisServer server, NevisClient nevis) {
        ApiException e = catchThrowableOfType(
                InvalidRequestException.class, () -> nevis.search().clients(SearchQuery.of("name:(")));
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
        String body = "{\"response\":null,\"messages\":{\"warns\":[],\"errors\":[\"failed\"],\"infos\":[]}}";
        Map<Integer, ErrorKind> kinds =
                Map.of(401, ErrorKind.UNAUTHENTICATED, 404, ErrorKind.OTHER, 500, ErrorKind.SERVER_ERROR);
        kinds.forEach((status, kind) -> {
            int before = server.received().size();
            for (int i = 0; i < (status == 500 ? 3 : 1); i++) {
                respond(server, status, body);
            }
            ApiException e = catchThrowableOfType(ApiException.class, () -> search(nevis));
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.vendorMessage()).contains("failed");
            assertThat(e instanceof ServerErrorException).isEqualTo(status == 500);
            assertThat(server.received()).hasSize(before + (status == 500 ? 3 : 1));
        });
    }

    private static void indexRebuilt(FakeNevisServer server, NevisClient nevis) {
        server.options().searchIndex(SearchIndex.REBUILDING);
        SearchResult result = nevis.search().clients(SearchQuery.of("*:*"));
        assertThat(result.executed()).isFalse();
        assertThat(result.hits()).isEmpty();
        assertThat(result.infos()).containsExactly("The search index is being rebuilt.");
    }

    private static void outdatedVersion(FakeNevisServer server, NevisClient nevis) {
        server.addUser("100", "u1", "jdoe").addUnit("100", "top");
        server.addProfile("100", "u1", "p1", "top").addApplication("app", "App");
        assertOptimisticLocking(
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
        assertOptimisticLocking(
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
        assertOptimisticLocking(
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
        assertOptimisticLocking(
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

    /** Two callers update the same version. The second one gets a conflict, reads again and succeeds. */
    private static void assertOptimisticLocking(FakeNevisServer server, Read read, Update update) {
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

    private static void clientModifiedConcurrently(FakeNevisServer server, NevisClient nevis) {
        server.simulateConcurrentUpdate("200", Map.of("displayName", Map.of("FR", "leur")))
                .simulateConcurrentUpdate("200", Map.of("name", "theirs"));
        IdmClient after = nevis.clients().update("200", 3, NevisMatrixTest::addEnglish);
        assertThat(after.displayName()).containsOnly(Map.entry("FR", "leur"), Map.entry("EN", "ours"));
        assertThat(after.name()).contains("theirs");
        assertThat(methods(server)).containsExactly("GET", "PATCH", "GET", "PATCH", "GET", "PATCH");

        server.simulateConcurrentUpdate("200", Map.of()).simulateConcurrentUpdate("200", Map.of());
        assertThatThrownBy(() -> nevis.clients().update("200", 2, NevisMatrixTest::addEnglish))
                .isInstanceOf(ConflictException.class);
        assertThat(methods(server)).hasSize(10);
    }

    private static void retriedDeletion(FakeNevisServer server, NevisClient nevis) {
        server.failNext(Fault.reset().afterProcessing());
        nevis.clients().deleteCascading("200");
        assertThat(methods(server)).containsExactly("DELETE", "DELETE");
        assertThat(server.clients()).doesNotContain("200");
        assertThatThrownBy(() -> nevis.clients().deleteCascading("200")).isInstanceOf(NotFoundException.class);
    }

    /** Returns the exceptions of all operations but the login for the given error response. */
    private static <E extends ApiException> List<E> everywhere(
            FakeNevisServer server, NevisClient nevis, int status, String sample, Class<E> type) {
        List<Sample<NevisClient>> samples = new NevisFixture()
                .samples().stream()
                        .filter(one -> !one.operation().equals("nevis.login"))
                        .toList();
        List<E> thrown = samples.stream()
                .map(one -> {
                    respond(server, status, Fixtures.text("update-client/" + sample + ".json"));
                    E e = catchThrowableOfType(type, () -> one.call().run(nevis));
                    assertThat(e).isExactlyInstanceOf(type);
                    assertThat(e.operation()).isEqualTo(one.operation());
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.outcomeUnknown()).isFalse();
                    return e;
                })
                .toList();
        assertThat(server.received()).hasSameSizeAs(samples);
        return thrown;
    }

    private static void respond(FakeNevisServer server, int status, String body) {
        server.failNext(Fault.response(FakeResponse.text(status, "application/json", body)));
    }

    /** Returns the client of a user with the role SelfAdmin, whose login can be renewed. */
    private static NevisClient selfAdmin(FakeNevisServer server) {
        server.addUser("100", "u", "jdoe").setPassword("100", "u", "right");
        server.addOAuthClient("id:1", "secret").as("100", "u");
        return NevisClient.create(
                TestClients.config(server),
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id:1", Secret.of("secret")));
    }

    private static void search(NevisClient nevis) {
        nevis.search().clients(SearchQuery.of("*:*"));
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
        return server.received().stream().map(ReceivedRequest::method).toList();
    }
}
