package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Undocumented, malformed and missing responses. */
class HostileResponsesTest extends FakeServerTest {

    @BeforeEach
    void seed() {
        server().addClient("host-1");
        server().addClientGroup("web");
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, UNAUTHENTICATED",
        "403, PERMISSION_DENIED",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "418, INVALID_REQUEST",
        "422, INVALID_REQUEST",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "302, OTHER"
    })
    void errorBodyWithoutInformation_isReadByItsStatus(int status, ErrorKind kind) {
        CteClient cte = client();
        for (FakeResponse reply : List.of(
                FakeResponse.empty(status),
                FakeResponse.text(status, "text/html", "<html><body>Bad Gateway</body></html>"),
                FakeResponse.text(status, "application/json", "{\"code\":"),
                FakeResponse.text(status, "application/json", "[]"),
                FakeResponse.text(status, "application/json", "null"),
                FakeResponse.text(status, "text/plain", "\"codeDesc\""),
                FakeResponse.json(status, Map.of("message", List.of("a"), "code", Map.of("b", 1))),
                FakeResponse.json(
                        status, Map.of("code", 4711, "codeDesc", "NCERRBrandNew", "message", "?", "extra", true)))) {
            for (int attempt = 0; attempt < 3; attempt++) {
                server().failNext(HostileResponsesTest::isNotLogin, Fault.response(reply));
            }
            ApiException e =
                    catchThrowableOfType(ApiException.class, () -> cte.clients().resetPassword("host-1"));

            assertThat(e.status()).isEqualTo(status);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.correctiveAction()).isEmpty();
            server().clearRequestsAndFaults();
        }
    }

    @Test
    void unknownErrorClass_isReportedInFull() {
        server().failNext(
                        HostileResponsesTest::isNotLogin,
                        Fault.response(FakeResponse.json(
                                400,
                                Map.of(
                                        "code",
                                        4711,
                                        "codeDesc",
                                        "NCERRBrandNew",
                                        "message",
                                        "text",
                                        "requestID",
                                        "r1"))));

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client().clients().get("host-1"));

        assertThat(e.code()).contains("4711");
        assertThat(e.vendorMessage()).contains("NCERRBrandNew\ntext");
        assertThat(e.requestId()).contains("r1");
        assertThat(e.getMessage()).doesNotContain("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "detail"})
    void otherNamesOfTheMessage_areRead(String name) {
        server().failNext(
                        HostileResponsesTest::isNotLogin,
                        Fault.response(FakeResponse.json(422, Map.of(name, "CTE Client: record not found"))));

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client().clients().get("host-1"));

        assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(e.vendorMessage()).contains("CTE Client: record not found");
    }

    @Test
    void errorInsideA200_isAnError() {
        CteClient cte = client();
        FakeResponse error =
                FakeResponse.json(200, Map.of("codeDesc", "NCERRInvalidParamValue: Invalid parameter", "message", "m"));
        for (Consumer<CteClient> call : List.<Consumer<CteClient>>of(
                c -> c.clients().resetPassword("host-1"),
                c -> c.clients().get("host-1"),
                c -> c.clientGroups().addClients("web", AddClients.of("host-1")))) {
            server().failNext(HostileResponsesTest::isNotLogin, Fault.response(error));
            ApiException e = catchThrowableOfType(ApiException.class, () -> call.accept(cte));
            assertThat(e.status()).isEqualTo(200);
            assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
            assertThat(e.details(CteError.class).orElseThrow().message()).contains("m");
        }
    }

    @Test
    void successThatMentionsAnErrorClass_isNotAnError() {
        server().setClientField("host-1", "attr", Map.of("codeDesc", "NCERRNotMine"));

        assertThat(client().clients().get("host-1").name()).contains("host-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"id\":{\"a\":1}}", "\"id\"", "{\"id\":\"1\"}x"})
    void malformedSuccess_isAFormatError_andTheOutcomeIsUnknown(String body) {
        server().failNext(
                        HostileResponsesTest::isNotLogin,
                        Fault.response(FakeResponse.text(200, "application/json", body)));

        ResponseFormatException e = catchThrowableOfType(
                ResponseFormatException.class, () -> client().clients().create(NewClient.of("host-2")));

        assertThat(e.outcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"guardpoints\":null}",
                "{\"guardpoints\":[{}]}",
                "{\"guardpoints\":[]}",
                "{\"guardpoints\":[null]}"
            })
    void malformedGuardPoints_areAFormatError_andTheOutcomeIsUnknown(String body) {
        server().failNext(
                        HostileResponsesTest::isNotLogin,
                        Fault.response(FakeResponse.text(201, "application/json", body)));

        ResponseFormatException e = catchThrowableOfType(ResponseFormatException.class, () -> guard(client()));

        assertThat(e.operation()).isEqualTo("cte.guardPoints.create");
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @Test
    void createdGuardPoints_forADuplicatePath_mayBeOne() {
        server().failNext(HostileResponsesTest::isNotLogin, Fault.response(guardPoints("/data")));

        assertThat(create("/data", "/data")).containsExactly(Optional.of("/data"));
    }

    @Test
    void createdGuardPoints_areInTheOrderOfThePaths_differentlySpelledPathsLast() {
        server().failNext(HostileResponsesTest::isNotLogin, Fault.response(guardPoints("/a", "/c", "/b")));

        assertThat(create("/b", "/a/", "/c")).containsExactly(Optional.of("/b"), Optional.of("/c"), Optional.of("/a"));
    }

    /** The successful responses of these operations are not documented. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "true", "{\"id\":\"1\"}"})
    void undocumentedSuccess_isAcceptedWithAnyBody(String body) {
        CteClient cte = client();
        for (Consumer<CteClient> call : List.<Consumer<CteClient>>of(
                c -> c.clients().resetPassword("host-1"),
                c -> c.clients().markForDeletion("host-1"),
                c -> c.clientGroups().addClients("web", AddClients.of("host-1")),
                c -> c.clientGroups().resetPassword("web"),
                c -> c.clientGroups().delete("web"))) {
            server().failNext(
                            HostileResponsesTest::isNotLogin,
                            Fault.response(FakeResponse.text(202, "application/json", body)));
            call.accept(cte);
        }
    }

    static Stream<Fault> failures() {
        return Stream.of(
                Fault.reset().afterProcessing(),
                Fault.close(),
                Fault.malformedResponse(),
                Fault.malformedBody(),
                Fault.status(503),
                Fault.status(408),
                Fault.response(FakeResponse.empty(503).header("Retry-After", "0")));
    }

    /** Requests that create a resource or a password are never retried. */
    @ParameterizedTest
    @MethodSource("failures")
    void postsAndPatches_areNotRetried_andTheOutcomeIsUnknown(Fault fault) {
        List<Consumer<CteClient>> calls = List.of(
                c -> c.clients().create(NewClient.of("host-2")),
                c -> c.clients()
                        .update(
                                "host-1",
                                ClientUpdate.builder().description("x").build()),
                c -> c.clients().resetPassword("host-1"),
                c -> c.clients().markForDeletion("host-1"),
                c -> c.clientGroups().create(NewClientGroup.of("db", ClusterType.HDFS)),
                c -> c.clientGroups().addClients("web", AddClients.of("host-1")),
                c -> c.clientGroups().addIfAbsent("web", AddClients.of("host-1")),
                c -> c.clientGroups().resetPassword("web"),
                HostileResponsesTest::guard);
        CteClient cte = client();
        cte.clients().get("host-1");
        for (Consumer<CteClient> call : calls) {
            server().clearRequestsAndFaults();
            server().failNext(HostileResponsesTest::isNotLogin, fault);

            SdkException e = catchThrowableOfType(SdkException.class, () -> call.accept(cte));

            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(server().received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void readsAndDeletes_areRetried(Fault fault) {
        CteClient cte = client();
        server().failNext(HostileResponsesTest::isNotLogin, fault);
        assertThat(cte.clients().get("host-1").name()).contains("host-1");

        server().failNext(HostileResponsesTest::isNotLogin, fault);
        cte.clientGroups().delete("web");
        assertThat(server().clientGroup("web")).isEmpty();
    }

    @Test
    void unreachableServer_isATransportError() {
        CteClient cte = client();
        cte.clients().get("host-1");
        server().close();

        assertThat(catchThrowableOfType(
                        TransportException.class, () -> cte.clients().create(NewClient.of("host-2"))))
                .isNotNull();
    }

    private static boolean isNotLogin(ReceivedRequest request) {
        return !request.path().endsWith("/auth/tokens");
    }

    private static FakeResponse guardPoints(String... paths) {
        return FakeResponse.json(
                201,
                Map.of(
                        "guardpoints",
                        Stream.of(paths)
                                .map(path -> Map.of("guardpoint", Map.of("id", "id-of-" + path, "guard_path", path)))
                                .toList()));
    }

    private List<Optional<String>> create(String... paths) {
        NewGuardPoints points = NewGuardPoints.of(GuardPointParams.of(GuardPointType.DIRECTORY_AUTO, "deny"), paths);
        return client().guardPoints().create(GuardPointOwner.client("host-1"), points).stream()
                .map(GuardPoint::guardPath)
                .toList();
    }

    private static void guard(CteClient cte) {
        cte.guardPoints()
                .create(
                        GuardPointOwner.client("host-1"),
                        NewGuardPoints.of(
                                GuardPointParams.builder()
                                        .guardPointType(GuardPointType.RANSOMWARE_PROTECTION)
                                        .build(),
                                "/data"));
    }
}
