package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static dev.gatehouse.sdk.nevis.NevisFixture.CORE;
import static dev.gatehouse.sdk.nevis.NevisFixture.CREATED;
import static dev.gatehouse.sdk.nevis.NevisFixture.NO_CONTENT;
import static dev.gatehouse.sdk.nevis.NevisFixture.PROPERTIES;
import static dev.gatehouse.sdk.nevis.NevisFixture.TEN;
import static dev.gatehouse.sdk.nevis.NevisFixture.one;
import static dev.gatehouse.sdk.nevis.NevisFixture.page;
import static dev.gatehouse.sdk.nevis.NevisFixture.sample;

import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.nevis.identities.NewIdentity;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.roles.AuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.EnterpriseAuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseRole;
import dev.gatehouse.sdk.nevis.roles.NewRole;
import dev.gatehouse.sdk.nevis.users.NewUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Roles, authorizations and identities in the contract suites. */
final class RoleSamples {

    private static final String PROFILE = CORE + "/{client}/profiles/{profile}";

    private RoleSamples() {}

    static List<Sample<NevisClient>> samples() {
        return Stream.of(roles(), authorizations(), enterpriseRoles(), enterpriseAuthorizations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<NevisClient>> roles() {
        String roles = CORE + "/applications/{application}/roles";
        NewProfile profile = NewProfile.builder().extId("p-1").build();
        return List.of(
                sample(
                        "roles.ofApplication",
                        SAFE,
                        "GET " + roles,
                        page("Role"),
                        n -> Sample.read(n.roles().ofApplication("app", TEN))),
                sample(
                        "roles.ofProfile",
                        SAFE,
                        "GET " + PROFILE + "/roles",
                        page("Role"),
                        n -> Sample.read(n.roles().ofProfile("100", "p-1", TEN))),
                sample(
                        "roles.create",
                        NON_IDEMPOTENT,
                        "POST " + roles,
                        CREATED,
                        n -> n.roles().create("app", NewRole.of("Teller").withExtId("r-1"))),
                sample(
                        "identities.create",
                        NON_IDEMPOTENT,
                        "POST " + CORE + "/{client}/identity",
                        CREATED.withHeader("Location", CORE + "/100/users/u-1"),
                        n -> n.identities().create("100", NewIdentity.of(NewUser.of("jdoe"), profile))));
    }

    private static List<Sample<NevisClient>> authorizations() {
        String authorizations = PROFILE + "/authorizations";
        String authorization = authorizations + "/{authorization}";
        AuthorizationPatch patch =
                AuthorizationPatch.builder().unitGlobal(true).version(3).build();
        return List.of(
                sample(
                        "authorizations.list",
                        SAFE,
                        "GET " + authorizations,
                        page("Authorization"),
                        n -> Sample.read(n.authorizations().list("100", "p-1", TEN))),
                sample(
                        "authorizations.get",
                        SAFE,
                        "GET " + authorization,
                        one("Authorization"),
                        n -> n.authorizations().get("100", "p-1", "a-1")),
                sample(
                        "authorizations.create",
                        NON_IDEMPOTENT,
                        "POST " + authorizations,
                        CREATED.withHeader("Location", CORE + "/100/profiles/p-1/authorizations/a-1"),
                        n -> n.authorizations().create("100", "p-1", NewAuthorization.of("r-1"))),
                sample(
                        "authorizations.update",
                        NON_IDEMPOTENT,
                        "PATCH " + authorization,
                        one("Authorization"),
                        n -> n.authorizations().update("100", "p-1", "a-1", patch)),
                sample(
                        "authorizations.delete",
                        IDEMPOTENT,
                        "DELETE " + authorization,
                        NO_CONTENT,
                        n -> n.authorizations().delete("100", "p-1", "a-1")));
    }

    private static List<Sample<NevisClient>> enterpriseRoles() {
        String roles = CORE + "/{client}/eroles";
        String role = roles + "/{erole}";
        NewEnterpriseRole branch = NewEnterpriseRole.of("Branch").withExtId("er-1");
        return List.of(
                sample(
                        "enterpriseRoles.list",
                        SAFE,
                        "GET " + CORE + "/clients/{client}/eroles",
                        page("EnterpriseRole"),
                        n -> Sample.read(n.enterpriseRoles().list("100", TEN))),
                sample(
                        "enterpriseRoles.create",
                        NON_IDEMPOTENT,
                        "POST " + roles,
                        CREATED,
                        n -> n.enterpriseRoles().create("100", branch)),
                sample(
                        "enterpriseRoles.delete",
                        IDEMPOTENT,
                        "DELETE " + role,
                        NO_CONTENT,
                        n -> n.enterpriseRoles().delete("100", "er-1")),
                sample(
                        "enterpriseRoles.addRole",
                        IDEMPOTENT,
                        "PUT " + role + "/roles/{role}",
                        NO_CONTENT,
                        n -> n.enterpriseRoles().addRole("100", "er-1", "r-1")),
                sample(
                        "enterpriseRoles.removeRole",
                        IDEMPOTENT,
                        "DELETE " + role + "/roles/{role}",
                        NO_CONTENT,
                        n -> n.enterpriseRoles().removeRole("100", "er-1", "r-1")),
                sample(
                        "enterpriseRoles.updateProperties",
                        NON_IDEMPOTENT,
                        "PATCH " + role + "/properties",
                        PROPERTIES,
                        n -> n.enterpriseRoles().updateProperties("100", "er-1", Map.of("shoe", "44"))));
    }

    private static List<Sample<NevisClient>> enterpriseAuthorizations() {
        String authorizations = PROFILE + "/eauthorizations";
        String authorization = authorizations + "/{authorization}";
        NewEnterpriseAuthorization branch =
                NewEnterpriseAuthorization.of("er-1").withExtId("ea-1");
        EnterpriseAuthorizationPatch patch =
                EnterpriseAuthorizationPatch.builder().version(3).build();
        return List.of(
                sample(
                        "enterpriseAuthorizations.list",
                        SAFE,
                        "GET " + authorizations,
                        page("EnterpriseAuthorization"),
                        n -> Sample.read(n.enterpriseAuthorizations().list("100", "p-1", TEN))),
                sample(
                        "enterpriseAuthorizations.get",
                        SAFE,
                        "GET " + authorization,
                        one("EnterpriseAuthorization"),
                        n -> n.enterpriseAuthorizations().get("100", "p-1", "ea-1")),
                sample(
                        "enterpriseAuthorizations.create",
                        NON_IDEMPOTENT,
                        "POST " + authorizations,
                        CREATED,
                        n -> n.enterpriseAuthorizations().create("100", "p-1", branch)),
                sample(
                        "enterpriseAuthorizations.update",
                        NON_IDEMPOTENT,
                        "PATCH " + authorization,
                        one("EnterpriseAuthorization"),
                        n -> n.enterpriseAuthorizations().update("100", "p-1", "ea-1", patch)));
    }
}
