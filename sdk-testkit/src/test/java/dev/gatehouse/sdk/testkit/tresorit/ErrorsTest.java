package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

    private static final FakeTresoritServer SERVER = FakeTresoritServer.start();
    private final TestClient client = new TestClient(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void reset() {
        SERVER.strict(true).sendTrace(false).tenantDisabled(false);
        SERVER.errorCodeFor(Undocumented.WRONG_METHOD, Undocumented.WRONG_METHOD.likelyCode);
        SERVER.clearRequestsAndFaults();
    }

    static Stream<ErrorRow> codes() {
        return FakeTresoritServer.errorCodes().stream();
    }

    @Test
    void table_has115Codes_byStatusAsDocumented() {
        Map<Integer, Long> byStatus = codes().collect(
                        Collectors.groupingBy(row -> row.status().orElse(0), TreeMap::new, Collectors.counting()));

        assertThat(byStatus)
                .isEqualTo(Map.of(0, 1L, 304, 1L, 400, 36L, 403, 52L, 404, 10L, 409, 2L, 412, 3L, 500, 8L, 503, 2L));
        assertThat(codes().map(ErrorRow::code)).doesNotHaveDuplicates().hasSize(115);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void code_canBeInjected_withItsStatusAndMessage(ErrorRow row) throws Exception {
        SERVER.failNextWith(row.code());
        TestResponse response = client.get("/user/list-users");

        assertThat(response.status()).isEqualTo(row.status().orElse(500));
        if (response.status() == 304) {
            assertThat(response.text()).isEmpty();
        } else {
            assertThat(response.json()).isEqualTo(Map.of("ErrorCode", row.code(), "ErrorMessage", row.message()));
        }
        assertThat(client.get("/user/list-users").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UserNotExists | 403 | User not exists.
            InvalidMasterFragmentChange | 403 | InvalidMasterFragmentChange
            LatestGkfNotKnownByClient | 412 | Latest group key file is unknown by the client.
            TresorNotExists | 404 | Tresor head not found.
            TenantDisabled | 503 | Tenant is disabled, therefor the request is unsatisfiable.
            CallerAndTargetUserIsTheSame | 400 | The caller user and the target user of the call must not be the same!
            """)
    void row_isAsInTheVendorsTable(String code, int status, String message) {
        assertThat(codes().filter(row -> row.code().equals(code)).findFirst().orElseThrow())
                .isEqualTo(new ErrorRow(code, OptionalInt.of(status), message));
    }

    @Test
    void codeOutsideTheTable_canBeInjectedWithStatusAndMessage_andATypoIsRejected() throws Exception {
        SERVER.failNextWith("BrandNewCode", 429, "Too many.");
        TestResponse response = client.get("/user/list-users");

        assertThat(response.status()).isEqualTo(429);
        assertThat(response.json()).isEqualTo(Map.of("ErrorCode", "BrandNewCode", "ErrorMessage", "Too many."));
        assertThatThrownBy(() -> SERVER.failNextWith("BrandNewCode")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERVER.errorCodeFor(Undocumented.LOST_RACE, "BrandNewCode"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorAfterProcessing_keepsTheChange() throws Exception {
        String tresor = SERVER.createTresor(SERVER.addUser());
        SERVER.failNext(Fault.response(SERVER.errorResponse("UnexpectedError")).afterProcessing());

        assertThat(client.post("/tresor/approve-tresor-creation", Map.of("TresorId", tresor))
                        .status())
                .isEqualTo(500);
        assertThat(SERVER.tresor(tresor)).isEqualTo(TresorState.APPROVED);
    }

    @Test
    void envelope_hasErrorMessageFirst_asThePublishedJavaClientNeeds_andTraceIfConfigured() throws Exception {
        assertThat(client.get("/nowhere").text())
                .startsWith("{\"ErrorMessage\":")
                .doesNotContain("Trace");

        SERVER.sendTrace(true);
        assertThat(client.get("/nowhere").json())
                .containsEntry("Trace", "TheseArentTheDroidsYouAreLookingFor: no operation at /api/v4/admin/nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere",
        "/api/v4/admin",
        "/api/v5/admin/user/list-users",
        "/api/v4/admin/user/list-users/",
        "/api/v4/admin/user/List-Users",
        "/custom/none.css"
    })
    void unknownUrl_isNotFound(String target) throws Exception {
        TestResponse response = client.send("GET", target, new byte[0]);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.code()).isEqualTo("TheseArentTheDroidsYouAreLookingFor");
    }

    @Test
    void wrongMethod_isNotDocumented_soItsCodeCanBeSet() throws Exception {
        assertThat(client.post("/user/list-users", Map.of()).status()).isEqualTo(404);
        SERVER.errorCodeFor(Undocumented.WRONG_METHOD, "BadInput");
        assertThat(client.post("/user/list-users", Map.of()).code()).isEqualTo("BadInput");
    }

    @Test
    void disabledTenant_rejectsEveryRequest() throws Exception {
        SERVER.tenantDisabled(true);
        assertThat(client.get("/user/list-users").code()).isEqualTo("TenantDisabled");
        SERVER.tenantDisabled(false);
        assertThat(client.get("/user/list-users").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            /user/set-user-state | {"UserId":"<user>","Enable":true,"Extra":1} | 200
            /user/set-user-state | {"UserId":"<user>","Enable":"False"}        | 200
            /user/set-user-state | {"UserId":"<user>"}                         | 200
            /user/set-user-state | {"UserId":"<user>","Enable":1}              | 400
            /user/set-user-state | {"UserId":7,"Enable":true}                  | 400
            /user/set-user-state | {"UserId":null,"Enable":true}               | 400
            /user/set-user-state | {"UserId":"","Enable":true}                 | 400
            /user/set-user-state | {"userid":"<user>","Enable":true}           | 400
            /user/set-user-state | [1]                                         | 400
            /user/set-user-state | null                                        | 400
            /user/set-user-state | {"UserId"                                   | 400
            /user/set-user-state |                                             | 400
            /user/init-user-registration | {"Alias":"ann"}                     | 200
            /user/init-user-registration | [1]                                 | 400
            """)
    void body_undocumentedFields_areRejected_unlessLenient(String operation, String body, int lenientStatus)
            throws Exception {
        byte[] bytes = body == null
                ? new byte[0]
                : body.replace("<user>", SERVER.addUser()).getBytes(UTF_8);
        assertThat(client.send("POST", TestClient.ADMIN + operation, bytes).code())
                .isEqualTo("BadInput");

        SERVER.strict(false);
        TestResponse response = client.send("POST", TestClient.ADMIN + operation, bytes);
        assertThat(response.status()).as(response.text()).isEqualTo(lenientStatus);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/user/init-user-registration,text/plain,400",
        "POST,/user/init-user-registration,application/json; charset=utf-8,200",
        "POST,/user/init-user-registration,Application/JSON,200"
    })
    void jsonBody_hasTheContentTypeJson(String method, String operation, String type, int status) throws Exception {
        byte[] body = "{}".getBytes(UTF_8);
        Map<String, String> headers = client.headers(method, body);
        headers.put("Content-Type", type);
        String target = TestClient.ADMIN + operation;
        assertThat(client.send(method, target, body, headers, SERVER.primaryKey())
                        .status())
                .isEqualTo(status);

        SERVER.strict(false);
        assertThat(client.send(method, target, body, headers, SERVER.primaryKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void postWithoutDigestAndType_isAcceptedOnlyIfLenient() throws Exception {
        Map<String, String> headers = client.headers("GET", new byte[0]);
        String target = TestClient.ADMIN + "/user/init-user-registration";
        assertThat(client.send("POST", target, new byte[0], headers, SERVER.primaryKey())
                        .code())
                .isEqualTo("InvalidAuthorization");

        SERVER.strict(false);
        assertThat(client.send("POST", target, new byte[0], headers, SERVER.primaryKey())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/user/list-users?x=1,200",
        "/tresor/list-tresors?pagesize=1&PAGESIZE=2,200",
        "/tresor/list-tresors?PageSize=1,-",
        "/tresor/list-members?tresorid=,400",
        "/tresor/list-members,400",
        "/tresor/get-kick-details,400"
    })
    void query_undocumentedNames_areRejected_namesMatchIgnoringCase(String target, String lenientStatus)
            throws Exception {
        boolean fine = lenientStatus.equals("-");
        assertThat(client.get(target).status()).isEqualTo(fine ? 200 : 400);

        SERVER.strict(false);
        assertThat(client.get(target).status()).isEqualTo(fine ? 200 : Integer.parseInt(lenientStatus));
    }

    @Test
    void query_withAnInvalidEscape_isRejected() {
        ReceivedRequest request = new ReceivedRequest("GET", "/x?a=%zz", Map.of(), new byte[0]);
        assertThatThrownBy(() -> new Call(request, "", Set.of("a"), new Options()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("BadInput");
    }
}
