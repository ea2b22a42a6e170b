package dev.gatehouse.sdk.commvault.users;

import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** User groups. Which rights these operations need is not documented. */
public final class UserGroupsApi {

    private static final Operation LIST = Operation.get("commvault.userGroups.list", "/V4/UserGroup");
    private static final Operation GET = Operation.get("commvault.userGroups.get", "/V4/UserGroup/{id}");
    private static final Operation FIND = Operation.get("commvault.userGroups.findByName", "/UserGroup");

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.userGroups()}. */
    public UserGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public UserGroupsApi with(CallOptions options) {
        return new UserGroupsApi(caller.with(options));
    }

    /** Lists all: {@code GET /V4/UserGroup} (OpenAPI file of 11.32). */
    public List<UserGroup> list() {
        return Entity.orEmpty(caller.call(LIST.request(), ListAnswer.class).userGroups());
    }

    /**
     * Gets one: {@code GET /V4/UserGroup/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the id is not known
     */
    public UserGroup get(long id) {
        return caller.call(GET.request().path("id", Long.toString(Input.id("userGroupId", id))), UserGroup.class);
    }

    /**
     * Finds one by its name, upper and lower case differ: {@code GET /UserGroup?fq=name:eq:...}, as public clients send
     * it; not in the reference.
     */
    public Optional<UserGroupRef> findByName(String name) {
        FindAnswer answer =
                caller.call(FIND.request().query("fq", "name:eq:" + Input.name("name", name)), FindAnswer.class);
        return Entity.ofType(Entity.USER_GROUP, answer.entities(), UserGroupRef::of)
                .filter(found -> found.name().filter(name::equals).isPresent())
                .findFirst();
    }

    private record ListAnswer(@Nullable List<UserGroup> userGroups) {}

    private record FindAnswer(@Nullable List<Row> userGroups) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(userGroups).stream().map(Row::userGroupEntity);
        }
    }

    private record Row(@Nullable Entity userGroupEntity) {}
}
