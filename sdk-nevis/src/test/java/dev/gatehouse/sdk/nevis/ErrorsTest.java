package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.LoginRejection;
import dev.gatehouse.sdk.testkit.nevis.SearchIndex;
import dev.gatehouse.sdk.testkit.nevis.ViolationForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions of error responses: those that "Update a client" documents, and undocumented ones. */
class ErrorsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension.server().addClient("200", "Acme");
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @ParameterizedTest
    @CsvSource({"appl", "unit", "eRole", "combined", "client"})
    void dataRoomCode_ofAnyKind_throwsOutsideDataRoom(String kind) {
        respond(403, "{'errors':[{'code':'errors." + kind + "DataroomDenied'}]}");
        assertThat(updateFailure(OutsideDataRoomException.class, "200", "n").right())
                .isEmpty();
    }

    @Test
    void otherPermissionCode_throwsPermissionDeniedItself() {
        respond(403, "{'errors':[{'code':'errors.attrAccessForbidden','message':'m'}]}");
        assertThat(updateFailure(ApiException.class, "200", "n")).isExactlyInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'code':'errors.attrAccessForbidden'},{'code':'errors.clientDataroomDenied'} | errors.clientDataroomDenied",
                "{'message':'m'},{'code':'errors.tomorrow'},{'code':'errors.insufficientFineGrainedRights'} |"
                        + " errors.insufficientFineGrainedRights"
            })
    void severalErrors_rightOrDataRoomDecides(String errors, String code) {
        respond(403, "{'errors':[" + errors + "]}");
        PermissionDeniedException e = updateFailure(PermissionDeniedException.class, "200", "n");
        assertThat(e)
                .isInstanceOf(code.contains("Dataroom") ? OutsideDataRoomException.class : MissingRightException.class);
        assertThat(e.code()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"301, base URL", "308, base URL", "303, kind of login"})
    void redirect_hasACorrectiveAction(int status, String action) {
        server.failNext(Fault.response(FakeResponse.text(status, "text/html", "elsewhere")));
        assertThat(updateFailure(ApiException.class, "200", "n")
                        .correctiveAction()
                        .orElseThrow())
                .contains(action);
    }

    @ParameterizedTest
    @CsvSource({"404", "405"})
    void pathNotServed_hasACorrectiveActionOfItsOperation(int status) {
        respond(status, "");
        assertThat(updateFailure(ApiException.class, "200", "n")
                        .correctiveAction()
                        .orElseThrow())
                .contains("path prefix");
        respond(status, "");
        assertThat(catchThrowableOfType(ApiException.class, this::search)
                        .correctiveAction()
                        .orElseThrow())
                .contains("configured to index");
    }

    @ParameterizedTest
    @CsvSource({"404", "422"})
    void search_disabled_reportedByCoreErrorBody_hasACorrectiveAction(int status) {
        respond(status, "{'errors':[{'code':'errors.queryServiceDisabled'}]}");
        assertThat(catchThrowableOfType(ApiException.class, this::search)
                        .correctiveAction()
                        .orElseThrow())
                .contains("configured to index");
    }

    @ParameterizedTest
    @EnumSource(ViolationForm.class)
    void policyViolation_isReadInEveryForm(ViolationForm form) {
        server.options().maxNameLength(3).violationForms(form);
        NevisError error = updateFailure(InvalidRequestException.class, "200", "name")
                .details(NevisError.class)
                .orElseThrow();
        assertThat(error.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.limitValue()).contains("3");
            assertThat(violation.actualValue()).contains("4");
            assertThat(violation.suppliedValue()).contains("name");
        });
        assertThat(error.toString()).doesNotContain("RegexPolicyElement.java");
    }

    @ParameterizedTest
    @CsvSource({"422", "409"})
    void duplicateName_throwsConflict_withAnyStatus(int status) {
        server.options().duplicateStatus(status);
        assertThat(NevisErrorCode.DUPLICATE_NAME.isIn(updateFailure(ConflictException.class, "200", "Default")))
                .isTrue();
    }

    @Test
    void create_withoutMultiClientMode_throwsInvalidRequest() {
        server.options().multiClientMode(false);
        ApiException e = catchThrowableOfType(
                InvalidRequestException.class, () -> nevis.clients().create(NewClient.of("x")));
        assertThat(NevisErrorCode.UNSUPPORTED_OPERATION.isIn(e)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LoginRejection.class)
    void missingLogin_throwsUnauthenticated(LoginRejection how) {
        server.options().loginRejection(how);
        server.revoke(server.root());
        UnauthenticatedException e = updateFailure(UnauthenticatedException.class, "200", "n");

        assertThat(e.code()).isEmpty();
        assertThat(e.correctiveAction()).isPresent();
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | application/json | {'error':'invalid_client'} | INVALID_REQUEST",
                "401 | application/json | | UNAUTHENTICATED",
                "401 | text/html | <html>Login</html> | UNAUTHENTICATED",
                "403 | text/html | <html>Blocked</html> | PERMISSION_DENIED",
                "403 | application/json | | PERMISSION_DENIED",
                "404 | application/json | | NOT_FOUND",
                "404 | text/html | <html>No such page</html> | OTHER",
                "404 | application/json | {'errors':[{'code':'errors.invalidUri'}]} | INVALID_REQUEST",
                "405 | application/json | {'errors':[{'code':'errors.unsupportedOperation'}]} | INVALID_REQUEST",
                "409 | application/json | {'errors':[{'code':'errors.tomorrow'}]} | CONFLICT",
                "415 | application/json | {'errors':[{'code':'errors.unsupportedMediaType'}]} | INVALID_REQUEST",
                "422 | application/json | | INVALID_REQUEST",
                "422 | application/json | {'errors':[{'code':'errors.tomorrow','new':1}]} | INVALID_REQUEST",
                "422 | application/json | {'errors':[{'code':'errors.recordDeleted'}]} | NOT_FOUND",
                "422 | application/json | {'errors':[{'code':'errors.clientDataroomDenied'}]} | PERMISSION_DENIED",
                "422 | application/json | {'errors':[{'code':'errors.invalidJWTToken'}]} | UNAUTHENTICATED",
                "422 | application/json | {'errors':[{'code':'errors.fatalError'}]} | INVALID_REQUEST",
                "422 | application/json | {'errors':[{'code':'errors.reporting.tooManyRequests'}]} | INVALID_REQUEST",
                "422 | application/json | {'errors':'wrong type'} | INVALID_REQUEST",
                "422 | application/json | {'errors':[{'code':7}]} | INVALID_REQUEST",
                "422 | application/json | {'errors':null} | INVALID_REQUEST",
                "422 | application/json | [] | INVALID_REQUEST",
                "422 | application/json | {'errors':[{'code' | INVALID_REQUEST",
                "200 | application/json | {'errors':[{'code':'errors.noRecord'}]} | NOT_FOUND",
                "200 | application/json | {'errors':[{'message':'no code'}]} | OTHER",
                "301 | text/html | moved | OTHER",
                "302 | text/html | <html>Login</html> | UNAUTHENTICATED",
                "303 | text/html | <html>Login</html> | UNAUTHENTICATED",
                "307 | text/html | <html>Login</html> | UNAUTHENTICATED",
                "308 | text/html | moved | OTHER",
                "404 | application/json | {'errors':[{'code':'errors.queryServiceDisabled'}]} | OTHER",
                "422 | application/json | {'errors':[{'code':'errors.queryServiceDisabled'}]} | OTHER",
                "422 | application/json | {'errors':[{'code':'errors.noRecord','identifier':'x'}]} | NOT_FOUND",
                "422 | application/json | {'errors':[{'code':'errors.noRecord','message':{}}]} | NOT_FOUND",
                "422 | application/json | {'errors':[{'code':{}},{'code':'errors.noRecord'}]} | NOT_FOUND",
                "500 | text/html | <html>Oops</html> | SERVER_ERROR",
                "500 | application/json | {'errors':[{'code':'errors.duplicateName'}]} | SERVER_ERROR",
                "500 | application/json | {'errors':[{'code':'errors.clientDataroomDenied'}]} | SERVER_ERROR"
            })
    void response_hasTheErrorKind(int status, String type, String body, ErrorKind kind) {
        server.failNext(Fault.response(FakeResponse.text(status, type, body == null ? "" : body.replace('\'', '"'))));
        assertThat(updateFailure(ApiException.class, "200", "n").kind()).isEqualTo(kind);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/html | <html>Login</html>",
                "application/json | {}x",
                "application/json | []",
                "application/json | {'displayName':'text'}"
            })
    void malformedSuccess_throwsWithUnknownOutcome(String type, String body) {
        server.failNext(Fault.response(FakeResponse.text(200, type, body.replace('\'', '"'))));
        ResponseFormatException e = catchThrowableOfType(
                ResponseFormatException.class, () -> nevis.clients().update("200", patch("n")));
        assertThat(e.outcomeUnknown()).isTrue();
    }

    @Test
    void errorWithUnknownFieldAndUnknownCode_keepsCodeAndMessages() {
        respond(422, "{'trace':'x','errors':[{'code':'errors.tomorrow','message':'a'},{'message':'b'}]}");
        InvalidRequestException e = updateFailure(InvalidRequestException.class, "200", "n");
        assertThat(e.code()).contains("errors.tomorrow");
        assertThat(e.vendorMessage()).contains("a\nb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'policyViolation':'text'", "'policyViolations':{}", "'policyViolations':[{'limitValue':{}}]"})
    void malformedViolation_keepsTheCode(String violation) {
        respond(422, "{'errors':[{'code':'errors.pwdPolicyViolated'}]," + violation + "}");
        assertThat(NevisErrorCode.PWD_POLICY_VIOLATED.isIn(updateFailure(InvalidRequestException.class, "200", "n")))
                .isTrue();
    }

    @Test
    void search_disabled_isNotReportedAsNotFound() {
        server.options().searchIndex(SearchIndex.OFF);
        ApiException e = catchThrowableOfType(ApiException.class, this::search);
        assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
        assertThat(e.vendorMessage()).contains("The query service is disabled.");
        assertThat(e.correctiveAction().orElseThrow()).contains("configured to index");
    }

    @Test
    void search_timedOut_isRetried_andThrowsServerError() {
        server.options().searchIndex(SearchIndex.TIMED_OUT);
        ApiException e = catchThrowableOfType(ApiException.class, this::search);
        assertThat(e.kind()).isEqualTo(ErrorKind.SERVER_ERROR);
        assertThat(server.received()).hasSize(3);
    }

    @Test
    void search_errorsInA200_throw() {
        respond(200, "{'response':null,'messages':{'errors':['Index broken'],'infos':null}}");
        assertThat(catchThrowableOfType(ApiException.class, this::search).vendorMessage())
                .contains("Index broken");
    }

    @Test
    void exception_doesNotContainEchoedValues() {
        respond(
                422,
                "{'errors':[{'code':'errors.pwdPolicyViolated','message':'hunter2 is weak'}],"
                        + "'policyViolations':[{'suppliedValue':'hunter2'}]}");
        InvalidRequestException e = updateFailure(InvalidRequestException.class, "200", "n");
        assertThat(e.toString()).contains("errors.pwdPolicyViolated").doesNotContain("hunter2");
        assertThat(e.details(NevisError.class).orElseThrow().toString()).doesNotContain("hunter2");
    }

    private void search() {
        nevis.search().clients(SearchQuery.of("*:*"));
    }

    private void respond(int status, String body) {
        server.failNext(Fault.response(FakeResponse.text(status, "application/json", body.replace('\'', '"'))));
    }

    private <E extends ApiException> E updateFailure(Class<E> type, String extId, String name) {
        return catchThrowableOfType(type, () -> nevis.clients().update(extId, patch(name)));
    }

    private static ClientPatch patch(String name) {
        return ClientPatch.builder().name(name).build();
    }
}
