package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private TestClient root;

    @BeforeEach
    void addAcme() {
        server = nevis.server().addClient("200", "Acme");
        root = TestClient.root(server);
    }

    @Test
    void update_changesOnlyTheFieldsProvided() throws Exception {
        root.patch("clients/200", "{'displayName':{'EN':'Acme Ltd','DE':'Acme AG'},'remarks':'r'}");
        TestResponse response = root.patch("clients/200", "{'name':'Acme2'}");

        assertThat(response.status()).isEqualTo(200);
        JsonNode client = response.json();
        assertThat(client.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("created", "lastModified", "version", "extId", "name", "displayName");
        assertThat(client.path("name").asText()).isEqualTo("Acme2");
        assertThat(client.at("/displayName/DE").asText()).isEqualTo("Acme AG");
        assertThat(client.path("version").asInt()).isEqualTo(3);
        assertThat(client.path("created").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(server.client("200")).containsEntry("remarks", "r");
    }

    @Test
    void update_withoutAnyChange_leavesTheVersion() throws Exception {
        assertThat(root.patch("clients/200", "{}").json().path("version").asInt())
                .isEqualTo(1);
        assertThat(root.patch("clients/200", "{'name':'Acme'}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void languages_replaceAllOrMerge() throws Exception {
        root.patch("clients/200", "{'displayName':{'EN':'a','DE':'b'}}");
        assertThat(root.patch("clients/200", "{'displayName':{'RM':'c'}}")
                        .json()
                        .path("displayName")
                        .toString())
                .isEqualTo("{\"RM\":\"c\"}");

        server.options().mergeLanguages(true);
        assertThat(root.patch("clients/200", "{'displayName':{'EN':'d'}}")
                        .json()
                        .path("displayName"))
                .hasSize(2);
    }

    @Test
    void explicitNull_isIgnoredClearsOrIsRejected() throws Exception {
        root.patch("clients/200", "{'remarks':'r'}");
        assertThat(root.patch("clients/200", "{'remarks':null}").status()).isEqualTo(200);
        assertThat(server.client("200")).containsKey("remarks");

        server.options().explicitNull(ExplicitNull.REJECTED);
        assertThat(root.patch("clients/200", "{'remarks':null}").outcome()).isEqualTo("422 errors.deserialization");

        server.options().explicitNull(ExplicitNull.CLEARS);
        assertThat(root.patch("clients/200", "{'remarks':null}").status()).isEqualTo(200);
        assertThat(server.client("200")).doesNotContainKey("remarks");
        assertThat(root.patch("clients/200", "{'name':null}").outcome()).isEqualTo("422 errors.nullParameter");
    }

    @Test
    void version_isUnknownIgnoredOrChecked() throws Exception {
        String outdated = "{'remarks':'x','version':7}";
        assertThat(root.patch("clients/200", outdated).outcome()).isEqualTo("422 errors.deserialization");

        server.options().clientVersion(ClientVersion.IGNORED);
        assertThat(root.patch("clients/200", outdated).status()).isEqualTo(200);

        server.options().clientVersion(ClientVersion.CHECKED);
        assertThat(root.patch("clients/200", outdated).outcome()).isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(root.patch("clients/200", "{'remarks':'y','version':2}").status())
                .isEqualTo(200);
        assertThat(server.client("200")).doesNotContainValue(7).containsEntry("version", 3);
    }

    @Test
    void update_concurrentWithAnother_conflictsOnce() throws Exception {
        server.simulateConcurrentUpdate("200", Map.of("displayName", Map.of("FR", "theirs")));

        TestResponse rejected = root.patch("clients/200", "{'name':'Mine'}");
        assertThat(rejected.outcome()).isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(rejected.message()).isEqualTo("Row was already updated or deleted by another transaction");
        assertThat(server.client("200"))
                .containsEntry("name", "Acme")
                .containsEntry("version", 2)
                .containsEntry("displayName", Map.of("FR", "theirs"));

        assertThat(root.patch("clients/200", "{'name':'Mine'}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void namingPolicy_isReportedAsInTheSample() throws Exception {
        TestResponse response = root.patch("clients/200", "{'name':'" + "n".repeat(130) + "'}");

        assertThat(response.outcome()).isEqualTo("422 errors.identifierPolicyViolated");
        assertThat(response.message())
                .isEqualTo("ch.nevis.idm.policy.PolicyViolation: Policy failed:\n"
                        + "ch.nevis.idm.policy.element.PolicyElementViolation"
                        + "<element=Regex policy violation limit=129, actualValue=130>");
        assertThat(response.json()).hasSize(1);
        assertThat(root.patch("clients/200", "{'name':'" + "n".repeat(129) + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(root.patch("clients/200", "{'name':''}").outcome()).isEqualTo("422 errors.identifierPolicyViolated");
    }

    @Test
    void namingPolicy_isReportedInTheConfiguredForms() throws Exception {
        server.options().maxNameLength(3).violationForms(ViolationForm.LIST, ViolationForm.EXCEPTION);
        JsonNode both = root.patch("clients/200", "{'name':'name'}").json();
        assertThat(both.at("/policyViolations/0/limitValue").isInt()).isTrue();
        assertThat(both.at("/policyViolations/0/actualValue").asText()).isEqualTo("4");
        assertThat(both.at("/policyViolation/actualvalue").asText()).isEqualTo("4");
        assertThat(both.at("/policyViolation/element/limitValue").asInt()).isEqualTo(3);
        assertThat(both.at("/policyViolation/stackTrace/0/lineNumber").isInt()).isTrue();

        server.options().violationForms(ViolationForm.LIST_SWAPPED);
        JsonNode swapped = root.patch("clients/200", "{'name':'name'}").json();
        assertThat(swapped.at("/policyViolations/0/limitValue").isTextual()).isTrue();
        assertThat(swapped.at("/policyViolations/0/actualValue").isInt()).isTrue();
        assertThat(swapped.has("policyViolation")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, clients, AccessControl.ClientView",
        "GET, clients/200, AccessControl.ClientView",
        "POST, clients, AccessControl.ClientCreate",
        "PATCH, clients/200, AccessControl.ClientModify",
        "DELETE, clients/200, AccessControl.ClientDelete"
    })
    void missingRight_isNamed(String method, String path, String right) throws Exception {
        server.root().without(right);
        TestResponse response = root.send(method, path, "{'name':'x'}", "application/json");

        assertThat(response.outcome()).isEqualTo("403 errors.insufficientRightsFunction");
        assertThat(response.message())
                .isEqualTo("Permission denied: Caller does not have the required right '" + right
                        + "' to perform this action");
    }

    @ParameterizedTest
    @CsvSource({"GET, ClientView", "PATCH, ClientModify", "DELETE, ClientDelete"})
    void clientOutsideTheDataRoom_isDenied(String method, String right) throws Exception {
        server.root().clientDataRoom("100");
        TestResponse response = root.send(method, "clients/200", "{'name':'x'}", "application/json");

        assertThat(response.outcome()).isEqualTo("403 errors.combinedDataroomDenied");
        assertThat(response.message()).isEqualTo("Permission denied: AccessControl." + right);
        assertThat(root.get("clients").items("extId")).containsExactly("100");
    }

    @ParameterizedTest
    @CsvSource({"GET", "PATCH", "DELETE"})
    void clientThatDoesNotExist_isNoRecord(String method) throws Exception {
        TestResponse response = root.send(method, "clients/client-123", "{}", "application/json");

        assertThat(response.outcome()).isEqualTo("404 errors.noRecord");
        assertThat(response.message()).isEqualTo("Client doesn't exist with extId 'client-123'");
    }

    @Test
    void create_createsTheDefaultEntities_andReturnsTheExtIdOnlyInLocation() throws Exception {
        TestResponse response =
                root.post("clients", "{'extId':'a/b c+d','name':'New','displayName':{'EN':'New'},'remarks':'secret'}");

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.location()).isEqualTo(server.url() + TestClient.CORE + "clients/a%2Fb%20c%2Bd");
        assertThat(response.json().fieldNames())
                .toIterable()
                .containsExactly("defaultTemplateCollectionName", "defaultUnitExtId", "defaultProfilePolicyExtId");
        String unit = response.json().path("defaultUnitExtId").asText();
        assertThat(root.get("a%2Fb%20c%2Bd/units/" + unit).status()).isEqualTo(200);
        assertThat(root.get("clients/a%2Fb%20c+d/applications").items("extId")).containsExactly("1");
        assertThat(server.client("a/b c+d")).containsEntry("name", "New").containsEntry("remarks", "secret");
    }

    @Test
    void create_withoutExtId_generatesOne_andLocationMayHaveAnotherHost() throws Exception {
        server.options().locationUrl("https://idm.internal:8443");
        TestResponse response = root.post("clients", "{'name':'New'}");

        String extId = response.location().substring(response.location().lastIndexOf('/') + 1);
        assertThat(response.location()).startsWith("https://idm.internal:8443/nevisidm/");
        assertThat(server.clients()).contains(extId);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'extId':'300'} | 422 errors.nullParameter",
                "{'name':''} | 422 errors.identifierPolicyViolated",
                "{'name':'Acme'} | 422 errors.duplicateName",
                "{'name':'New','extId':'200'} | 422 errors.duplicateValue",
                "{'name':7} | 422 errors.deserialization",
                "{'name':'New','displayName':'New'} | 422 errors.deserialization",
                "{'name':'New','displayName':{'EN':1}} | 422 errors.deserialization",
                "{'name':'New','version':1} | 422 errors.deserialization",
                "{'name':'New','modificationComment':'x'} | 422 errors.deserialization",
                "[] | 422 errors.jsonProcessingError",
                "{'name': | 422 errors.jsonProcessingError",
                "null | 422 errors.nullRequestBody"
            })
    void create_invalidBody_isRejected(String body, String outcome) throws Exception {
        assertThat(root.post("clients", body).outcome()).isEqualTo(outcome);
        assertThat(server.clients()).containsExactlyInAnyOrder("100", "200");
    }

    @Test
    void update_duplicateNameOrExternalId_isRejected() throws Exception {
        assertThat(root.patch("clients/200", "{'name':'Default'}").outcome()).isEqualTo("422 errors.duplicateName");
        assertThat(root.patch("clients/200", "{'extId':'201'}").outcome()).isEqualTo("422 errors.modifyExtId");

        server.options().duplicateStatus(409);
        assertThat(root.patch("clients/200", "{'name':'Default'}").outcome()).isEqualTo("409 errors.duplicateName");
    }

    @Test
    void body_mustBeDeclaredAsJson() throws Exception {
        assertThat(root.send("PATCH", "clients/200", "{}", "").outcome()).isEqualTo("415 errors.unsupportedMediaType");
        assertThat(root.send("PATCH", "clients/200", "{}", "application/merge-patch+json")
                        .outcome())
                .isEqualTo("415 errors.unsupportedMediaType");
        assertThat(root.send("PATCH", "clients/200", "{}", "application/json;charset=UTF-8")
                        .status())
                .isEqualTo(200);
        assertThat(root.send("PATCH", "clients/200", "", "application/json").outcome())
                .isEqualTo("422 errors.nullRequestBody");
    }

    @Test
    void lenientMode_ignoresUnknownFieldsAndContentType_butNotWrongTypes() throws Exception {
        server.options().strict(false).invalidBodyStatus(400);
        assertThat(root.send("PATCH", "clients/200", "{'remarks':'x','foo':1}", "text/plain")
                        .status())
                .isEqualTo(200);
        assertThat(root.patch("clients/200", "{'name':1}").outcome()).isEqualTo("400 errors.deserialization");
        assertThat(root.get("clients?foo=1").status()).isEqualTo(200);
    }

    @Test
    void delete_deletesAllEntitiesOfTheClient() throws Exception {
        server.addUser("200", "u", "login");
        TestResponse response = root.delete("clients/200");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.text()).isEmpty();
        assertThat(root.get("200/users/u").outcome()).isEqualTo("404 errors.noRecord");

        server.options().deletionStatus(200);
        assertThat(root.delete("clients/100").status()).isEqualTo(200);
    }

    @Test
    void createAndDelete_workInMultiClientModeOnly() throws Exception {
        server.options().multiClientMode(false);
        assertThat(root.post("clients", "{'name':'x'}").outcome()).isEqualTo("422 errors.unsupportedOperation");
        assertThat(root.delete("clients/200").outcome()).isEqualTo("422 errors.unsupportedOperation");
        assertThat(root.patch("clients/200", "{'name':'x'}").status()).isEqualTo(200);
    }

    @Test
    void extId_isTextOrNumber() throws Exception {
        assertThat(root.get("clients/200").json().path("extId").isTextual()).isTrue();
        server.options().numericExtIds(true);
        assertThat(root.get("clients/200").json().path("extId").isInt()).isTrue();
    }

    @Test
    void unknownPathAndMethod_areReportedInTheCoreEnvelope() throws Exception {
        assertThat(root.get("tenants/200").outcome()).isEqualTo("404 errors.invalidUri");
        assertThat(root.get("clients/").outcome()).isEqualTo("404 errors.invalidUri");
        assertThat(root.get("/elsewhere").outcome()).isEqualTo("404 errors.invalidUri");
        TestResponse put = root.send("PUT", "clients/200", "{}", "application/json");
        assertThat(put.outcome()).isEqualTo("405 errors.unsupportedOperation");
        assertThat(put.headers().firstValue("Allow")).contains("GET, PATCH, DELETE");
    }
}
