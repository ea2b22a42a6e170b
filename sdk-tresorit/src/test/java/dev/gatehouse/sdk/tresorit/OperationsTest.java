package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.testkit.tresorit.TresorState;
import dev.gatehouse.sdk.testkit.tresorit.UserState;
import dev.gatehouse.sdk.testkit.tresorit.UserState.Registration;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import dev.gatehouse.sdk.tresorit.users.UserListItem;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserRegistrationState;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the 29 operations with both forms of the base URL: the request, its effect and its result. */
class OperationsTest {

    /** The state of the fake server before an operation. */
    private record State(
            String owner,
            String member,
            String guest,
            String tresor,
            String created,
            String share,
            String kick,
            String creation,
            String acception,
            String link,
            String revocation,
            UserRegistration registration,
            String validationVerifier) {}

    /** An operation, and whether the effect on the server and the result of the call are as expected. */
    private record Row(
            String method,
            String target,
            BiFunction<TresoritClient, State, Object> call,
            BiFunction<State, Object, Boolean> outcome,
            BiFunction<State, String, String> body) {}

    /** The effect of a second request is not documented. */
    private static final Set<String> NOT_RETRIED = Set.of(
            "/tresor/approve-invitation-link-acception",
            "/tresor/approve-invitation-link-creation",
            "/tresor/approve-invitation-link-revocation",
            "/tresor/approve-kick",
            "/tresor/approve-share",
            "/user/init-user-registration",
            "/user/validate-user-registration");

    private static final State ANY = new State(
            "owner",
            "member",
            "guest",
            "tresor",
            "created",
            "share",
            "kick",
            "creation",
            "acception",
            "link",
            "revocation",
            registration(),
            "validation");

    private static FakeTresoritServer server;

    @BeforeAll
    static void start() {
        server = FakeTresoritServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static final List<Row> ROWS = List.of(
            post(
                    "/tresor/approve-invitation-link-acception",
                    (c, g) -> c.invitationLinks().approveAcception(g.acception),
                    "{\"OperationId\":\"<acception>\"}",
                    g -> server.members(g.tresor).contains(g.guest)),
            post(
                    "/tresor/approve-invitation-link-creation",
                    (c, g) -> c.invitationLinks().approveCreation(g.creation, "for Ann"),
                    "{\"OperationId\":\"<creation>\",\"AdditionalInfo\":\"for Ann\"}",
                    g -> server.isLinkUsable(g.creation)),
            post(
                    "/tresor/approve-invitation-link-revocation",
                    (c, g) -> c.invitationLinks().approveRevocation(g.revocation),
                    "{\"OperationId\":\"<revocation>\"}",
                    g -> !server.isLinkUsable(g.link)),
            post(
                    "/tresor/approve-kick",
                    (c, g) -> c.kicks().approve(g.kick),
                    "{\"OperationId\":\"<kick>\"}",
                    g -> !server.members(g.tresor).contains(g.member)),
            post(
                    "/tresor/approve-share",
                    (c, g) -> c.shares().approve(g.share),
                    "{\"OperationId\":\"<share>\"}",
                    g -> server.members(g.tresor).contains(g.guest)),
            post(
                    "/tresor/approve-tresor-creation",
                    (c, g) -> c.tresors().approveCreation(g.created),
                    "{\"TresorId\":\"<created>\"}",
                    g -> server.tresor(g.created) == TresorState.APPROVED),
            new Row(
                    "DELETE",
                    "/tenant/delete-custom-content?fileName=css/old.css",
                    run((c, g) -> c.customContents().delete("css/old.css")),
                    (g, result) -> server.customContent("css/old.css").isEmpty(),
                    (g, any) -> ""),
            post(
                    "/tresor/delete-tresor",
                    (c, g) -> c.tresors().delete(g.tresor),
                    "{\"TresorId\":\"<tresor>\"}",
                    g -> server.tresor(g.tresor) == TresorState.DELETED),
            get(
                    "/tresor/get-invitation-link-acception-details?operationid=<acception>",
                    (c, g) -> {
                        var details = c.invitationLinks().acceptionDetails(g.acception);
                        return List.of(
                                details.byUserId(),
                                details.forUserId(),
                                details.tresorId(),
                                details.timestamp().orElseThrow());
                    },
                    g -> List.of(
                            g.owner,
                            g.guest,
                            g.tresor,
                            server.operation(g.acception).timestamp())),
            get(
                    "/tresor/get-invitation-link-creation-details?operationid=<creation>",
                    (c, g) -> {
                        var details = c.invitationLinks().creationDetails(g.creation);
                        return List.of(
                                details.byUserId(),
                                details.tresorId(),
                                details.timestamp().orElseThrow());
                    },
                    g -> List.of(g.owner, g.tresor, server.operation(g.creation).timestamp())),
            get(
                    "/tresor/get-invitation-link-revocation-details?operationid=<revocation>",
                    (c, g) -> {
                        var details = c.invitationLinks().revocationDetails(g.revocation);
                        return List.of(
                                details.byUserId(),
                                details.tresorId(),
                                details.timestamp().orElseThrow());
                    },
                    g -> List.of(
                            g.owner, g.tresor, server.operation(g.revocation).timestamp())),
            get(
                    "/tresor/get-kick-details?operationid=<kick>",
                    (c, g) -> {
                        var details = c.kicks().details(g.kick);
                        return List.of(
                                details.byUserId(),
                                details.forUserId(),
                                details.tresorId(),
                                details.timestamp().orElseThrow());
                    },
                    g -> List.of(
                            g.owner,
                            g.member,
                            g.tresor,
                            server.operation(g.kick).timestamp())),
            get(
                    "/tresor/get-share-details?operationid=<share>",
                    (c, g) -> {
                        var details = c.shares().details(g.share);
                        return List.of(
                                details.byUserId(),
                                details.forUserId(),
                                details.tresorId(),
                                details.timestamp().isPresent());
                    },
                    g -> List.of(g.owner, g.guest, g.tresor, false)),
            new Row(
                    "POST",
                    "/user/init-user-registration",
                    (c, g) -> c.users().initRegistration(),
                    (g, result) -> result instanceof UserRegistration begun
                            && !begun.regSessionVerifier().reveal().isEmpty()
                            && !begun.regSessionId().isEmpty()
                            && server.user(begun.userId()).registration() == Registration.INITIATED,
                    (g, any) -> ""),
            get(
                    "/tenant/list-custom-contents",
                    (c, g) -> {
                        var list = c.customContents().list();
                        var file = list.contents().get(0);
                        return List.of(
                                list.customContentCount().getAsLong(),
                                list.totalUsedBytes().getAsLong(),
                                file.path(),
                                file.name().orElseThrow(),
                                file.size().getAsLong(),
                                file.contentType().orElseThrow());
                    },
                    g -> List.of(1L, 5L, "css/old.css", "old.css", 5L, "text/css")),
            get(
                    "/tresor/list-members?tresorid=<tresor>",
                    (c, g) -> c.tresors().listMembers(g.tresor),
                    g -> List.of(g.owner, g.member)),
            get(
                    "/tresor/list-tresors?pagesize=7&continuefrom=<created>",
                    (c, g) -> c.tresors().list(7, g.created).stream().toList(),
                    g -> List.of(g.created)),
            get(
                    "/user/list-users",
                    (c, g) -> c.users()
                            .list()
                            .contains(UserListItem.builder()
                                    .userId(g.owner)
                                    .userRegistrationState(UserRegistrationState.VALIDATED)
                                    .build()),
                    g -> true),
            post(
                    "/tresor/reject-invitation-link-acception",
                    (c, g) -> c.invitationLinks().rejectAcception(g.acception),
                    "{\"OperationId\":\"<acception>\"}",
                    g -> rejected(g.acception)),
            post(
                    "/tresor/reject-invitation-link-creation",
                    (c, g) -> c.invitationLinks().rejectCreation(g.creation),
                    "{\"OperationId\":\"<creation>\"}",
                    g -> rejected(g.creation)),
            post(
                    "/tresor/reject-invitation-link-revocation",
                    (c, g) -> c.invitationLinks().rejectRevocation(g.revocation),
                    "{\"OperationId\":\"<revocation>\"}",
                    g -> rejected(g.revocation)),
            post(
                    "/tresor/reject-kick",
                    (c, g) -> c.kicks().reject(g.kick),
                    "{\"OperationId\":\"<kick>\"}",
                    g -> rejected(g.kick)),
            post(
                    "/tresor/reject-share",
                    (c, g) -> c.shares().reject(g.share),
                    "{\"OperationId\":\"<share>\"}",
                    g -> rejected(g.share)),
            post(
                    "/tresor/reject-tresor-creation",
                    (c, g) -> c.tresors().rejectCreation(g.created),
                    "{\"TresorId\":\"<created>\"}",
                    g -> server.tresor(g.created) == TresorState.REJECTED),
            post(
                    "/user/set-user-state",
                    (c, g) -> c.users().setState(g.member, false),
                    "{\"UserId\":\"<member>\",\"Enable\":false}",
                    g -> !server.user(g.member).enabled()),
            post(
                    "/user/set-tresor-creation-policy",
                    (c, g) -> c.users().setTresorCreation(g.member, false),
                    "{\"UserId\":\"<member>\",\"Enable\":false}",
                    g -> !server.user(g.member).tresorCreation()),
            post(
                    "/user/set-tresor-sharing-policy",
                    (c, g) -> c.users().setTresorSharing(g.member, false),
                    "{\"UserId\":\"<member>\",\"Enable\":false}",
                    g -> !server.user(g.member).tresorSharing()),
            new Row(
                    "PUT",
                    "/tenant/upload-custom-content?fileName=css/login.css",
                    (c, g) -> c.customContents()
                            .upload(NewCustomContent.of("css/login.css", "body {}".getBytes(UTF_8)))
                            .url()
                            .orElseThrow(),
                    (g, url) -> url.toString().endsWith("/custom/css/login.css")
                            && new String(server.customContent("css/login.css").orElseThrow(), UTF_8).equals("body {}"),
                    (g, any) -> "body {}"),
            post(
                    "/user/validate-user-registration",
                    (c, g) -> c.users().validate(UserValidation.of(g.registration, Secret.of(g.validationVerifier))),
                    "{\"UserId\":\"<new>\",\"RegSessionId\":\"<session>\",\"RegValidationVerifier\":\"<validation>\",\"RegSessionVerifier\":\"<verifier>\"}",
                    g -> server.user(g.registration.userId()).registration() == UserState.Registration.VALIDATED));

    @Test
    void table_has29Operations() {
        assertThat(ROWS)
                .extracting(row -> row.target.replaceFirst("\\?.*", ""))
                .doesNotHaveDuplicates()
                .hasSize(29);
    }

    @TestFactory
    Stream<DynamicTest> productionForm() {
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.method + " " + row.target, () -> check(row, "")));
    }

    @TestFactory
    Stream<DynamicTest> hostedForm() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.method + " " + row.target, () -> check(row, "/tenant-" + server.tenantId())));
    }

    /** No response, a server error, throttling: non-idempotent operations are not retried, all others are. */
    @TestFactory
    Stream<DynamicTest> retrySafety() {
        return Stream.of(Fault.reset(), Fault.status(500), Fault.status(429))
                .flatMap(fault -> ROWS.stream()
                        .map(row -> DynamicTest.dynamicTest(
                                row.method + " " + row.target, () -> checkRetries(row, fault))));
    }

    private static void checkRetries(Row row, Fault fault) {
        try (FakeTresoritServer own = FakeTresoritServer.start();
                TresoritClient client = TestClients.withoutWaits(own)) {
            own.failNext(fault);
            try {
                assertThat(row.call.apply(client, ANY)).isNotNull();
            } catch (SdkException | NoSuchElementException | IndexOutOfBoundsException failure) {
                assertThat(failure).as("only the number of requests counts").isNotNull();
            }
            String path = row.target.replaceFirst("\\?.*", "");
            assertThat(own.received()).hasSize(NOT_RETRIED.contains(path) ? 1 : 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tenant-acmetest1"})
    void linkCreation_withoutAdditionalInfo_omitsTheField(String prefix) {
        try (TresoritClient client = client(prefix)) {
            State state = state(client);
            client.invitationLinks().approveCreation(state.creation);
            assertThat(last().text()).isEqualTo("{\"OperationId\":\"" + state.creation + "\"}");
        }
    }

    private static void check(Row row, String prefix) {
        try (TresoritClient client = client(prefix)) {
            State state = state(client);
            Object result = row.call.apply(client, state);

            ReceivedRequest request = last();
            assertThat(request.method()).isEqualTo(row.method);
            assertThat(request.target()).isEqualTo(prefix + "/api/v4/admin" + fill(row.target, state));
            assertThat(request.text()).isEqualTo(row.body.apply(state, ""));
            if (row.method.equals("GET") || row.method.equals("DELETE")) {
                assertThat(request.header("Content-Type")).isEmpty();
                assertThat(request.header("Content-Length")).isEmpty();
            } else if (row.method.equals("POST")) {
                assertThat(request.header("Content-Type")).contains("application/json");
            } else {
                assertThat(request.header("Content-Type")).contains("application/octet-stream");
            }
            assertThat(row.outcome.apply(state, result))
                    .as("outcome, result %s", result)
                    .isTrue();
        }
    }

    private static State state(TresoritClient client) {
        String owner = server.addUser();
        String member = server.addUser();
        String guest = server.addUser();
        String tresor = server.addTresor(owner, member);
        String link = server.addLink(tresor, owner);
        UserRegistration registration = client.users().initRegistration();
        server.addCustomContent("css/old.css", new byte[5]);
        client.customContents().delete("css/login.css");
        return new State(
                owner,
                member,
                guest,
                tresor,
                server.createTresor(owner),
                server.proposeShare(tresor, owner, guest),
                server.proposeKick(tresor, owner, member),
                server.proposeLinkCreation(tresor, owner),
                server.proposeLinkAcception(link, guest),
                link,
                server.proposeLinkRevocation(link, owner),
                registration,
                server.completeRegistration(registration.userId(), registration.regSessionId()));
    }

    private static UserRegistration registration() {
        return UserRegistration.builder()
                .userId("u")
                .regSessionId("s")
                .regSessionVerifier(Secret.of("v"))
                .build();
    }

    static UserValidation validation() {
        return UserValidation.of(registration(), Secret.of("w"));
    }

    private static TresoritClient client(String prefix) {
        return TresoritClient.create(SdkConfig.of(server.url() + prefix), TestClients.credentials(server));
    }

    private static ReceivedRequest last() {
        List<ReceivedRequest> all = server.received();
        return all.get(all.size() - 1);
    }

    private static boolean rejected(String operationId) {
        return server.operation(operationId).progress() == Progress.REJECTED;
    }

    private static Row post(String target, Action call, String body, Predicate<State> outcome) {
        return new Row("POST", target, run(call), (g, result) -> outcome.test(g), (g, any) -> fill(body, g));
    }

    private static Row get(
            String target, BiFunction<TresoritClient, State, Object> call, Function<State, Object> expected) {
        return new Row("GET", target, call, (g, result) -> expected.apply(g).equals(result), (g, any) -> "");
    }

    private interface Action {
        void on(TresoritClient client, State state);
    }

    private static BiFunction<TresoritClient, State, Object> run(Action action) {
        return (client, state) -> {
            action.on(client, state);
            return "done";
        };
    }

    private static String fill(String text, State state) {
        return text.replace("<acception>", state.acception)
                .replace("<creation>", state.creation)
                .replace("<revocation>", state.revocation)
                .replace("<kick>", state.kick)
                .replace("<share>", state.share)
                .replace("<created>", state.created)
                .replace("<tresor>", state.tresor)
                .replace("<member>", state.member)
                .replace("<new>", state.registration.userId())
                .replace("<session>", state.registration.regSessionId())
                .replace("<validation>", state.validationVerifier)
                .replace("<verifier>", state.registration.regSessionVerifier().reveal());
    }
}
