package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.cte.error.CteErrorReason.ALREADY_MEMBER;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLIENT_GROUP_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLIENT_LIST_EMPTY;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLIENT_MARKED_FOR_DELETION;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLIENT_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLUSTER_TYPE_INVALID;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.CLUSTER_TYPE_MISSING;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.DOMAIN_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.INVALID_NAME;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.LICENSE_MISSING;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.MANUAL_PASSWORD;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.NAME_TAKEN;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.PASSWORD_REQUIRED;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.PRIMARY_SET_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.PROFILE_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.RESOURCE_NOT_FOUND;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.RIGHTS_MISSING;
import static dev.gatehouse.sdk.cte.error.CteErrorReason.TOKEN_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.cte.DocumentedErrors.Row;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each documented error has a constant, so that no application matches English texts. */
class ErrorReasonsTest extends FakeServerTest {

    private static final CteCredentials CTE_USER =
            CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));

    /** The rows of "API Response Codes". */
    private static final Map<String, CteErrorReason> DOCUMENT = table(
            "resetPassword_clientMarkedForDeletion", CLIENT_MARKED_FOR_DELETION,
            "resetPassword_tokenExpired", TOKEN_EXPIRED,
            "resetPassword_unknownClient", CLIENT_NOT_FOUND,
            "resetPassword_manualPassword_correctsTheDocument", MANUAL_PASSWORD,
            "createGroup_invalidName", INVALID_NAME,
            "createGroup_tokenExpired", TOKEN_EXPIRED,
            "createGroup_unknownProfile", PROFILE_NOT_FOUND,
            "createGroup_nameInUse", NAME_TAKEN,
            "createGroup_noClusterType", CLUSTER_TYPE_MISSING,
            "createGroup_wrongClusterType", CLUSTER_TYPE_INVALID,
            "addClients_clientMarkedForDeletion", CLIENT_MARKED_FOR_DELETION,
            "addClients_tokenExpired", TOKEN_EXPIRED,
            "addClients_alreadyMember", ALREADY_MEMBER,
            "addClients_unknownGroup_is422AndStillNotFound", CLIENT_GROUP_NOT_FOUND,
            "addClients_unknownClient_is422AndStillNotFound", CLIENT_NOT_FOUND,
            "addClients_emptyList", CLIENT_LIST_EMPTY);

    private static final Map<String, CteErrorReason> OTHER_SOURCES = table(
            "update_clientMarkedForDeletion", CLIENT_MARKED_FOR_DELETION,
            "markForDeletion_again", CLIENT_MARKED_FOR_DELETION,
            "guard_clientMarkedForDeletion", CLIENT_MARKED_FOR_DELETION,
            "update_manualWithoutPassword", PASSWORD_REQUIRED,
            "updateClient_unknownDomain", DOMAIN_NOT_FOUND,
            "updateGroup_unknownDomain", DOMAIN_NOT_FOUND,
            "primarySet_missing_is400AndStillNotFound", PRIMARY_SET_NOT_FOUND,
            "rawAdd_unknownGroup_is422AndStillNotFound", RESOURCE_NOT_FOUND,
            "write_withoutLicence", LICENSE_MISSING,
            "resetPassword_ofAGroupWithManualPassword", MANUAL_PASSWORD);

    private static Map<String, CteErrorReason> table(Object... entries) {
        Map<String, CteErrorReason> table = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            table.put((String) entries[i], (CteErrorReason) entries[i + 1]);
        }
        return table;
    }

    static Stream<Row> rows() {
        return Stream.concat(DocumentedErrors.seed(), DocumentedErrors.furtherRows());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow_hasAConstant_inEveryVariant(Row row) {
        CteErrorReason expected =
                DOCUMENT.getOrDefault(row.name(), OTHER_SOURCES.getOrDefault(row.name(), CteErrorReason.of("none")));
        for (CteBehaviour variant : List.of(CteBehaviour.DETAIL_IN_CODE_DESC, CteBehaviour.SPARSE_RESPONSES)) {
            try (FakeCteServer other = FakeCteServer.start();
                    CteClient cte = client(CTE_USER, other.url())) {
                other.with(variant).addClient("host-1");
                other.addClientGroup("db");
                row.state().accept(other);

                ApiException e = catchThrowableOfType(
                        ApiException.class, () -> row.call().accept(cte));

                assertThat(e.details(CteError.class).flatMap(CteError::reason)).contains(expected);
                assertThat(expected.isReasonOf(e)).isTrue();
            }
        }
    }

    /** The same constant in two operations means the same; within an operation each row has its own. */
    @Test
    void the16RowsOfTheDocument_areDistinguishableByAConstant() {
        assertThat(DocumentedErrors.seed().map(Row::name)).containsExactlyElementsOf(DOCUMENT.keySet());
        assertThat(DOCUMENT).hasSize(16);
        Map<String, List<CteErrorReason>> byOperation = DOCUMENT.entrySet().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getKey().split("_", 2)[0],
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(byOperation)
                .hasSize(3)
                .allSatisfy((operation, reasons) -> assertThat(reasons).doesNotHaveDuplicates());
    }

    @Test
    void missingRights_andMissingThings_haveConstants() {
        assertThat(RESOURCE_NOT_FOUND.isReasonOf(failure(cte -> cte.clients().get("none"))))
                .isTrue();
        server().addClient("host-1");
        assertThat(NAME_TAKEN.isReasonOf(failure(cte -> cte.clients().create(NewClient.of("host-1")))))
                .isTrue();
        server().revokeRights(FakeCteServer.USER);
        ApiException e = failure(cte -> cte.clients().create(NewClient.of("host-2")));
        assertThat(RIGHTS_MISSING.isReasonOf(e)).isTrue();
        assertThat(LICENSE_MISSING.isReasonOf(e)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "403, No license installed for feature KeyManagement",
        "409, The policy is in use",
        "422, Something else",
        "500, Resource not found"
    })
    void undocumentedErrors_haveNone(int status, String message) {
        server().failNext(
                        request -> request.path().endsWith("/clients"),
                        Fault.response(FakeResponse.json(
                                status, Map.of("codeDesc", "NCERRX", "message", message, "reason", "NAME_TAKEN"))));

        assertThat(failure(cte -> cte.clients().create(NewClient.of("host-1")))
                        .details(CteError.class)
                        .orElseThrow()
                        .reason())
                .isEmpty();
    }

    private ApiException failure(Consumer<CteClient> call) {
        return catchThrowableOfType(ApiException.class, () -> call.accept(client()));
    }
}
