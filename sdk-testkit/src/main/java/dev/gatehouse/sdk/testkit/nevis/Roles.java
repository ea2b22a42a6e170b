package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Roles of applications, enterprise roles, and their assignment to profiles: "Create a role", "List all roles of a
 * profile", "Create an authorization", "Create an enterprise role", "Assign a role to an enterprise role", "Create an
 * enterprise authorization".
 */
final class Roles {

    private static final String[] FLAGS = {"clientGlobal", "unitGlobal", "appGlobal", "enterpriseRoleGlobal"};
    private static final String[] VALIDITY = {"validity.from", "validity.to"};

    static final PlainResource OF_APPLICATION = new PlainResource("Role", (call, right) -> {
                Resource application = call.application(right);
                return Call.path("applications", application.extId, "roles");
            })
            .created(new Schema().text("extId", "name", "description"), "name")
            .checked((call, body, others) -> {
                NamingPolicy.check(body, call.options());
                body.values().put("applicationExtId", call.firstId());
                call.state()
                        .application(call.firstId())
                        .text("name")
                        .ifPresent(name -> body.values().put("applicationName", name));
                uniqueName(call, body, others);
            });

    static final PlainResource AUTHORIZATIONS = new PlainResource(
                    "Authorization", (call, right) -> ofProfile(call, right, "authorizations"))
            .created(new Schema().text("roleExtId").flag(FLAGS).text(VALIDITY), "roleExtId")
            .updated(new Schema().integer("version").flag(FLAGS).text(VALIDITY))
            .checked((call, body, others) -> body.text("roleExtId").ifPresent(extId -> role(call.state(), extId)))
            .readableByOwner();

    static final PlainResource ENTERPRISE_ROLES = new PlainResource(
                    "Enterprise role", (call, right) -> enterpriseRoles(call.tenant(right)))
            .created(new Schema().text("extId", "name", "description", "displayName"), "name")
            .checked((call, body, others) -> {
                body.values().put("clientExtId", call.firstId());
                uniqueName(call, body, others);
            });

    static final PlainResource ENTERPRISE_AUTHORIZATIONS = new PlainResource(
                    "Enterprise authorization", (call, right) -> ofProfile(call, right, "eauthorizations"))
            .created(new Schema().text("extId", "enterpriseRoleExtId").text(VALIDITY), "enterpriseRoleExtId")
            .updated(new Schema().integer("version").text(VALIDITY))
            .checked((call, body, others) -> body.text("enterpriseRoleExtId")
                    .ifPresent(extId -> enterpriseRole(call, call.state().tenant(call.firstId()), extId)))
            .readableByOwner();

    private Roles() {}

    /** Lists the roles that a profile has by its authorizations and by its enterprise roles. */
    static FakeResponse ofProfile(Call call) {
        if (!call.isOwnProfile()) {
            call.requireRights("ProfileView");
        }
        Tenant tenant = call.tenant("ProfileView");
        Set<Resource> roles = new LinkedHashSet<>();
        for (Resource authorization : call.state()
                .collection(ofProfile(call, "ProfileView", "authorizations"))
                .values()) {
            roles.add(role(call.state(), authorization.text("roleExtId").orElseThrow()));
        }
        for (Resource authorization : call.state()
                .collection(ofProfile(call, "ProfileView", "eauthorizations"))
                .values()) {
            members(call, tenant, authorization.text("enterpriseRoleExtId").orElseThrow())
                    .keySet()
                    .forEach(extId -> roles.add(role(call.state(), extId)));
        }
        return Paging.list(call, new ArrayList<>(roles), Resource::json);
    }

    /** Adds a role to an enterprise role. A role that it has already is ignored. */
    static FakeResponse addMember(Call call) {
        call.requireRights("EnterpriseRoleMemberCreate");
        Tenant tenant = call.tenant("EnterpriseRoleMemberCreate");
        Map<String, Resource> members = members(call, tenant, call.secondId());
        Resource role = role(call.state(), call.lastId());
        if (role.is("applicationExtId", FakeNevisServer.DEFAULT_APPLICATION)) {
            throw Problem.unprocessable(
                    "errors.invalidAssignIdmroleToErole", "Roles of nevisIDM cannot be assigned to enterprise roles");
        }
        members.put(role.extId, role);
        return call.emptyResponse();
    }

    static FakeResponse removeMember(Call call) {
        call.requireRights("EnterpriseRoleMemberDelete");
        Map<String, Resource> members = members(call, call.tenant("EnterpriseRoleMemberDelete"), call.secondId());
        members.remove(Tenant.find(members, "Role", call.lastId()).extId);
        return call.emptyResponse();
    }

    /** Deletes an enterprise role. Profiles lose the roles that they have by it. */
    static FakeResponse deleteEnterpriseRole(Call call) {
        FakeResponse response = ENTERPRISE_ROLES.delete("EnterpriseRoleDelete").apply(call);
        call.state()
                .collections(Call.path(call.firstId(), "profiles"), "/eauthorizations")
                .forEach(all -> all.values()
                        .removeIf(authorization -> authorization.is("enterpriseRoleExtId", call.secondId())));
        return response;
    }

    static FakeResponse updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("EnterpriseRoleView", "EnterpriseRoleModify");
        Properties.requireUpdateRights(call);
        Resource role = enterpriseRole(call, call.tenant("EnterpriseRoleModify"), call.secondId());
        return FakeResponse.json(200, Properties.classified(Properties.update(call, role, json)));
    }

    /** Removes the assignments of a role that is deleted. */
    static void forget(State state, String roleExtId) {
        state.collections("", "/authorizations")
                .forEach(all -> all.values().removeIf(authorization -> authorization.is("roleExtId", roleExtId)));
        state.collections("", "/roles").forEach(all -> all.remove(roleExtId));
    }

    static Resource role(State state, String extId) {
        return state.applications.keySet().stream()
                .map(application -> state.collection(Call.path("applications", application, "roles")))
                .filter(roles -> roles.containsKey(extId))
                .findFirst()
                .map(roles -> roles.get(extId))
                .orElseThrow(() -> Problem.noRecord("Role", extId));
    }

    static String enterpriseRoles(Tenant tenant) {
        return Call.path(tenant.extId(), "eroles");
    }

    private static String ofProfile(Call call, String right, String kind) {
        Resource profile = call.tenant(right).profile(call.secondId());
        return Call.path(call.firstId(), "profiles", profile.extId, kind);
    }

    private static Resource enterpriseRole(Call call, Tenant tenant, String extId) {
        return Tenant.find(call.state().collection(enterpriseRoles(tenant)), "Enterprise role", extId);
    }

    private static Map<String, Resource> members(Call call, Tenant tenant, String extId) {
        Resource role = enterpriseRole(call, tenant, extId);
        return call.state().collection(Call.path(tenant.extId(), "eroles", role.extId, "roles"));
    }

    private static void uniqueName(Call call, Body body, List<Resource> others) {
        body.text("name").ifPresent(name -> {
            if (others.stream().anyMatch(other -> other.is("name", name))) {
                throw call.duplicateName(name);
            }
        });
    }
}
