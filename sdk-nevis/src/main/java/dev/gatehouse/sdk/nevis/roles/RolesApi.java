package dev.gatehouse.sdk.nevis.roles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;

/**
 * Operations on the roles of applications. Paths in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Reading,
 * updating and deleting a single role is not documented.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class RolesApi {

    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String ROLES = CORE + "/applications/{extId}/roles";

    private static final Operation OF_APPLICATION = Operation.get("nevis.roles.ofApplication", ROLES);
    private static final Operation OF_PROFILE =
            Operation.get("nevis.roles.ofProfile", CORE + "/{clientExtId}/profiles/{extId}/roles");
    private static final Operation CREATE = Operation.post("nevis.roles.create", ROLES);
    private static final TypeRef<ListResponse<Role>> ROLE_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.roles()}. */
    public RolesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public RolesApi with(CallOptions options) {
        return new RolesApi(caller.with(options));
    }

    /**
     * Lists the roles of an application ({@code GET /applications/{extId}/roles}).
     *
     * <p>Requires the rights {@code ApplicationView} and {@code RoleView}. Available since nevisIDM 2.71.0. Source: the
     * vendor's page "List all roles of an application".
     */
    public Paged<Role> ofApplication(String applicationExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(OF_APPLICATION, options).path("extId", applicationExtId),
                ROLE_LIST);
    }

    /**
     * Lists the roles that are assigned to a profile ({@code GET /{clientExtId}/profiles/{extId}/roles}).
     *
     * <p>Requires the right {@code ProfileView}, or the role SelfAdmin for the caller's own profile. Available since
     * nevisIDM 2.71.0. Source: the vendor's page "List all roles of a profile".
     */
    public Paged<Role> ofProfile(String clientExtId, String profileExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(OF_PROFILE, options)
                        .path("clientExtId", clientExtId)
                        .path("extId", profileExtId),
                ROLE_LIST);
    }

    /**
     * Creates a role of an application ({@code POST /applications/{extId}/roles}). The request is not retried.
     *
     * <p>Requires the rights {@code ApplicationView} and {@code RoleCreate}. Available since nevisIDM 2.74.0. Source:
     * the vendor's page "Create a role".
     *
     * @return the external ID of the role
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name or the external ID is taken
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the name violates the naming policy
     */
    public String create(String applicationExtId, NewRole role) {
        ApiRequest.Builder request =
                CREATE.request().path("extId", applicationExtId).body(role);
        return LocationIds.extId(CREATE, caller.send(request), role.extId());
    }
}
