package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.error.ErrorIdentifier;
import dev.gatehouse.sdk.nevis.error.ErrorMessage;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.PolicyElementViolation;
import dev.gatehouse.sdk.nevis.error.StackTraceItem;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.NevisErrors;
import dev.gatehouse.sdk.testkit.nevis.ViolationForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Details of error responses: several errors, identifiers, violations and stack traces. */
class ErrorDetailsTest {

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

    @Test
    void name_thatDoesNotMatchThePattern_isRejected() {
        server.options().namePattern("[A-Za-z0-9]+").violationForms(ViolationForm.LIST);
        ApiException e = renameFailure(InvalidRequestException.class, "bad name with spaces & <>");
        assertThat(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(e)).isTrue();
        assertThat(e.details(NevisError.class).orElseThrow().violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.configString()).contains("[A-Za-z0-9]+");
                    assertThat(violation.suppliedValue()).contains("bad name with spaces & <>");
                });
        assertThat(nevis.clients()
                        .update("200", ClientPatch.builder().name("Good1").build())
                        .name())
                .contains("Good1");
    }

    @Test
    void name_thatViolatesThePolicyTwice_isReportedTwice() {
        server.options().namePattern("[a-z]+").maxNameLength(3).violationForms(ViolationForm.LIST);
        NevisError error = renameFailure(InvalidRequestException.class, "NAME")
                .details(NevisError.class)
                .orElseThrow();
        assertThat(error.errors()).hasSize(2);
        assertThat(error.violations()).hasSize(2);
        assertThat(error.codes()).containsOnly(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED);
    }

    @Test
    void severalErrors_keepTheirIdentifiers_alsoUnknownOnes() {
        server.failNext(Fault.response(NevisErrors.of(422)
                .error("errors.userEmailFormat", "first")
                .error("errors.credentialNotActive", "second", Map.of("credentialExtId", "1024", "userExtId", "u"))
                .error("errors.credentialFidoUaf.notUnique", "third", Map.of("keyId", "k", "aaid", "a"))
                .error("errors.tomorrow", "fourth", Map.of("deviceId", 7))
                .response()));
        ApiException e = renameFailure(InvalidRequestException.class, "n");
        List<ErrorMessage> errors = e.details(NevisError.class).orElseThrow().errors();

        assertThat(e.code()).contains("errors.userEmailFormat");
        assertThat(errors).hasSize(4);
        assertThat(errors.get(0).identifier()).isEmpty();
        ErrorIdentifier credential = errors.get(1).identifier().orElseThrow();
        assertThat(credential.credentialExtId()).contains("1024");
        assertThat(credential.isFidoUaf()).isFalse();
        assertThat(errors.get(2).identifier().orElseThrow().isFidoUaf()).isTrue();
        assertThat(errors.get(3).identifier().orElseThrow().additionalProperties())
                .containsEntry("deviceId", 7L);
    }

    @Test
    void stackTrace_isTyped_andNotPrinted() {
        server.options().maxNameLength(3).violationForms(ViolationForm.EXCEPTION);
        PolicyElementViolation violation = renameFailure(InvalidRequestException.class, "name")
                .details(NevisError.class)
                .flatMap(NevisError::policyViolation)
                .orElseThrow();
        StackTraceItem top = violation.stackTrace().get(0);
        assertThat(top.className()).contains("ch.nevis.idm.policy.element.RegexPolicyElement");
        assertThat(top.lineNumber()).contains(77);
        assertThat(top.nativeMethod()).contains(false);
        assertThat(violation.cause().orElseThrow().stackTrace()).containsExactly(top);
        assertThat(violation.suppressed()).isEmpty();
        assertThat(violation.toString()).doesNotContain("RegexPolicyElement.java");
    }

    @Test
    void notFound_withTheCodeOfAServerFailure_isNotFound_withoutAdviceOnThePath() {
        server.failNext(Fault.response(
                FakeResponse.text(404, "application/json", Fixtures.text("update-client/error-schema.json"))));
        ApiException e = renameFailure(NotFoundException.class, "n");
        assertThat(e.code()).contains("errors.fatalError");
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e.correctiveAction()).isEmpty();
    }

    private <E extends ApiException> E renameFailure(Class<E> type, String name) {
        return catchThrowableOfType(
                type,
                () -> nevis.clients()
                        .update("200", ClientPatch.builder().name(name).build()));
    }
}
