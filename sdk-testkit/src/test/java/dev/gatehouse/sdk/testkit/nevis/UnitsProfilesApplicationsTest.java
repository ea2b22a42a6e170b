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

class UnitsProfilesApplicationsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private TestClient root;

    @BeforeEach
    void addEntities() {
        server = nevis.server()
                .addUnit("100", "top")
                .addUnit("100", "sub", "top")
                .addUser("100", "u1", "jdoe")
                .addProfile("100", "u1", "p1", "sub")
                .addApplication("app", "App");
        root = TestClient.root(server);
    }

    @Test
    void unit_isCreatedBelowItsParent() throws Exception {
        TestResponse response = root.post(
                "100/units",
                "{'extId':'leaf','parentUnitExtId':'sub','name':'Leaf','profileless':true,'abbreviation':{'EN':'L'}}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).isEmpty();
        assertThat(response.location()).endsWith("/core/v1/100/units/leaf");

        JsonNode unit = root.get("100/units/leaf").json();
        assertThat(unit.path("hierarchicalName").asText()).isEqualTo("top/sub/leaf");
        assertThat(unit.path("state").asText()).isEqualTo("active");
        assertThat(unit.path("profileless").asBoolean()).isTrue();
        assertThat(root.get("100/units/sub/children").items("extId")).containsExactly("leaf");
    }

    @Test
    void topUnit_requiresItsOwnRight() throws Exception {
        server.root().without("AccessControl.UnitCreateTopUnit");
        assertThat(root.post("100/units", "{'profileless':false}").message())
                .contains("AccessControl.UnitCreateTopUnit");
        assertThat(root.post("100/units", "{'profileless':false,'parentUnitExtId':'top'}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'x'} | 422 errors.nullParameter",
                "{'name':'top','profileless':false} | 422 errors.duplicateName",
                "{'name':'sub','profileless':false,'parentUnitExtId':'top'} | 422 errors.duplicateName",
                "{'profileless':false,'parentUnitExtId':'none'} | 404 errors.noRecord",
                "{'profileless':false,'extId':'top'} | 422 errors.duplicateValue",
                "{'profileless':false,'name':''} | 422 errors.identifierPolicyViolated",
                "{'profileless':false,'state':'archived'} | 422 errors.deserialization"
            })
    void unit_isRejected(String body, String outcome) throws Exception {
        assertThat(root.post("100/units", body).outcome()).isEqualTo(outcome);
    }

    @Test
    void unit_isUpdatedWithItsVersion() throws Exception {
        assertThat(root.patch("100/units/sub", "{'description':'d','version':1}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(root.patch("100/units/sub", "{'description':'e','version':1}")
                        .outcome())
                .isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(root.patch("100/units/sub", "{'profileless':true}").outcome())
                .isEqualTo("422 errors.deserialization");
        assertThat(server.unit("100", "sub")).containsEntry("description", "d");
    }

    @Test
    void unit_isDeletedOnlyWithoutChildrenAndProfiles() throws Exception {
        assertThat(root.delete("100/units/top").outcome()).isEqualTo("422 errors.undeletedDependencies");
        assertThat(root.delete("100/units/sub").outcome()).isEqualTo("422 errors.undeletedDependencies");
        root.delete("100/profiles/p1");
        assertThat(root.delete("100/units/sub").status()).isEqualTo(204);
        assertThat(root.delete("100/units/top").status()).isEqualTo(204);
        String defaultUnit = server.units("100").iterator().next();
        assertThat(root.delete("100/units/" + defaultUnit).outcome())
                .isEqualTo("422 errors.deleteDefaultEntityFailure");
    }

    @Test
    void propertiesOfUnitAndProfile_merge() throws Exception {
        assertThat(root.patch("100/units/sub/properties", "{'a':'1'}").text()).isEqualTo("{\"a\":\"1\"}");
        assertThat(root.patch("100/profiles/p1/properties", "{'a':'1'}").text())
                .isEqualTo("{\"_classifications\":{},\"a\":\"1\"}");
        assertThat(server.unit("100", "sub")).containsEntry("properties", Map.of("a", "1"));
    }

    @Test
    void firstProfile_isTheDefault_untilAnotherBecomesIt() throws Exception {
        server.addUser("100", "u2", "two");
        TestResponse created = root.post("100/users/u2/profiles", "{'extId':'p2'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.location()).endsWith("/core/v1/100/profiles/p2");
        assertThat(root.get("100/profiles/p2").json().path("isDefaultProfile").asBoolean())
                .isTrue();

        root.post("100/users/u2/profiles", "{'extId':'p3','unitExtId':'sub'}");
        root.patch("100/profiles/p3", "{'isDefaultProfile':true,'version':1}");
        assertThat(root.get("100/profiles/p2").json().path("isDefaultProfile").asBoolean())
                .isFalse();
        assertThat(root.get("100/users/u2/profiles").items("extId")).containsExactly("p2", "p3");
        assertThat(root.patch("100/profiles/p3", "{'version':1}").outcome())
                .isEqualTo("409 errors.optimisticLockingFailure");
    }

    @Test
    void profile_isAssignedOnlyToUnitsThatAllowProfiles() throws Exception {
        root.post("100/units", "{'extId':'less','profileless':true}");
        root.post("100/units", "{'extId':'off','profileless':false,'state':'disabled'}");

        assertThat(root.send("PUT", "100/profiles/p1/unit/top", "", "").status())
                .isEqualTo(204);
        assertThat(server.profile("100", "p1")).containsEntry("unitExtId", "top");
        assertThat(root.send("PUT", "100/profiles/p1/unit/less", "", "").outcome())
                .isEqualTo("422 errors.assignProfilelessUnit");
        assertThat(root.send("PUT", "100/profiles/p1/unit/none", "", "").outcome())
                .isEqualTo("404 errors.noRecord");
        assertThat(root.post("100/users/u1/profiles", "{'unitExtId':'off'}").outcome())
                .isEqualTo("422 errors.assignDisabledUnit");
    }

    @Test
    void technicalUser_hasOneProfileOnly() throws Exception {
        server.changeUser("100", "u1", Map.of("isTechnicalUser", true));
        assertThat(root.post("100/users/u1/profiles", "{}").outcome()).isEqualTo("422 errors.techUser.oneProfile");
    }

    @Test
    void application_isCreatedUpdatedAssignedAndDeleted() throws Exception {
        TestResponse created = root.post(
                "applications", "{'extId':'new','name':'New','displayed':false,'displayName':{'EN':'N'},'url':'x'}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.location()).endsWith("/core/v1/applications/new");
        assertThat(root.patch("applications/new", "{'displayed':true,'version':1}")
                        .json()
                        .path("displayed")
                        .asBoolean())
                .isTrue();
        assertThat(root.patch("applications/new", "{'version':1}").outcome())
                .isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(root.get("applications?limit=2").items("extId")).hasSize(2);
        assertThat(root.get("applications/new").json().path("name").asText()).isEqualTo("New");

        server.assignApplication("100", "new");
        assertThat(root.get("clients/100/applications").items("extId")).containsExactly("1", "new");
        assertThat(root.delete("applications/new").status()).isEqualTo(204);
        assertThat(root.get("clients/100/applications").items("extId")).containsExactly("1");
        assertThat(server.applications()).containsExactlyInAnyOrder("1", "app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'displayed':true} | 422 errors.applicationNameNull",
                "{'name':'x'} | 422 errors.nullParameter",
                "{'name':'App','displayed':true} | 422 errors.duplicateName",
                "{'name':'x','displayed':true,'extId':'app'} | 422 errors.duplicateValue",
                "{'name':'x','displayed':'true'} | 422 errors.deserialization"
            })
    void application_isRejected(String body, String outcome) throws Exception {
        assertThat(root.post("applications", body).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 100/units, UnitCreate, errors.combinedDataroomDenied",
        "GET, 100/units/sub, UnitView, errors.unitDataroomDenied",
        "GET, 100/units/sub/children, UnitView, errors.unitDataroomDenied",
        "PATCH, 100/units/sub, UnitModify, errors.unitDataroomDenied",
        "DELETE, 100/units/sub, UnitDelete, errors.unitDataroomDenied",
        "PATCH, 100/units/sub/properties, PropertyValueCreate, errors.unitDataroomDenied",
        "GET, 100/users/u1/profiles, ProfileView, errors.combinedDataroomDenied",
        "POST, 100/users/u1/profiles, AuthorizationCreate, errors.combinedDataroomDenied",
        "GET, 100/profiles/p1, ProfileView, errors.combinedDataroomDenied",
        "PATCH, 100/profiles/p1, ProfileModify, errors.combinedDataroomDenied",
        "DELETE, 100/profiles/p1, ProfileDelete, errors.combinedDataroomDenied",
        "PUT, 100/profiles/p1/unit/top, ProfileModify, errors.combinedDataroomDenied",
        "PATCH, 100/profiles/p1/properties, ProfileModify, errors.combinedDataroomDenied",
        "GET, clients/100/applications, ApplicationView, errors.combinedDataroomDenied",
        "GET, applications/app, ApplicationView, errors.applDataroomDenied",
        "PATCH, applications/app, ApplicationModify, errors.applDataroomDenied",
        "DELETE, applications/app, ApplicationDelete, errors.applDataroomDenied"
    })
    void rightAndDataRoom_areRequired(String method, String path, String right, String denied) throws Exception {
        server.root().without("AccessControl." + right);
        TestResponse rejected = root.send(method, path, "{}", "application/json");
        assertThat(rejected.outcome()).isEqualTo("403 errors.insufficientRightsFunction");
        assertThat(rejected.message()).contains("'AccessControl." + right + "'");

        NevisCaller caller =
                server.addBearerToken("elsewhere").applicationDataRoom("1").unitDataRoom("x");
        if (denied.contains("combined")) {
            caller.clientDataRoom("200");
        }
        assertThat(TestClient.bearer(server, "elsewhere")
                        .send(method, path, "{}", "application/json")
                        .outcome())
                .isEqualTo("403 " + denied);
        assertThat(TestClient.bearer(server, "elsewhere").get("applications").items("extId"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 100/units/no",
        "GET, 100/units/no/children",
        "PATCH, 100/units/no",
        "DELETE, 100/units/no",
        "GET, 100/users/no/profiles",
        "POST, 100/users/no/profiles",
        "GET, 100/profiles/no",
        "PATCH, 100/profiles/no",
        "DELETE, 100/profiles/no",
        "PUT, 100/profiles/no/unit/top",
        "GET, applications/no",
        "PATCH, applications/no",
        "DELETE, applications/no",
        "GET, clients/no/applications"
    })
    void missingEntity_isNoRecord(String method, String path) throws Exception {
        assertThat(root.send(method, path, "{}", "application/json").outcome()).isEqualTo("404 errors.noRecord");
    }
}
