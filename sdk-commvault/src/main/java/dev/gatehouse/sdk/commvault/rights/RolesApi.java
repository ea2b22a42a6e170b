package dev.gatehouse.sdk.commvault.rights;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.CreatedEntity;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roles, which are sets of permissions. For vaults, the vendor's documentation names the role "S3 User" with the
 * permissions {@code S3_putObject}, {@code S3_getObject}, {@code S3_listBucket} and {@code S3_deleteObject}. The rights
 * that these operations need are not documented.
 */
public final class RolesApi {

    private static final Operation LIST = Operation.get("commvault.roles.list", "/V4/Role");
    private static final Operation GET = Operation.get("commvault.roles.get", "/V4/Role/{id}");
    private static final Operation CREATE = Operation.post("commvault.roles.create", "/V4/Role");
    private static final Operation UPDATE = Operation.put("commvault.roles.update", "/V4/Role/{id}");
    private static final Operation DELETE = Operation.delete("commvault.roles.delete", "/V4/Role/{id}");
    private static final Operation PERMISSIONS = Operation.get("commvault.roles.permissions", "/V4/Permissions");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.roles()}. */
    public RolesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public RolesApi with(CallOptions options) {
        return new RolesApi(caller.with(options));
    }

    /** Lists all roles: {@code GET /V4/Role} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<Role> list() {
        return Entity.orEmpty(V4Lists.call(caller, LIST, LIST.request(), ListResponse.class, new ListResponse(null))
                .roles());
    }

    /** Finds the role with the given name, without regard to case, in {@link #list()}. */
    public Optional<Role> findByName(String name) {
        Arguments.notBlank("name", name);
        return list().stream()
                .filter(role -> role.name().filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /**
     * Returns a role with its permissions: {@code GET /V4/Role/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the role does not exist
     */
    public Role get(long id) {
        return caller.call(request(GET, id), Role.class);
    }

    /**
     * Creates a role: {@code POST /V4/Role} (OpenAPI file of 11.32). The request is not retried after a failure that leaves
     * the outcome unknown: look for the name in {@link #list()} first.
     *
     * @return id and name
     */
    public IdName create(NewRole role) {
        return caller.call(CREATE.request().body(role), CreatedEntity.class).ref();
    }

    /** Changes a role: {@code PUT /V4/Role/{id}} (OpenAPI file of 11.32). */
    public void update(long id, RoleUpdate update) {
        caller.call(request(UPDATE, id).body(update), Acknowledgement.class);
    }

    /** Deletes a role: {@code DELETE /V4/Role/{id}} (OpenAPI file of 11.32). */
    public void delete(long id) {
        caller.callOptional(request(DELETE, id), Acknowledgement.class);
    }

    /** Lists the permissions that a role can have, by category: {@code GET /V4/Permissions} (OpenAPI file of 11.32). */
    public List<PermissionCategory> permissions() {
        return Entity.orEmpty(V4Lists.call(
                        caller,
                        PERMISSIONS,
                        PERMISSIONS.request(),
                        PermissionsResponse.class,
                        new PermissionsResponse(null))
                .categoryList());
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("roleId", 1, id)));
    }

    private record ListResponse(@Nullable List<Role> roles) {}

    private record PermissionsResponse(@Nullable List<PermissionCategory> categoryList) {}
}
