package dev.gatehouse.sdk.commvault.users;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Names;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Users. The rights that these operations need are not documented. */
public final class UsersApi {

    private static final Operation LIST = Operation.get("commvault.users.list", "/V4/user");
    private static final Operation GET = Operation.get("commvault.users.get", "/V4/user/{id}");
    private static final Operation FIND = Operation.get("commvault.users.findByName", "/User");

    private static final Operation CREATE = Operation.post("commvault.users.create", "/V4/user");
    private static final Operation UPDATE = Operation.put("commvault.users.update", "/V4/user/{id}");
    private static final Operation DELETE = Operation.delete("commvault.users.delete", "/V4/user/{id}");
    private static final Operation ENABLE = Operation.put("commvault.users.enable", "/user/{id}/enable");
    private static final Operation DISABLE = Operation.put("commvault.users.disable", "/user/{id}/disable");
    private static final Operation WHO_AM_I = Operation.get("commvault.users.whoAmI", "/V2/WhoAmI");

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
     * Returns the user whose login this client uses: {@code GET /V2/WhoAmI}. A rejected login is reported as 401. The
     * vendor's own client sends this request; it is not in the reference, and neither are the fields of its response.
     */
    public CurrentUser whoAmI() {
        Fields fields = Fields.call(caller, WHO_AM_I.request());
        Fields user = fields.object("user").orElse(fields);
        OptionalLong id = user.id("userId", "id");
        Optional<String> name = user.text("userName", "name");
        if (id.isEmpty() && name.isEmpty()) {
            throw new ResponseFormatException(WHO_AM_I.name(), 1, false, "the response has neither an id nor a name");
        }
        return CurrentUser.builder().id(id).name(name).fields(fields.all()).build();
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

    /**
     * Creates a user: {@code POST /V4/user} (OpenAPI file of 11.32). A password is sent in Base64, as the vendor's Terraform
     * provider does. The request is not retried after a failure that leaves the outcome unknown: look for the name with
     * {@link #findByName} first.
     *
     * @return a reference to the user, for use as an owner of a vault
     */
    public UserRef create(NewUser user) {
        IdName created = caller.call(CREATE.request().body(NewUserBody.of(user)), NewUserBody.Response.class)
                .ref();
        return UserRef.builder()
                .id(created.id().orElseThrow())
                .name(created.name())
                .build();
    }

    /** Changes a user: {@code PUT /V4/user/{id}} (OpenAPI file of 11.32). */
    public void update(long id, UserUpdate update) {
        caller.call(request(UPDATE, id).body(update), Acknowledgement.class);
    }

    /**
     * Deletes a user, whose entities get another owner: {@code DELETE /V4/user/{id}?transferToUser=} (OpenAPI file of
     * 11.32).
     *
     * @param newOwner who owns the user's entities from then on
     */
    public void delete(long id, UserRef newOwner) {
        caller.callOptional(request(DELETE, id).query("transferToUser", newOwner.id()), Acknowledgement.class);
    }

    /**
     * Deletes a user, whose entities have no owner from then on: {@code DELETE /V4/user/{id}?skipOwnerShipTransfer=true}
     * (OpenAPI file of 11.32).
     */
    public void deleteWithoutTransfer(long id) {
        caller.callOptional(request(DELETE, id).query("skipOwnerShipTransfer", true), Acknowledgement.class);
    }

    /**
     * Allows a user to log in: {@code PUT /user/{id}/enable}. The vendor's own client sends this request; it is not in the
     * reference.
     */
    public void enable(long id) {
        caller.call(request(ENABLE, id), Acknowledgement.class);
    }

    /**
     * Keeps a user from logging in: {@code PUT /user/{id}/disable}. The vendor's own client sends this request; it is not in
     * the reference.
     */
    public void disable(long id) {
        caller.call(request(DISABLE, id), Acknowledgement.class);
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("userId", 1, id)));
    }

    private record ListResponse(@Nullable List<User> users) {}

    private record FindResponse(@Nullable List<Row> users) {
        Stream<@Nullable Entity> entities() {
            return Entity.orEmpty(users).stream().map(Row::userEntity);
        }
    }

    private record Row(@Nullable Entity userEntity) {}
}
