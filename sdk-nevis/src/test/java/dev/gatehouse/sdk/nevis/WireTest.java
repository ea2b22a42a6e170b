package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.nevis.applications.ApplicationPatch;
import dev.gatehouse.sdk.nevis.applications.NewApplication;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.NewClient;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.profiles.ProfileState;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.units.NewUnit;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.units.UnitState;
import dev.gatehouse.sdk.nevis.users.Address;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.Gender;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.nevis.users.UserName;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.nevis.users.UserQuery;
import dev.gatehouse.sdk.nevis.users.UserState;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The request of each operation. The fake server rejects undocumented requests. */
class WireTest {

    static final String CORE = "/nevisidm/api/core/v1";

    record Row(String operation, String method, String target, String body, Consumer<NevisClient> call) {
        @Override
        public String toString() {
            return operation + " " + target;
        }
    }

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private final List<CallEvent> events = new ArrayList<>();
    private FakeNevisServer server;

    @BeforeEach
    void seed() {
        server = nevis.server()
                .addClient("a/b c", "Acme")
                .addUser("100", "u 1", "jdoe")
                .addUser("100", "u3", "three")
                .setPassword("100", "u 1", "pw")
                .addUnit("100", "top")
                .addUnit("100", "sub", "top")
                .addProfile("100", "u 1", "p1", "sub")
                .addApplication("app", "App");
        server.root().as("100", "u 1");
        RoleRows.seed(server);
        PolicyRows.seed(server);
    }

    static Row row(String operation, String method, String target, String body, Consumer<NevisClient> call) {
        return new Row(operation, method, target, body.replace('\'', '"'), call);
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Language.EN, "Acme Ltd");
        names.put("RM", "Acme SA");
        return names;
    }

    private static UserQuery query() {
        return UserQuery.builder()
                .limit(5)
                .totalCount(true)
                .sortBy("loginId")
                .putFilter("contacts.email", "a+b@example.org")
                .offset(0)
                .build();
    }

    static final ListOptions TEN =
            ListOptions.builder().limit(10).totalCount(true).build();
    static final String TEN_QUERY = "?limit=10&returnTotalResultCount=true";

    static Stream<Row> rows() {
        return Stream.of(usersAndOthers(), RoleRows.rows(), PolicyRows.rows()).flatMap(rows -> rows);
    }

    private static Stream<Row> usersAndOthers() {
        Validity validity = Validity.builder()
                .validFrom("2026-01-01T00:00:00Z")
                .validTo("2027-01-01T00:00:00Z")
                .build();
        return Stream.of(
                row(
                        "clients.list",
                        "GET",
                        CORE + "/clients",
                        "",
                        n -> TestClients.readAll(n.clients().list())),
                row(
                        "clients.list",
                        "GET",
                        CORE + "/clients" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.clients().list(TEN))),
                row(
                        "clients.get",
                        "GET",
                        CORE + "/clients/a%2Fb%20c",
                        "",
                        n -> n.clients().get("a/b c")),
                row(
                        "clients.create",
                        "POST",
                        CORE + "/clients",
                        "{'name':'New','extId':'200','displayName':{'EN':'Acme Ltd','RM':'Acme SA'},'remarks':'r'}",
                        n -> n.clients()
                                .create(NewClient.of("New")
                                        .withExtId("200")
                                        .withDisplayName(languages())
                                        .withRemarks("r"))),
                row(
                        "clients.create",
                        "POST",
                        CORE + "/clients",
                        "{'name':'New'}",
                        n -> n.clients().create(NewClient.of("New"))),
                row(
                        "clients.update",
                        "PATCH",
                        CORE + "/clients/a%2Fb%20c",
                        "{'name':'acme','remarks':'r'}",
                        n -> n.clients()
                                .update(
                                        "a/b c",
                                        ClientPatch.builder()
                                                .name("acme")
                                                .remarks("r")
                                                .build())),
                row(
                        "clients.delete",
                        "DELETE",
                        CORE + "/clients/a%2Fb%20c",
                        "",
                        n -> n.clients().deleteCascading("a/b c")),
                row(
                        "users.list",
                        "GET",
                        CORE + "/clients/100/users?limit=5&returnTotalResultCount=true&sortBy=loginId"
                                + "&contacts.email=a%2Bb%40example.org&offset=0",
                        "",
                        n -> TestClients.readAll(n.users().list("100", query()))),
                row(
                        "users.get",
                        "GET",
                        CORE + "/100/users/u%201",
                        "",
                        n -> n.users().get("100", "u 1")),
                row(
                        "users.create",
                        "POST",
                        CORE + "/100/users",
                        "{'loginId':'two','extId':'u2','userState':'active','languageCode':'DE',"
                                + "'name':{'title':'Dr','firstName':'T','familyName':'Wo'},'sex':'male','gender':'other',"
                                + "'birthDate':'1990-01-01','address':{'countryCode':'CH','city':'Bern',"
                                + "'postalCode':'3000','addressline1':'1','addressline2':'2','street':'s','houseNumber':'h',"
                                + "'dwellingNumber':'d','postOfficeBoxText':'t','postOfficeBoxNumber':'9','locality':'l'},"
                                + "'contacts':{'telephone':'1','telefax':'2','mobile':'3','email':'a@example.org'},"
                                + "'validity':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'},'remarks':'r',"
                                + "'modificationComment':'m','properties':{'shoe':'44'},'isTechnicalUser':false}",
                        n -> n.users()
                                .create(
                                        "100",
                                        NewUser.builder()
                                                .loginId("two")
                                                .extId("u2")
                                                .userState(UserState.ACTIVE)
                                                .languageCode(Language.DE)
                                                .technicalUser(false)
                                                .name(UserName.builder()
                                                        .title("Dr")
                                                        .firstName("T")
                                                        .familyName("Wo")
                                                        .build())
                                                .sex(Gender.MALE)
                                                .gender(Gender.OTHER)
                                                .birthDate("1990-01-01")
                                                .address(Address.builder()
                                                        .countryCode("CH")
                                                        .city("Bern")
                                                        .postalCode("3000")
                                                        .addressline1("1")
                                                        .addressline2("2")
                                                        .street("s")
                                                        .houseNumber("h")
                                                        .dwellingNumber("d")
                                                        .postOfficeBoxText("t")
                                                        .postOfficeBoxNumber("9")
                                                        .locality("l")
                                                        .build())
                                                .contacts(Contacts.builder()
                                                        .telephone("1")
                                                        .telefax("2")
                                                        .mobile("3")
                                                        .email("a@example.org")
                                                        .build())
                                                .validity(validity)
                                                .remarks("r")
                                                .modificationComment("m")
                                                .putProperty("shoe", "44")
                                                .build())),
                row(
                        "users.update",
                        "PATCH",
                        CORE + "/100/users/u3",
                        "{'loginId':'j','userState':'disabled','languageCode':'FR',"
                                + "'name':{'firstName':'J'},'sex':'female','gender':'female','birthDate':'1990-01-02',"
                                + "'address':{'city':'Bern'},'contacts':{'mobile':'3'},'validity':{'to':'2027-01-01T00:00:00Z'},"
                                + "'remarks':'r','modificationComment':'m','properties':{'shoe':'45'},'version':1,'isTechnicalUser':true}",
                        n -> n.users()
                                .update(
                                        "100",
                                        "u3",
                                        UserPatch.builder()
                                                .loginId("j")
                                                .userState(UserState.DISABLED)
                                                .languageCode("FR")
                                                .technicalUser(true)
                                                .name(UserName.builder()
                                                        .firstName("J")
                                                        .build())
                                                .sex(Gender.FEMALE)
                                                .gender(Gender.FEMALE)
                                                .birthDate("1990-01-02")
                                                .address(Address.builder()
                                                        .city("Bern")
                                                        .build())
                                                .contacts(Contacts.builder()
                                                        .mobile("3")
                                                        .build())
                                                .validity(Validity.builder()
                                                        .validTo("2027-01-01T00:00:00Z")
                                                        .build())
                                                .remarks("r")
                                                .modificationComment("m")
                                                .properties(Map.of("shoe", "45"))
                                                .version(1)
                                                .build())),
                row(
                        "users.delete",
                        "DELETE",
                        CORE + "/100/users/u%201",
                        "",
                        n -> n.users().delete("100", "u 1")),
                row(
                        "users.archive",
                        "POST",
                        CORE + "/100/users/u%201/archive",
                        "",
                        n -> n.users().archive("100", "u 1")),
                row(
                        "users.properties",
                        "GET",
                        CORE + "/100/users/u%201/properties",
                        "",
                        n -> n.users().properties("100", "u 1")),
                row(
                        "users.updateProperties",
                        "PATCH",
                        CORE + "/100/users/u%201/properties",
                        "{'shoe':'44'}",
                        n -> n.users().updateProperties("100", "u 1", Map.of("shoe", "44"))),
                row(
                        "units.get",
                        "GET",
                        CORE + "/100/units/sub",
                        "",
                        n -> n.units().get("100", "sub")),
                row(
                        "units.children",
                        "GET",
                        CORE + "/100/units/top/children" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.units().children("100", "top", TEN))),
                row(
                        "units.create",
                        "POST",
                        CORE + "/100/units",
                        "{'profileless':true,'extId':'leaf','parentUnitExtId':'sub','name':'Leaf','location':'l',"
                                + "'description':'d','state':'active','displayName':{'EN':'Leaf'},'abbreviation':{'EN':'L'},"
                                + "'validity':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'},"
                                + "'modificationComment':'m'}",
                        n -> n.units()
                                .create(
                                        "100",
                                        NewUnit.builder()
                                                .profileless(true)
                                                .extId("leaf")
                                                .parentUnitExtId("sub")
                                                .name("Leaf")
                                                .location("l")
                                                .description("d")
                                                .state(UnitState.ACTIVE)
                                                .putDisplayName("EN", "Leaf")
                                                .putAbbreviation("EN", "L")
                                                .validity(validity)
                                                .modificationComment("m")
                                                .build())),
                row(
                        "units.update",
                        "PATCH",
                        CORE + "/100/units/sub",
                        "{'name':'Sub','location':'l','description':'d','state':'disabled','displayName':{'EN':'S'},"
                                + "'abbreviation':{'DE':'S'},'validity':{'to':'2027-01-01T00:00:00Z'},"
                                + "'modificationComment':'m','version':1}",
                        n -> n.units()
                                .update(
                                        "100",
                                        "sub",
                                        UnitPatch.builder()
                                                .name("Sub")
                                                .location("l")
                                                .description("d")
                                                .state(UnitState.DISABLED)
                                                .displayName(Map.of("EN", "S"))
                                                .abbreviation(Map.of("DE", "S"))
                                                .validity(Validity.builder()
                                                        .validTo("2027-01-01T00:00:00Z")
                                                        .build())
                                                .modificationComment("m")
                                                .version(1)
                                                .build())),
                row(
                        "units.delete",
                        "DELETE",
                        CORE + "/100/units/empty",
                        "",
                        n -> n.units().delete("100", "empty")),
                row(
                        "units.updateProperties",
                        "PATCH",
                        CORE + "/100/units/sub/properties",
                        "{'a':'1'}",
                        n -> n.units().updateProperties("100", "sub", Map.of("a", "1"))),
                row(
                        "profiles.list",
                        "GET",
                        CORE + "/100/users/u%201/profiles" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.profiles().list("100", "u 1", TEN))),
                row(
                        "profiles.create",
                        "POST",
                        CORE + "/100/users/u%201/profiles",
                        "{'extId':'p2','unitExtId':'top','name':'P','profileState':'active',"
                                + "'validity':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'},"
                                + "'remarks':'r','modificationComment':'m','isDefaultProfile':true}",
                        n -> n.profiles()
                                .create(
                                        "100",
                                        "u 1",
                                        NewProfile.builder()
                                                .extId("p2")
                                                .unitExtId("top")
                                                .name("P")
                                                .profileState(ProfileState.ACTIVE)
                                                .defaultProfile(true)
                                                .validity(validity)
                                                .remarks("r")
                                                .modificationComment("m")
                                                .build())),
                row(
                        "profiles.get",
                        "GET",
                        CORE + "/100/profiles/p1",
                        "",
                        n -> n.profiles().get("100", "p1")),
                row(
                        "profiles.update",
                        "PATCH",
                        CORE + "/100/profiles/p1",
                        "{'name':'P','profileState':'disabled',"
                                + "'validity':{'to':'2027-01-01T00:00:00Z'},'remarks':'r','modificationComment':'m',"
                                + "'version':1,'isDefaultProfile':true}",
                        n -> n.profiles()
                                .update(
                                        "100",
                                        "p1",
                                        ProfilePatch.builder()
                                                .name("P")
                                                .profileState(ProfileState.DISABLED)
                                                .defaultProfile(true)
                                                .validity(Validity.builder()
                                                        .validTo("2027-01-01T00:00:00Z")
                                                        .build())
                                                .remarks("r")
                                                .modificationComment("m")
                                                .version(1)
                                                .build())),
                row(
                        "profiles.delete",
                        "DELETE",
                        CORE + "/100/profiles/p1",
                        "",
                        n -> n.profiles().delete("100", "p1")),
                row(
                        "profiles.changeUnit",
                        "PUT",
                        CORE + "/100/profiles/p1/unit/top",
                        "",
                        n -> n.profiles().changeUnit("100", "p1", "top")),
                row(
                        "profiles.updateProperties",
                        "PATCH",
                        CORE + "/100/profiles/p1/properties",
                        "{'a':'1'}",
                        n -> n.profiles().updateProperties("100", "p1", Map.of("a", "1"))),
                row(
                        "applications.list",
                        "GET",
                        CORE + "/applications" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.applications().list(TEN))),
                row(
                        "applications.ofClient",
                        "GET",
                        CORE + "/clients/100/applications" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.applications().ofClient("100", TEN))),
                row(
                        "applications.get",
                        "GET",
                        CORE + "/applications/app",
                        "",
                        n -> n.applications().get("app")),
                row(
                        "applications.create",
                        "POST",
                        CORE + "/applications",
                        "{'name':'New','displayed':false,'extId':'new','description':'d','url':'u','displayName':{'EN':'N'}}",
                        n -> n.applications()
                                .create(NewApplication.builder()
                                        .name("New")
                                        .displayed(false)
                                        .extId("new")
                                        .description("d")
                                        .url("u")
                                        .putDisplayName("EN", "N")
                                        .build())),
                row(
                        "applications.update",
                        "PATCH",
                        CORE + "/applications/app",
                        "{'name':'A','displayed':true,'description':'d','url':'u','displayName':{'EN':'N'},'version':1}",
                        n -> n.applications()
                                .update(
                                        "app",
                                        ApplicationPatch.builder()
                                                .name("A")
                                                .displayed(true)
                                                .description("d")
                                                .url("u")
                                                .displayName(Map.of("EN", "N"))
                                                .version(1)
                                                .build())),
                row(
                        "applications.delete",
                        "DELETE",
                        CORE + "/applications/app",
                        "",
                        n -> n.applications().deleteCascading("app")),
                row(
                        "principal.me",
                        "GET",
                        "/nevisidm/api/principal/v1/me",
                        "",
                        n -> n.principal().me()),
                row(
                        "principal.permissions",
                        "GET",
                        "/nevisidm/api/principal/v1/permissions",
                        "",
                        n -> n.principal().permissions()),
                row(
                        "principal.protectedFieldToken",
                        "POST",
                        "/nevisidm/api/principal/v1/token",
                        "{'username':'jdoe','password':'pw','grant_type':'password'}",
                        n -> n.principal().protectedFieldToken("jdoe", Secret.of("pw"))),
                row(
                        "search.clients",
                        "GET",
                        "/nevisidm/api/query/v1/clients?q=name%3A%22a%20%5C%22b%5C%5C%22&from=1&size=2&df=name&df=extid&s=name",
                        "",
                        n -> n.search()
                                .clients(SearchQuery.builder()
                                        .text(SearchQuery.named("a \"b\\").text())
                                        .offset(1)
                                        .size(2)
                                        .addFields("name", "extid")
                                        .sort("name")
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void operation_isOnTheWireAsDocumented(Row row) {
        server.addUnit("100", "empty");
        CallListener listener = new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                events.add(event);
            }
        };
        SdkConfig config = TestClients.config(server).withListeners(listener).withTime(new TestTime());
        try (NevisClient client = NevisClient.create(config, NevisCredentials.bearer(Secret.of("root-token")))) {
            row.call.accept(client);
        }

        assertThat(server.received()).hasSize(1);
        ReceivedRequest request = server.received().get(0);
        assertThat(request.method()).isEqualTo(row.method);
        assertThat(request.target()).isEqualTo(row.target);
        assertThat(request.text()).isEqualTo(row.body);
        assertThat(request.header("Authorization")).contains("Bearer root-token");
        assertThat(request.header("Accept")).contains("application/json");
        assertThat(request.header("Content-Type").orElse("none"))
                .isEqualTo(row.body.isEmpty() ? "none" : "application/json");
        assertThat(request.header("X-Token")).isEmpty();
        assertThat(events).extracting(CallEvent::operation).containsExactly("nevis." + row.operation);
        assertThat(events.get(0).failure()).isEmpty();
    }

    @Test
    void table_coversEveryOperation() {
        List<String> operations = Stream.concat(
                        rows().map(Row::operation), CredentialsWireTest.rows().map(CredentialsWireTest.Row::operation))
                .map(operation -> "nevis." + operation)
                .distinct()
                .toList();
        System.out.println("nevis: " + operations.size() + " operations on the wire, and the login");
        assertThat(new NevisFixture().samples())
                .extracting(Sample::operation)
                .filteredOn(operation -> !operation.equals("nevis.login"))
                .containsExactlyInAnyOrderElementsOf(operations);
    }
}
