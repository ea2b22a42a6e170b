package dev.gatehouse.sdk.commvault.users;

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

/** Users. The rights that these operations need are not documented. */
public final class UsersApi {

    private static final Operation LIST = Operation.get("commvault.users.list", "/V4/user");
    private static final Operation GET = Operation.get("commvault.users.get", "/V4/user/{id}");
    private static final Operation FIND = Operation.get("commvault.users.findByName", "/User");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options));
    }

    /**
     * Lists all users: {@code GET /V4/user} (OpenAPI file of 11.32). A 404 that the API reports is an empty list; that servers send it is inferred from the file.
     */
    public List<User> list() {
        return list(LIST.request());
    }

    /**
     * Lists the users of a group: {@code GET /V4/user?userGroupId=} (OpenAPI file of 11.32). A 404 is an empty list, as for
     * {@link #list()}.
     */
    public List<User> inGroup(long userGroupId) {
        return list(LIST.request().query("userGroupId", Arguments.atLeast("userGroupId", 1, userGroupId)));
    }

    private List<User> list(ApiRequest.Builder request) {
        return Entity.orEmpty(V4Lists.call(caller, LIST, request, ListResponse.class, new ListResponse(null))
                .users());
    }

    /**
     * Returns a user: {@code GET /V4/user/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the user does not exist
     */
    public User get(long id) {
        return caller.call(GET.request().path("id", Long.toString(Arguments.atLeast("userId", 1, id))), User.class);
    }

    /**
     * Finds the user with the given name, an exact match before one that differs in case: {@code GET /User?fq=name:eq:...}. Public clients send
     * this request; it is not in the reference.
     */
    public Optional<UserRef> findByName(String name) {
        FindResponse response = caller.call(
                FIND.request().query("fq", "name:eq:" + Arguments.notBlank("name", name)), FindResponse.class);
        return Names.find(
                Entity.ofType(Entity.USER, response.entities(), UserRef::of),
                each -> each.name().orElse(""),
                name);
    }

    private record ListResponse(@Nullable List<User> users) {}

    private record FindResponse(@Nullable List<Row> users) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(users).stream().map(Row::userEntity);
        }
    }

    private record Row(@Nullable Entity userEntity) {}
}
