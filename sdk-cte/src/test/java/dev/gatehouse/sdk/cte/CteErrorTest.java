package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.error.CteError.FieldError;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error response: its fields, and what {@code toString()} hides. */
class CteErrorTest extends FakeServerTest {

    @Test
    void toString_hidesTheTextsOfTheServer() {
        CteError error = CteError.builder()
                .code("9")
                .codeDesc("NCERRInvalidParamValue: seeded")
                .message("seeded")
                .detail("seeded")
                .error("seeded")
                .requestId("r1")
                .build();

        assertThat(error.toString()).contains("9").contains("r1").doesNotContain("seeded");
    }

    @Test
    void validationErrors_endWithTheTextThatContainsThem() {
        CteError error = CteError.builder()
                .codeDesc("NCERRInvalidParamValue: Invalid parameter")
                .message("Validation errors:\nname: name is a required field")
                .error("Unprocessable Entity: see message")
                .build();

        assertThat(error.fieldErrors()).containsExactly(new FieldError("name", "name is a required field"));
    }

    @Test
    void validationErrors_reportedTwice_areReadOnce() {
        CteError error = CteError.builder()
                .codeDesc("NCERRInvalidParamValue: Validation errors:\nname: a")
                .message("Validation errors:\nname: a\ncluster_type: b")
                .build();

        assertThat(error.fieldErrors())
                .containsExactly(new FieldError("name", "a"), new FieldError("cluster_type", "b"));
    }

    @Test
    void validationErrors_withoutField_areKept() {
        CteError error = CteError.builder()
                .message("Validation errors:\n\nbody is empty\nname: a")
                .build();

        assertThat(error.fieldErrors())
                .containsExactly(new FieldError("", "body is empty"), new FieldError("name", "a"));
    }

    /** The vendor's troubleshooting page names the feature. Spelling and order are not documented. */
    @ParameterizedTest
    @CsvSource({
        "No license installed for feature TransparentEncryption, true",
        "No licence installed for feature TransparentEncryption, true",
        "Feature TransparentEncryption has no license installed, true",
        "Feature TransparentEncryption has no LICENCE installed, true",
        "Feature TransparentEncryption is not permitted, false",
        "No license installed for feature KeyManagement, false"
    })
    void missingLicence_differsFromMissingRights(String message, boolean licence) {
        assertThat(error(403, message).correctiveAction().isPresent()).isEqualTo(licence);
    }

    @ParameterizedTest
    @CsvSource({"Password is required, true", "Old Password is required, false"})
    void passwordIsRequired_appliesOnlyToTheExactText(String message, boolean documented) {
        assertThat(error(400, message).correctiveAction().isPresent()).isEqualTo(documented);
    }

    private ApiException error(int status, String message) {
        server().failNext(
                        request -> request.path().endsWith("/clients/host-1"),
                        Fault.response(FakeResponse.json(status, Map.of("codeDesc", "NCERRX", "message", message))));
        return catchThrowableOfType(ApiException.class, () -> client().clients().get("host-1"));
    }
}
