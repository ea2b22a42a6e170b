package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.error.CteError.FieldError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The details of error responses. {@link CteMatrixTest} tests the documented errors. */
class DocumentedErrorsTest extends FakeServerTest {

    @Test
    void documentedErrors_are16() {
        assertThat(DocumentedErrors.seed()).hasSize(16);
        System.out.println(
                "CTE: 16 documented errors, " + DocumentedErrors.furtherRows().count() + " from other sources");
    }

    @Test
    void addClients_oneMarkedForDeletion_addsNone() {
        server().addClient("host-1");
        server().addClient("host-2");
        server().addClientGroup("db");
        server().markForDeletion("host-2");

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client().clientGroups().addClients("db", AddClients.of("host-1", "host-2")));

        assertThat(e.vendorMessage().orElseThrow()).contains("Client host-2 is marked for deletion");
        assertThat(server().members("db")).isEmpty();
    }

    @Test
    void details_containAllFieldsOfTheResponse() {
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client().clients().resetPassword("host-7"));

        CteError details = e.details(CteError.class).orElseThrow();
        assertThat(details.code()).contains("16");
        assertThat(details.codeDesc()).contains("NCERRResourceNotFound: Resource not found");
        assertThat(e.requestId()).isEqualTo(details.requestId()).isPresent();
        assertThat(e).hasMessageStartingWith("cte.clients.resetPassword: HTTP 404, NOT_FOUND, code 16, request ");
        assertThat(details.fieldErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\\n", "\r\n"})
    void validationErrors_areReadFieldByField_withAnyLineBreak(String lineBreak) {
        DocumentedErrors.respond(
                server(),
                422,
                String.join(
                        lineBreak,
                        "Validation errors:",
                        "name: name is a required field",
                        "cluster_type: Key: 'CreateClientGroupParams.cluster_type' Error:Field validation for"
                                + " 'cluster_type' failed on the 'eq=NON-CLUSTER|eq=HDFS' tag."));

        ApiException e = catchThrowableOfType(
                ApiException.class,
                () -> client().clientGroups().create(NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER)));

        assertThat(e.details(CteError.class).orElseThrow().fieldErrors())
                .containsExactly(
                        new FieldError("name", "name is a required field"),
                        new FieldError(
                                "cluster_type",
                                "Key: 'CreateClientGroupParams.cluster_type' Error:Field validation for 'cluster_type'"
                                        + " failed on the 'eq=NON-CLUSTER|eq=HDFS' tag."));
    }

    @Test
    void validationErrors_ofTheFakeServer_areReadFieldByField() {
        server().strict(true);
        ApiException e = catchThrowableOfType(
                ApiException.class,
                () -> client().raw().send("POST", "/api/v1/transparent-encryption/clientgroups", Map.of()));

        assertThat(e.details(CteError.class).orElseThrow().fieldErrors())
                .extracting(FieldError::field)
                .containsExactly("name", "cluster_type");
    }
}
