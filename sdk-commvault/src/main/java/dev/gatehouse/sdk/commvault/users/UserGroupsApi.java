package dev.gatehouse.sdk.commvault.users;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
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

    private record ListResponse(@Nullable List<UserGroup> userGroups) {}

    private record FindResponse(@Nullable List<Row> userGroups) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(userGroups).stream().map(Row::userGroupEntity);
        }
    }

    private record Row(@Nullable Entity userGroupEntity) {}
}
