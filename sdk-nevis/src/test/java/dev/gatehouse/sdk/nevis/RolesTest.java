package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.identities.NewIdentity;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.roles.Authorization;
import dev.gatehouse.sdk.nevis.roles.AuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.EnterpriseAuthorization;
import dev.gatehouse.sdk.nevis.roles.EnterpriseAuthorizationPatch;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewEnterpriseRole;
import dev.gatehouse.sdk.nevis.roles.NewRole;
import dev.gatehouse.sdk.nevis.roles.Role;
import dev.gatehouse.sdk.nevis.users.NewUser;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.ExplicitNull;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles, authorizations, enterprise roles, and identities in one call. */
class RolesTest {

    private static final ListOptions ALL = ListOptions.defaults();

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension
                .server()
                .addApplication("app", "Portal")
                .addUser("100", "u1", "jdoe")
                .addUnit("100", "top")
                .addProfile("100", "u1", "p1", "top");
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void role_isCreatedAssignedAndTakenAway() {
        String teller = nevis.roles().create("app", NewRole.of("Teller").withDescription("d"));
        String extId = nevis.authorizations().create("100", "p1", NewAuthorization.of(teller));
        Authorization authorization = nevis.authorizations().get("100", "p1", extId);

        assertThat(authorization.extId()).contains(extId);
        assertThat(authorization.roleExtId()).contains(teller);
        assertThat(nevis.authorizations().list("100", "p1", ALL)).containsExactly(authorization);
        assertThat(nevis.roles().ofProfile("100", "p1", ALL)).singleElement().satisfies(role -> {
            assertThat(role.extId()).contains(teller);
            assertThat(role.name()).contains("Teller");
            assertThat(role.applicationExtId()).contains("app");
            assertThat(role.applicationName()).contains("Portal");
        });
        assertThat(nevis.roles().ofApplication("app", ALL))
                .extracting(Role::extId)
                .containsExactly(Optional.of(teller));

        nevis.authorizations().delete("100", "p1", extId);
        assertThat(nevis.roles().ofProfile("100", "p1", ALL)).isEmpty();
        assertThatThrownBy(() -> nevis.authorizations().get("100", "p1", extId)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://idm.internal:8443/nevisidm/api/core/v1/100/profiles/p1/authorizations/",
                "/nevisidm/api/core/v1/100/profiles/p1/authorizations"
            })
    void authorization_withoutUsableLocation_wasCreated_butItsIdIsUnknown(String location) {
        server.addRole("app", "r1", "Teller");
        server.failNext(Fault.response(FakeResponse.empty(201).header("Location", location)));
        assertThat(catchThrowableOfType(
                                ResponseFormatException.class,
                                () -> nevis.authorizations().create("100", "p1", NewAuthorization.of("r1")))
                        .outcomeUnknown())
                .isTrue();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void authorization_isUpdatedWithItsVersion() {
        server.addRole("app", "r1", "Teller")
                .addAuthorization("100", "p1", "a1", "r1")
                .options()
                .explicitNull(ExplicitNull.CLEARS);
        AuthorizationPatch patch =
                AuthorizationPatch.builder().unitGlobal(true).version(1).build();
        Authorization updated = nevis.authorizations().update("100", "p1", "a1", patch);

        assertThat(updated.unitGlobal()).contains(true);
        assertThat(updated.version()).contains(2);
        assertThatThrownBy(() -> nevis.authorizations().update("100", "p1", "a1", patch))
                .isInstanceOf(ConflictException.class);
        AuthorizationPatch cleared =
                AuthorizationPatch.builder().unitGlobal(PatchField.clear()).build();
        assertThat(nevis.authorizations().update("100", "p1", "a1", cleared).unitGlobal())
                .isEmpty();
    }

    @Test
    void enterpriseRole_givesItsRolesToTheProfile_untilItIsDeleted() {
        server.addRole("app", "r1", "Teller");
        String branch = nevis.enterpriseRoles()
                .create("100", NewEnterpriseRole.of("Branch").withDisplayName("Branch staff"));
        nevis.enterpriseRoles().addRole("100", branch, "r1");
        nevis.enterpriseRoles().addRole("100", branch, "r1");
        String extId = nevis.enterpriseAuthorizations().create("100", "p1", NewEnterpriseAuthorization.of(branch));

        assertThat(nevis.roles().ofProfile("100", "p1", ALL))
                .extracting(role -> role.extId().orElseThrow())
                .containsExactly("r1");
        assertThat(nevis.enterpriseAuthorizations().get("100", "p1", extId).enterpriseRoleExtId())
                .contains(branch);
        assertThat(nevis.enterpriseRoles().updateProperties("100", branch, Map.of("shoe", "44")))
                .containsExactly(Map.entry("shoe", "44"));
        assertThat(nevis.enterpriseRoles().list("100", ALL)).singleElement().satisfies(role -> {
            assertThat(role.displayName()).contains("Branch staff");
            assertThat(role.clientExtId()).contains("100");
        });

        nevis.enterpriseRoles().removeRole("100", branch, "r1");
        assertThat(nevis.roles().ofProfile("100", "p1", ALL)).isEmpty();
        nevis.enterpriseRoles().delete("100", branch);
        assertThat(nevis.enterpriseAuthorizations().list("100", "p1", ALL)).isEmpty();
    }

    @Test
    void enterpriseAuthorization_isUpdated_withOrWithoutAResponseBody() {
        server.addEnterpriseRole("100", "e1", "Branch").addEnterpriseAuthorization("100", "p1", "ea1", "e1");
        EnterpriseAuthorizationPatch patch =
                EnterpriseAuthorizationPatch.builder().version(1).build();
        assertThat(nevis.enterpriseAuthorizations()
                        .update("100", "p1", "ea1", patch)
                        .flatMap(EnterpriseAuthorization::extId))
                .contains("ea1");
        server.failNext(Fault.response(FakeResponse.empty(204)));
        assertThat(nevis.enterpriseAuthorizations().update("100", "p1", "ea1", patch))
                .isEmpty();
        assertThatThrownBy(() -> nevis.enterpriseAuthorizations().update("100", "p1", "ea1", patch.withVersion(7)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void roleOfNevisIdm_isNotAddedToAnEnterpriseRole() {
        server.addRole(FakeNevisServer.DEFAULT_APPLICATION, "root", "Root").addEnterpriseRole("100", "e1", "Branch");
        ApiException e = catchThrowableOfType(
                InvalidRequestException.class, () -> nevis.enterpriseRoles().addRole("100", "e1", "root"));
        assertThat(NevisErrorCode.INVALID_ASSIGN_IDMROLE_TO_EROLE.isIn(e)).isTrue();
    }

    @Test
    void roleName_mustBeUnique_andComplyWithTheNamingPolicy() {
        server.addRole("app", "r1", "Teller");
        assertThatThrownBy(() -> nevis.roles().create("app", NewRole.of("Teller")))
                .isInstanceOf(ConflictException.class);
        String longName = "n".repeat(130);
        assertThat(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED.isIn(catchThrowableOfType(
                        InvalidRequestException.class, () -> nevis.roles().create("app", NewRole.of(longName)))))
                .isTrue();
    }

    @Test
    void owner_readsTheirAuthorizations_withSelfAdminOnly() {
        server.addRole("app", "r1", "Teller").addAuthorization("100", "p1", "a1", "r1");
        server.root().as("100", "u1").only("AccessControl.SelfAdmin");
        assertThat(nevis.authorizations().list("100", "p1", ALL)).hasSize(1);
        assertThat(nevis.roles().ofProfile("100", "p1", ALL)).hasSize(1);
        server.root().as("100", "other");
        assertThat(catchThrowableOfType(
                                MissingRightException.class,
                                () -> nevis.authorizations().get("100", "p1", "a1"))
                        .right())
                .contains("AccessControl.AuthorizationView");
    }

    @Test
    void identity_createsUserAndProfile() {
        NewProfile profile = NewProfile.builder().extId("p9").unitExtId("top").build();
        String user = nevis.identities().create("100", NewIdentity.of(NewUser.of("anna"), profile));

        assertThat(nevis.users().get("100", user).loginId()).contains("anna");
        assertThat(nevis.profiles().get("100", "p9").userExtId()).contains(user);
        assertThat(nevis.profiles().get("100", "p9").unitExtId()).contains("top");
    }

    @Test
    void identity_withRejectedProfile_createsNeither() {
        NewProfile profile =
                NewProfile.builder().extId("p9").unitExtId("missing").build();
        assertThatThrownBy(() -> nevis.identities().create("100", NewIdentity.of(NewUser.of("anna"), profile)))
                .isInstanceOf(NotFoundException.class);
        assertThat(server.users("100")).containsExactly("u1");
        assertThat(server.profiles("100")).containsExactly("p1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nevisidm/api/core/v1/100/users/7", "https://idm.internal/nevisidm/api/core/v1/100/users/7?x=1"
            })
    void identity_returnsTheIdInLocation(String location) {
        NewIdentity identity =
                NewIdentity.of(NewUser.of("anna"), NewProfile.builder().build());
        server.failNext(Fault.response(FakeResponse.empty(201).header("Location", location)));
        assertThat(nevis.identities().create("100", identity)).isEqualTo("7");
        server.failNext(Fault.response(FakeResponse.empty(201).header("Location", "/nevisidm/api/core/v1/100/users")));
        assertThatThrownBy(() -> nevis.identities().create("100", identity))
                .isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void deletedApplication_takesItsRolesAway() {
        server.addRole("app", "r1", "Teller")
                .addAuthorization("100", "p1", "a1", "r1")
                .addEnterpriseRole("100", "e1", "Branch")
                .addEnterpriseRoleMember("100", "e1", "r1");
        nevis.applications().deleteCascading("app");
        assertThat(nevis.roles().ofProfile("100", "p1", ALL)).isEmpty();
        assertThat(server.collection("100/profiles/p1/authorizations")).isEmpty();
        assertThat(server.collection("100/eroles/e1/roles")).isEmpty();
        assertThat(List.copyOf(server.collection("100/eroles").keySet())).containsExactly("e1");
    }
}
