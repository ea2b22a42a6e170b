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

/** Users. Which rights these operations need is not documented. */
public final class UsersApi {

    private static final Operation LIST = Operation.get("commvault.users.list", "/V4/user");
    private static final Operation GET = Operation.get("commvault.users.get", "/V4/user/{id}");
    private static final Operation FIND = Operation.get("commvault.users.findByName", "/User");

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options));
    }

    /** Lists all: {@code GET /V4/user} (OpenAPI file of 11.32). */
    public List<User> list() {
        return Entity.orEmpty(caller.call(LIST.request(), ListAnswer.class).users());
    }

    /** Lists the users of a group: {@code GET /V4/user?userGroupId=} (OpenAPI file of 11.32). */
    public List<User> inGroup(long userGroupId) {
        return Entity.orEmpty(caller.call(
                        LIST.request().query("userGroupId", Input.id("userGroupId", userGroupId)), ListAnswer.class)
                .users());
    }

    /**
     * Gets one: {@code GET /V4/user/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the id is not known
     */
    public User get(long id) {
        return caller.call(GET.request().path("id", Long.toString(Input.id("userId", id))), User.class);
    }

    /**
     * Finds one by its name, upper and lower case differ: {@code GET /User?fq=name:eq:...}, as public clients send
     * it; not in the reference.
     */
    public Optional<UserRef> findByName(String name) {
        FindAnswer answer =
                caller.call(FIND.request().query("fq", "name:eq:" + Input.name("name", name)), FindAnswer.class);
        return Entity.ofType(Entity.USER, answer.entities(), UserRef::of)
                .filter(found -> found.name().filter(name::equals).isPresent())
                .findFirst();
    }

    private record ListAnswer(@Nullable List<User> users) {}

    private record FindAnswer(@Nullable List<Row> users) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(users).stream().map(Row::userEntity);
        }
    }

    private record Row(@Nullable Entity userEntity) {}
}
