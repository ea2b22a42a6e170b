package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.Signer.Answer;
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
    private final Signer signer = new Signer(SERVER);

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
    void code_isAnsweredOnDemand_withItsStatusAndMessage(ErrorRow row) throws Exception {
        SERVER.failNextWith(row.code());
        Answer answer = signer.get("/user/list-users");

        assertThat(answer.status()).isEqualTo(row.status().orElse(500));
        if (answer.status() == 304) {
            assertThat(answer.text()).isEmpty();
        } else {
            assertThat(answer.json()).isEqualTo(Map.of("ErrorCode", row.code(), "ErrorMessage", row.message()));
        }
        assertThat(signer.get("/user/list-users").status()).isEqualTo(200);
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
    void row_isTheVendors(String code, int status, String message) {
        assertThat(codes().filter(row -> row.code().equals(code)).findFirst().orElseThrow())
                .isEqualTo(new ErrorRow(code, OptionalInt.of(status), message));
    }

    @Test
    void codeOutsideTheTable_isAnsweredWithStatusAndMessageGiven_andATypoRefused() throws Exception {
        SERVER.failNextWith("BrandNewCode", 429, "Too many.");
        Answer answer = signer.get("/user/list-users");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json()).isEqualTo(Map.of("ErrorCode", "BrandNewCode", "ErrorMessage", "Too many."));
        assertThatThrownBy(() -> SERVER.failNextWith("BrandNewCode")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERVER.errorCodeFor(Undocumented.LOST_RACE, "BrandNewCode"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorAfterProcessing_losesTheAnswerNotTheDeed() throws Exception {
        String tresor = SERVER.createTresor(SERVER.addUser());
        SERVER.failNext(Fault.response(SERVER.errorResponse("UnexpectedError")).afterProcessing());

        assertThat(signer.post("/tresor/approve-tresor-creation", Map.of("TresorId", tresor))
                        .status())
                .isEqualTo(500);
        assertThat(SERVER.tresor(tresor)).isEqualTo(TresorState.APPROVED);
    }

    @Test
    void envelope_hasErrorMessageFirst_asThePublishedJavaClientNeeds_andTraceIfAsked() throws Exception {
        assertThat(signer.get("/nowhere").text())
                .startsWith("{\"ErrorMessage\":")
                .doesNotContain("Trace");

        SERVER.sendTrace(true);
        assertThat(signer.get("/nowhere").json())
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
        Answer answer = signer.send("GET", target, new byte[0]);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("TheseArentTheDroidsYouAreLookingFor");
    }

    @Test
    void wrongMethod_isNotDocumented_soItsCodeCanBeExchanged() throws Exception {
        assertThat(signer.post("/user/list-users", Map.of()).status()).isEqualTo(404);
        SERVER.errorCodeFor(Undocumented.WRONG_METHOD, "BadInput");
        assertThat(signer.post("/user/list-users", Map.of()).code()).isEqualTo("BadInput");
    }

    @Test
    void disabledTenant_answersNothingElse() throws Exception {
        SERVER.tenantDisabled(true);
        assertThat(signer.get("/user/list-users").code()).isEqualTo("TenantDisabled");
        SERVER.tenantDisabled(false);
        assertThat(signer.get("/user/list-users").status()).isEqualTo(200);
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
    void body_isRefusedWhereUndocumented_unlessLenient(String operation, String body, int lenientStatus)
            throws Exception {
        byte[] bytes = body == null
                ? new byte[0]
                : body.replace("<user>", SERVER.addUser()).getBytes(UTF_8);
        assertThat(signer.send("POST", Signer.ADMIN + operation, bytes).code()).isEqualTo("BadInput");

        SERVER.strict(false);
        Answer answer = signer.send("POST", Signer.ADMIN + operation, bytes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(lenientStatus);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/user/init-user-registration,text/plain,400",
        "POST,/user/init-user-registration,application/json; charset=utf-8,200",
        "POST,/user/init-user-registration,Application/JSON,200"
    })
    void jsonBody_isLabelledJson(String method, String operation, String type, int status) throws Exception {
        byte[] body = "{}".getBytes(UTF_8);
        Map<String, String> headers = signer.headers(method, body);
        headers.put("Content-Type", type);
        String target = Signer.ADMIN + operation;
        assertThat(signer.send(method, target, body, headers, SERVER.primaryKey())
                        .status())
                .isEqualTo(status);

        SERVER.strict(false);
        assertThat(signer.send(method, target, body, headers, SERVER.primaryKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void postWithoutDigestAndType_isForTheLenientOnly() throws Exception {
        Map<String, String> headers = signer.headers("GET", new byte[0]);
        String target = Signer.ADMIN + "/user/init-user-registration";
        assertThat(signer.send("POST", target, new byte[0], headers, SERVER.primaryKey())
                        .code())
                .isEqualTo("InvalidAuthorization");

        SERVER.strict(false);
        assertThat(signer.send("POST", target, new byte[0], headers, SERVER.primaryKey())
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
    void query_isRefusedWhereUndocumented_namesMatchIgnoringCase(String target, String lenientStatus) throws Exception {
        boolean fine = lenientStatus.equals("-");
        assertThat(signer.get(target).status()).isEqualTo(fine ? 200 : 400);

        SERVER.strict(false);
        assertThat(signer.get(target).status()).isEqualTo(fine ? 200 : Integer.parseInt(lenientStatus));
    }

    @Test
    void query_withABadEscape_isRefused() {
        ReceivedRequest request = new ReceivedRequest("GET", "/x?a=%zz", Map.of(), new byte[0]);
        assertThatThrownBy(() -> new Call(request, "", Set.of("a"), new Options()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("BadInput");
    }
}
