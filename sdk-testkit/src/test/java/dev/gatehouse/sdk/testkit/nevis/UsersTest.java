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

class UsersTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private TestClient root;

    @BeforeEach
    void addUser() {
        server = nevis.server().addUser("100", "u1", "jdoe").addUnit("100", "unit");
        root = TestClient.root(server);
    }

    @Test
    void create_returnsOnlyTheLocation() throws Exception {
        TestResponse response = root.post(
                "100/users",
                "{'extId':'u2','loginId':'two','name':{'firstName':'T','familyName':'Wo'},'sex':'female',"
                        + "'address':{'postOfficeBoxNumber':9},'validity':{'from':'2023-01-01T00:00:00Z'},"
                        + "'properties':{'shoe':'44'}}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.text()).isEmpty();
        assertThat(response.location()).endsWith("/core/v1/100/users/u2");

        JsonNode user = root.get("100/users/u2").json();
        assertThat(user.at("/name/familyName").asText()).isEqualTo("Wo");
        assertThat(user.at("/address/postOfficeBoxNumber").asInt()).isEqualTo(9);
        assertThat(user.path("userState").asText()).isEqualTo("active");
        assertThat(user.path("clientExtId").asText()).isEqualTo("100");
        assertThat(user.path("version").asInt()).isEqualTo(1);
        assertThat(user.at("/properties/shoe").asText()).isEqualTo("44");

        server.root().without("AccessControl.PropertyValueView");
        assertThat(root.get("100/users/u2").json().has("properties")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 errors.userLoginIdNull",
                "{'loginId':'jdoe'} | 422 errors.duplicateValue",
                "{'loginId':'n','extId':'u1'} | 422 errors.duplicateValue",
                "{'loginId':'n','contacts':{'email':'x'}} | 422 errors.userEmailFormat",
                "{'loginId':'n','name':{'lastName':'x'}} | 422 errors.deserialization",
                "{'loginId':'n','name':'x'} | 422 errors.deserialization",
                "{'loginId':'n','userState':'blocked'} | 422 errors.deserialization",
                "{'loginId':'n','isTechnicalUser':'yes'} | 422 errors.deserialization"
            })
    void create_invalidBody_isRejected(String body, String outcome) throws Exception {
        assertThat(root.post("100/users", body).outcome()).isEqualTo(outcome);
        assertThat(server.users("100")).containsExactly("u1");
    }

    @Test
    void loginIdGenerator_generatesLoginIds_andOverridingRequiresARight() throws Exception {
        server.options().loginIdGenerator(true);
        server.root().without("AccessControl.LoginIdOverride");
        assertThat(root.post("100/users", "{'extId':'u2'}").status()).isEqualTo(201);
        assertThat(server.user("100", "u2")).containsKey("loginId");
        assertThat(root.post("100/users", "{'loginId':'x'}").message()).contains("AccessControl.LoginIdOverride");
    }

    @Test
    void update_changesOnlyTheFieldsProvided_withinGroupsToo() throws Exception {
        root.patch("100/users/u1", "{'contacts':{'email':'a@example.org','mobile':'+41'}}");
        JsonNode user = root.patch("100/users/u1", "{'contacts':{'mobile':'+42'},'version':2}")
                .json();
        assertThat(user.at("/contacts/email").asText()).isEqualTo("a@example.org");
        assertThat(user.at("/contacts/mobile").asText()).isEqualTo("+42");
        assertThat(user.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void update_withAnOutdatedVersion_isAConflict() throws Exception {
        server.changeUser("100", "u1", Map.of("remarks", "theirs"));
        TestResponse response = root.patch("100/users/u1", "{'remarks':'mine','version':1}");
        assertThat(response.outcome()).isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(server.user("100", "u1")).containsEntry("remarks", "theirs");
        assertThat(root.patch("100/users/u1", "{'remarks':'mine'}").status()).isEqualTo(200);

        server.options().userVersionRequired(true);
        assertThat(root.patch("100/users/u1", "{'remarks':'x'}").outcome()).isEqualTo("422 errors.nullParameter");
    }

    @Test
    void explicitNullOfAGroup_clearsAllOfIt() throws Exception {
        server.options().explicitNull(ExplicitNull.CLEARS);
        root.patch("100/users/u1", "{'contacts':{'email':'a@example.org','mobile':'+41'}}");
        assertThat(root.patch("100/users/u1", "{'contacts':null}").json().has("contacts"))
                .isFalse();
        assertThat(root.patch("100/users/u1", "{'loginId':null}").outcome()).isEqualTo("422 errors.userLoginIdNull");
    }

    @Test
    void archive_archivesTheProfiles_andPreventsChanges() throws Exception {
        server.addProfile("100", "u1", "p1", "unit");
        assertThat(root.send("POST", "100/users/u1/archive", "", "").status()).isEqualTo(204);
        assertThat(server.user("100", "u1")).containsEntry("userState", "archived");
        assertThat(server.profile("100", "p1")).containsEntry("profileState", "archived");

        assertThat(root.patch("100/users/u1", "{}").outcome()).isEqualTo("422 errors.modifyArchivedUser");
        assertThat(root.post("100/users/u1/archive", "").outcome()).isEqualTo("422 errors.modifyArchivedUser");
        assertThat(root.patch("100/profiles/p1", "{}").outcome()).isEqualTo("422 errors.modifyArchivedProfile");
        assertThat(root.post("100/users/u1/profiles", "{}").outcome()).isEqualTo("422 errors.modifyArchivedUser");
    }

    @Test
    void technicalUser_requiresItsOwnRights() throws Exception {
        server.changeUser("100", "u1", Map.of("isTechnicalUser", true));
        server.root().without("AccessControl.UserCreateTechUser", "AccessControl.UserArchiveTechUser");
        assertThat(root.post("100/users/u1/archive", "").message()).contains("UserArchiveTechUser");
        assertThat(root.post("100/users", "{'loginId':'t','isTechnicalUser':true}")
                        .message())
                .contains("UserCreateTechUser");
    }

    @Test
    void properties_merge() throws Exception {
        root.patch("100/users/u1/properties", "{'a':'1','b':'2'}");
        TestResponse response = root.patch("100/users/u1/properties", "{'b':'3'}");
        assertThat(response.json().toString()).isEqualTo("{\"_classifications\":{},\"a\":\"1\",\"b\":\"3\"}");
        assertThat(root.get("100/users/u1/properties").json()).isEqualTo(response.json());
        assertThat(root.patch("100/users/u1/properties", "{'b':3}").outcome()).isEqualTo("422 errors.deserialization");
        assertThat(root.patch("100/users/u1", "{'remarks':'r','properties':{'c':'4'}}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(4);
        assertThat(server.user("100", "u1")).containsEntry("properties", Map.of("a", "1", "b", "3", "c", "4"));
    }

    @Test
    void delete_deletesTheProfiles() throws Exception {
        server.addProfile("100", "u1", "p1", "unit");
        assertThat(root.delete("100/users/u1").status()).isEqualTo(204);
        assertThat(server.profiles("100")).isEmpty();
        TestResponse again = root.delete("100/users/u1");
        assertThat(again.outcome()).isEqualTo("404 errors.noRecord");
        assertThat(again.message()).isEqualTo("User doesn't exist with extId 'u1'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loginId=ann | u3",
                "name.familyName=Zed | u2",
                "shoe=44 | u2",
                "isTechnicalUser=false&name.familyName=Zed | u2",
                "loginId=nobody | ''",
                "sortBy=loginId | u3 u2 u1",
                "sortBy=extId&offset=1 | u2 u3",
                "sortBy=extId&offset=1&limit=1&continuationToken=1_u3 | u2",
                "sortBy=loginId&limit=2&continuationToken=1_u3 | u2 u1"
            })
    void list_isFilteredAndSorted(String query, String extIds) throws Exception {
        server.addUser("100", "u2", "bob").addUser("100", "u3", "ann");
        root.patch("100/users/u2", "{'name':{'familyName':'Zed'},'properties':{'shoe':'44'}}");
        assertThat(String.join(" ", root.get("clients/100/users?" + query).items("extId")))
                .isEqualTo(extIds);
    }

    @ParameterizedTest
    @CsvSource({"size=1", "sortBy=userState", "sortBy=foo", "offset=x"})
    void list_invalidQuery_isRejected(String query) throws Exception {
        assertThat(root.get("clients/100/users?" + query).outcome()).isEqualTo("422 errors.invalidParameter");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, clients/100/users, UserView",
        "GET, clients/100/users, ClientView",
        "POST, 100/users, UserCreate",
        "GET, 100/users/u1, UserView",
        "PATCH, 100/users/u1, UserModify",
        "DELETE, 100/users/u1, UserDelete",
        "POST, 100/users/u1/archive, UserArchive",
        "GET, 100/users/u1/properties, PropertyValueView",
        "PATCH, 100/users/u1/properties, PropertyValueModify"
    })
    void rightAndDataRoom_areRequired(String method, String path, String right) throws Exception {
        server.root().without("AccessControl." + right);
        TestResponse rejected = root.send(method, path, "{'loginId':'x'}", "application/json");
        assertThat(rejected.outcome()).isEqualTo("403 errors.insufficientRightsFunction");
        assertThat(rejected.message()).contains("'AccessControl." + right + "'");

        server.addBearerToken("elsewhere").clientDataRoom("200");
        assertThat(TestClient.bearer(server, "elsewhere")
                        .send(method, path, "{'loginId':'x'}", "application/json")
                        .outcome())
                .isEqualTo("403 errors.combinedDataroomDenied");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, clients/404/users",
        "POST, 404/users",
        "GET, 100/users/u9",
        "PATCH, 100/users/u9",
        "DELETE, 100/users/u9",
        "POST, 100/users/u9/archive",
        "GET, 100/users/u9/properties",
        "PATCH, 100/users/u9/properties"
    })
    void missingUserOrClient_isNoRecord(String method, String path) throws Exception {
        assertThat(root.send(method, path, "{'loginId':'x'}", "application/json")
                        .outcome())
                .isEqualTo("404 errors.noRecord");
    }
}
