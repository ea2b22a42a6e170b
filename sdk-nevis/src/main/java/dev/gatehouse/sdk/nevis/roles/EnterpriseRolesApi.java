package dev.gatehouse.sdk.nevis.roles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;

/**
 * Operations on the enterprise roles of a client. Paths in this Javadoc are relative to {@code /nevisidm/api/core/v1}.
 * All operations are available since nevisIDM 2.75.2 and 2.76.0. Reading and updating a single enterprise role is not
 * documented.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 * If enterprise roles are disabled, the code is presumably {@code errors.enterpriseRolesDisabled}; the status is not
 * documented.
 */
public final class EnterpriseRolesApi {

    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String ROLES = CORE + "/{clientExtId}/eroles";
    private static final String ROLE = ROLES + "/{extId}";
    private static final String MEMBER = ROLE + "/roles/{roleExtId}";

    private static final Operation LIST = Operation.get("nevis.enterpriseRoles.list", CORE + "/clients/{extId}/eroles");
    private static final Operation CREATE = Operation.post("nevis.enterpriseRoles.create", ROLES);
    private static final Operation DELETE = Operation.delete("nevis.enterpriseRoles.delete", ROLE);
    private static final Operation ADD_ROLE = Operation.put("nevis.enterpriseRoles.addRole", MEMBER);
    private static final Operation REMOVE_ROLE = Operation.delete("nevis.enterpriseRoles.removeRole", MEMBER);
    private static final Operation UPDATE_PROPERTIES =
            Operation.patch("nevis.enterpriseRoles.updateProperties", ROLE + "/properties");
    private static final TypeRef<ListResponse<EnterpriseRole>> ROLE_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.enterpriseRoles()}. */
    public EnterpriseRolesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public EnterpriseRolesApi with(CallOptions options) {
        return new EnterpriseRolesApi(caller.with(options));
    }

    /**
     * Lists the enterprise roles of a client ({@code GET /clients/{extId}/eroles}).
     *
     * <p>Requires the rights {@code ClientView} and {@code EnterpriseRoleView}. Source: the vendor's page "List all
     * enterprise roles of a client".
     */
    public Paged<EnterpriseRole> list(String clientExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(LIST, options).path("extId", clientExtId),
                ROLE_LIST);
    }

    /**
     * Creates an enterprise role ({@code POST /{clientExtId}/eroles}). The request is not retried.
     *
     * <p>Requires the right {@code EnterpriseRoleCreate}. Source: the vendor's page "Create an enterprise role".
     *
     * @return the external ID of the enterprise role
     */
    public String create(String clientExtId, NewEnterpriseRole role) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(role);
        return LocationIds.extId(CREATE, caller.send(request), role.extId());
    }

    /**
     * Permanently deletes an enterprise role ({@code DELETE /{clientExtId}/eroles/{extId}}). Profiles lose the roles
     * that they have through it.
     *
     * <p>Requires the right {@code EnterpriseRoleDelete}. Source: the vendor's page "Delete an enterprise role".
     */
    public void delete(String clientExtId, String extId) {
        caller.run(role(DELETE, clientExtId, extId));
    }

    /**
     * Adds a role to an enterprise role ({@code PUT /{clientExtId}/eroles/{eroleExtId}/roles/{roleExtId}}). If the
     * enterprise role has it already, nothing changes. Roles of nevisIDM itself are rejected, presumably with {@code
     * errors.invalidAssignIdmroleToErole}.
     *
     * <p>Requires the right {@code EnterpriseRoleMemberCreate}. Source: the vendor's page "Assign a role to an
     * enterprise role".
     */
    public void addRole(String clientExtId, String extId, String roleExtId) {
        caller.run(role(ADD_ROLE, clientExtId, extId).path("roleExtId", roleExtId));
    }

    /**
     * Removes a role from an enterprise role ({@code DELETE
     * /{clientExtId}/eroles/{eroleExtId}/roles/{roleExtId}}).
     *
     * <p>Requires the right {@code EnterpriseRoleMemberDelete}. Source: the vendor's page "Delete an enterprise role
     * member".
     */
    public void removeRole(String clientExtId, String extId, String roleExtId) {
        caller.run(role(REMOVE_ROLE, clientExtId, extId).path("roleExtId", roleExtId));
    }

    /**
     * Creates or updates the given custom properties of an enterprise role ({@code PATCH
     * /{clientExtId}/eroles/{eroleExtId}/properties}). The other properties keep their values. The request is not
     * retried.
     *
     * <p>Requires the rights {@code EnterpriseRoleView} and {@code EnterpriseRoleModify}, and the rights on properties
     * as for users. Source: the vendor's page "Update properties of an enterprise role".
     *
     * @return all properties after the update, without their classifications
     */
    public Map<String, String> updateProperties(String clientExtId, String extId, Map<String, String> properties) {
        ApiRequest.Builder request =
                role(UPDATE_PROPERTIES, clientExtId, extId).body(LocalizedTexts.checked("properties", properties));
        return PropertyValues.of(caller.call(request, Map.class));
    }

    private static ApiRequest.Builder role(Operation operation, String clientExtId, String extId) {
        return operation.request().path("clientExtId", clientExtId).path("extId", extId);
    }
}
