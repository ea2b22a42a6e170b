package dev.gatehouse.sdk.commvault.users;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.CreatedEntity;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** User groups. The rights that these operations need are not documented. */
public final class UserGroupsApi {

    private static final Operation LIST = Operation.get("commvault.userGroups.list", "/V4/UserGroup");
    private static final Operation GET = Operation.get("commvault.userGroups.get", "/V4/UserGroup/{id}");
    private static final Operation FIND = Operation.get("commvault.userGroups.findByName", "/UserGroup");

    private static final Operation CREATE = Operation.post("commvault.userGroups.create", "/V4/UserGroup");
    private static final Operation UPDATE = Operation.put("commvault.userGroups.update", "/V4/UserGroup/{id}");
    private static final Operation DELETE = Operation.delete("commvault.userGroups.delete", "/V4/UserGroup/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.userGroups()}. */
    public UserGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public UserGroupsApi with(CallOptions options) {
        return new UserGroupsApi(caller.with(options));
    }

    /**
     * Lists all user groups: {@code GET /V4/UserGroup} (OpenAPI file of 11.32). A 404 without a page of a web server is an
     * empty list; that servers send it is inferred from the file.
     */
    public List<UserGroup> list() {
        return Entity.orEmpty(V4Lists.call(caller, LIST, LIST.request(), ListResponse.class, new ListResponse(null))
                .userGroups());
    }

    /**
     * Returns a user group: {@code GET /V4/UserGroup/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the user group does not exist
     */
    public UserGroup get(long id) {
        return caller.call(
                GET.request().path("id", Long.toString(Arguments.atLeast("userGroupId", 1, id))), UserGroup.class);
    }

    /**
     * Finds the user group with the given name, an exact match before one that differs in case: {@code GET /UserGroup?fq=name:eq:...}. Public
     * clients send this request; it is not in the reference.
     */
    public Optional<UserGroupRef> findByName(String name) {
        FindResponse response = caller.call(
                FIND.request().query("fq", "name:eq:" + Arguments.notBlank("name", name)), FindResponse.class);
        return Names.find(
                Entity.ofType(Entity.USER_GROUP, response.entities(), UserGroupRef::of),
                each -> each.name().orElse(""),
                name);
    }

    /**
     * Creates a user group: {@code POST /V4/UserGroup} (OpenAPI file of 11.32). The request is not retried after a failure
     * that leaves the outcome unknown: look for the name with {@link #findByName} first.
     *
     * @return a reference to the group, for use as an owner of a vault
     */
    public UserGroupRef create(NewUserGroup group) {
        IdName created =
                caller.call(CREATE.request().body(group), CreatedEntity.class).ref();
        return UserGroupRef.builder()
                .id(created.id().orElseThrow())
                .name(group.name())
                .build();
    }

    /** Changes a user group: {@code PUT /V4/UserGroup/{id}} (OpenAPI file of 11.32). */
    public void update(long id, UserGroupUpdate update) {
        caller.call(request(UPDATE, id).body(update), Acknowledgement.class);
    }

    /**
     * Deletes a user group, whose entities get another owner: {@code DELETE /V4/UserGroup/{id}?transferToUser=} (OpenAPI
     * file of 11.32).
     *
     * @param newOwner who owns the group's entities from then on
     */
    public void delete(long id, UserRef newOwner) {
        caller.callOptional(request(DELETE, id).query("transferToUser", newOwner.id()), Acknowledgement.class);
    }

    /**
     * Deletes a user group, whose entities have no owner from then on: {@code DELETE
     * /V4/UserGroup/{id}?skipOwnerShipTransfer=true} (OpenAPI file of 11.32).
     */
    public void deleteWithoutTransfer(long id) {
        caller.callOptional(request(DELETE, id).query("skipOwnerShipTransfer", true), Acknowledgement.class);
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("userGroupId", 1, id)));
    }

    private record ListResponse(@Nullable List<UserGroup> userGroups) {}

    private record FindResponse(@Nullable List<Row> userGroups) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(userGroups).stream().map(Row::userGroupEntity);
        }
    }

    private record Row(@Nullable Entity userGroupEntity) {}
}
