package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.nevis.WireTest.CORE;
import static dev.gatehouse.sdk.nevis.WireTest.TEN;
import static dev.gatehouse.sdk.nevis.WireTest.TEN_QUERY;
import static dev.gatehouse.sdk.nevis.WireTest.row;

import dev.gatehouse.sdk.nevis.WireTest.Row;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.identities.NewIdentity;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.profiles.ProfileState;
import dev.gatehouse.sdk.nevis.roles.AuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.EnterpriseAuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseRole;
import dev.gatehouse.sdk.nevis.roles.NewRole;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.Map;
import java.util.stream.Stream;

/** The requests of the operations on roles, authorizations and identities. */
final class RoleRows {

    private static final String PROFILE = CORE + "/100/profiles/p1";
    private static final String VALIDITY = "'validity':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'}";
    private static final Validity YEAR = Validity.builder()
            .validFrom("2026-01-01T00:00:00Z")
            .validTo("2027-01-01T00:00:00Z")
            .build();

    private RoleRows() {}

    /** Adds the entities that the rows address. */
    static void seed(FakeNevisServer server) {
        server.addRole("app", "r/1", "Teller")
                .addRole("app", "r2", "Clerk")
                .addEnterpriseRole("100", "e 1", "Branch")
                .addEnterpriseRole("100", "e2", "Head office")
                .addEnterpriseRoleMember("100", "e2", "r2")
                .addAuthorization("100", "p1", "a1", "r/1")
                .addEnterpriseAuthorization("100", "p1", "ea1", "e 1");
    }

    static Stream<Row> rows() {
        return Stream.of(roles(), authorizations(), enterpriseRoles(), enterpriseAuthorizations())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> roles() {
        NewProfile profile = NewProfile.builder()
                .extId("p9")
                .unitExtId("sub")
                .profileState(ProfileState.ACTIVE)
                .name("P")
                .defaultProfile(true)
                .validity(YEAR)
                .remarks("r")
                .modificationComment("m")
                .build();
        return Stream.of(
                row(
                        "roles.ofApplication",
                        "GET",
                        CORE + "/applications/app/roles" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.roles().ofApplication("app", TEN))),
                row(
                        "roles.ofProfile",
                        "GET",
                        PROFILE + "/roles" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.roles().ofProfile("100", "p1", TEN))),
                row(
                        "roles.create",
                        "POST",
                        CORE + "/applications/app/roles",
                        "{'name':'New','extId':'new','description':'d'}",
                        n -> n.roles()
                                .create(
                                        "app",
                                        NewRole.of("New").withExtId("new").withDescription("d"))),
                row(
                        "identities.create",
                        "POST",
                        CORE + "/100/identity",
                        "{'profile':{'extId':'p9','unitExtId':'sub','name':'P','profileState':'active',"
                                + VALIDITY + ",'remarks':'r','modificationComment':'m','isDefaultProfile':true},"
                                + "'user':{'loginId':'new','properties':{'shoe':'44'}}}",
                        n -> n.identities()
                                .create(
                                        "100",
                                        NewIdentity.of(
                                                NewUser.of("new").withProperties(Map.of("shoe", "44")), profile))));
    }

    private static Stream<Row> authorizations() {
        String authorization = PROFILE + "/authorizations/a1";
        return Stream.of(
                row(
                        "authorizations.list",
                        "GET",
                        PROFILE + "/authorizations" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.authorizations().list("100", "p1", TEN))),
                row(
                        "authorizations.get",
                        "GET",
                        authorization,
                        "",
                        n -> n.authorizations().get("100", "p1", "a1")),
                row(
                        "authorizations.create",
                        "POST",
                        PROFILE + "/authorizations",
                        "{'roleExtId':'r/1','clientGlobal':true,'unitGlobal':false,'appGlobal':true,"
                                + "'enterpriseRoleGlobal':false," + VALIDITY + "}",
                        n -> n.authorizations()
                                .create(
                                        "100",
                                        "p1",
                                        NewAuthorization.builder()
                                                .roleExtId("r/1")
                                                .clientGlobal(true)
                                                .unitGlobal(false)
                                                .appGlobal(true)
                                                .enterpriseRoleGlobal(false)
                                                .validity(YEAR)
                                                .build())),
                row(
                        "authorizations.update",
                        "PATCH",
                        authorization,
                        "{'clientGlobal':true,'unitGlobal':false,'appGlobal':true,'enterpriseRoleGlobal':false,"
                                + VALIDITY + ",'version':1}",
                        n -> n.authorizations()
                                .update(
                                        "100",
                                        "p1",
                                        "a1",
                                        AuthorizationPatch.builder()
                                                .clientGlobal(true)
                                                .unitGlobal(false)
                                                .appGlobal(true)
                                                .enterpriseRoleGlobal(false)
                                                .validity(YEAR)
                                                .version(1)
                                                .build())),
                row(
                        "authorizations.delete",
                        "DELETE",
                        authorization,
                        "",
                        n -> n.authorizations().delete("100", "p1", "a1")));
    }

    private static Stream<Row> enterpriseRoles() {
        String role = CORE + "/100/eroles/e%201";
        return Stream.of(
                row(
                        "enterpriseRoles.list",
                        "GET",
                        CORE + "/clients/100/eroles" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.enterpriseRoles().list("100", TEN))),
                row(
                        "enterpriseRoles.create",
                        "POST",
                        CORE + "/100/eroles",
                        "{'name':'New','extId':'new','description':'d','displayName':'N'}",
                        n -> n.enterpriseRoles()
                                .create(
                                        "100",
                                        NewEnterpriseRole.of("New")
                                                .withExtId("new")
                                                .withDescription("d")
                                                .withDisplayName("N"))),
                row(
                        "enterpriseRoles.delete",
                        "DELETE",
                        role,
                        "",
                        n -> n.enterpriseRoles().delete("100", "e 1")),
                row(
                        "enterpriseRoles.addRole",
                        "PUT",
                        role + "/roles/r%2F1",
                        "",
                        n -> n.enterpriseRoles().addRole("100", "e 1", "r/1")),
                row(
                        "enterpriseRoles.removeRole",
                        "DELETE",
                        CORE + "/100/eroles/e2/roles/r2",
                        "",
                        n -> n.enterpriseRoles().removeRole("100", "e2", "r2")),
                row(
                        "enterpriseRoles.updateProperties",
                        "PATCH",
                        role + "/properties",
                        "{'shoe':'44'}",
                        n -> n.enterpriseRoles().updateProperties("100", "e 1", Map.of("shoe", "44"))));
    }

    private static Stream<Row> enterpriseAuthorizations() {
        String authorizations = PROFILE + "/eauthorizations";
        return Stream.of(
                row(
                        "enterpriseAuthorizations.list",
                        "GET",
                        authorizations + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.enterpriseAuthorizations().list("100", "p1", TEN))),
                row(
                        "enterpriseAuthorizations.get",
                        "GET",
                        authorizations + "/ea1",
                        "",
                        n -> n.enterpriseAuthorizations().get("100", "p1", "ea1")),
                row(
                        "enterpriseAuthorizations.create",
                        "POST",
                        authorizations,
                        "{'enterpriseRoleExtId':'e2','extId':'new'," + VALIDITY + "}",
                        n -> n.enterpriseAuthorizations()
                                .create(
                                        "100",
                                        "p1",
                                        NewEnterpriseAuthorization.of("e2")
                                                .withExtId("new")
                                                .withValidity(YEAR))),
                row(
                        "enterpriseAuthorizations.update",
                        "PATCH",
                        authorizations + "/ea1",
                        "{" + VALIDITY + ",'version':1}",
                        n -> n.enterpriseAuthorizations()
                                .update(
                                        "100",
                                        "p1",
                                        "ea1",
                                        EnterpriseAuthorizationPatch.builder()
                                                .validity(YEAR)
                                                .version(1)
                                                .build())));
    }
}
