package dev.gatehouse.sdk.cte.policyelements;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * User sets, {@code /v1/transparent-encryption/usersets} ("Creating Policy Elements", CTE Administration, and the
 * vendor's Terraform provider and Ansible modules). Specify a set by its id, name, URI or slug. The required rights are
 * not documented. Members are specified by value: the server addresses them by their position, which changes.
 */
public final class UserSetsApi {

    private static final String ALL = "/api/v1/transparent-encryption/usersets";
    private static final String ONE = ALL + "/{set}";

    private static final Operation LIST = Operation.get("cte.userSets.list", ALL);
    private static final Operation GET = Operation.get("cte.userSets.get", ONE);
    private static final Operation CREATE = Operation.post("cte.userSets.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.userSets.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.userSets.delete", ONE);
    private static final Operation ADD = Operation.patch("cte.userSets.addUsers", ONE + "/addusers");
    private static final Operation UPDATE_MEMBER =
            Operation.patch("cte.userSets.updateUser", ONE + "/updateuser/{index}");

    /** NON_IDEMPOTENT: after a removal the same positions belong to other members. */
    private static final Operation REMOVE =
            Operation.delete("cte.userSets.removeUsers", ONE + "/delusers").retrySafety(RetrySafety.NON_IDEMPOTENT);

    private static final TypeRef<ListResponse<UserSet>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.userSets()}. */
    public UserSetsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public UserSetsApi with(CallOptions options) {
        return new UserSetsApi(caller.with(options));
    }

    /**
     * Lists all user sets ({@code GET /v1/transparent-encryption/usersets}). Pages are fetched on demand. Their order
     * is not documented. If sets are added or removed during the iteration, the list may contain a set twice or omit
     * one.
     */
    public Paged<UserSet> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /** Finds a user set by its exact name ({@code GET /v1/transparent-encryption/usersets} with {@code name}). */
    public Optional<UserSet> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE), UserSet::name, name);
    }

    /**
     * Returns a user set with its members ({@code GET /v1/transparent-encryption/usersets/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist in the domain of the login
     */
    public UserSet get(String set) {
        return caller.call(GET.request().path("set", set), UserSet.class);
    }

    /**
     * Creates a user set ({@code POST /v1/transparent-encryption/usersets}). The request is not retried. If the outcome
     * is unknown, search for the name with {@link #find}.
     *
     * @return the set; known clients read its id only
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public UserSet create(NewUserSet set) {
        return caller.call(CREATE.request().body(set), UserSet.class);
    }

    /**
     * Updates a user set ({@code PATCH /v1/transparent-encryption/usersets/{id}}). The request is not retried.
     *
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public UserSet update(String set, UserSetUpdate update) {
        return caller.call(UPDATE.request().path("set", set).body(update), UserSet.class);
    }

    /**
     * Deletes a user set ({@code DELETE /v1/transparent-encryption/usersets/{id}}). The error for a set that a policy
     * uses is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void delete(String set) {
        caller.run(DELETE.request().path("set", set));
    }

    /**
     * Adds users to a set ({@code PATCH /v1/transparent-encryption/usersets/{id}/addusers}). The request is not
     * retried. If the outcome is unknown, {@link #get} shows the members.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public void addUsers(String set, List<SetUser> users) {
        Arguments.notEmpty("users", users);
        List<SetUser> sent =
                users.stream().map(user -> user.withIndex(OptionalInt.empty())).toList();
        caller.run(ADD.request().path("set", set).body(Map.of("users", sent)));
    }

    /**
     * Changes the first member that equals a user: reads the set with {@link #get} and changes the member at its
     * position ({@code PATCH /v1/transparent-encryption/usersets/{id}/updateuser/{index}}). Fields that {@code changed}
     * does not set may keep their values. If somebody else removes members at the same time, another member may be
     * changed. The request is not retried.
     *
     * @return false if the set has no such member
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public boolean updateUser(String set, SetUser current, SetUser changed) {
        List<Integer> found = indexes(set, List.of(current));
        if (!found.isEmpty()) {
            caller.run(UPDATE_MEMBER
                    .request()
                    .path("set", set)
                    .path("index", found.get(0).toString())
                    .body(changed.withIndex(OptionalInt.empty())));
        }
        return !found.isEmpty();
    }

    /**
     * Removes all members that equal one of the users: reads the set with {@link #get} and removes the members at their
     * positions ({@code DELETE /v1/transparent-encryption/usersets/{id}/delusers} with {@code userIndexList}). If
     * somebody else removes members at the same time, another member may be removed. The request is not retried,
     * because the same positions then belong to other members.
     *
     * @return the number of removed members; users that the set does not have are ignored
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the set does not exist
     */
    public int removeUsers(String set, List<SetUser> users) {
        List<Integer> found = indexes(set, users);
        if (!found.isEmpty()) {
            caller.run(REMOVE.request().path("set", set).query("userIndexList", MemberIndexes.text(found)));
        }
        return found.size();
    }

    private List<Integer> indexes(String set, List<SetUser> users) {
        return MemberIndexes.find(GET, get(set).users(), users, UserSetsApi::value, SetUser::index);
    }

    /** Returns the fields that identify a user. An empty text is the same as none. */
    private static SetUser value(SetUser user) {
        return SetUser.builder()
                .uname(MemberIndexes.filled(user.uname()))
                .uid(user.uid())
                .gname(MemberIndexes.filled(user.gname()))
                .gid(user.gid())
                .osDomain(MemberIndexes.filled(user.osDomain()))
                .build();
    }
}
