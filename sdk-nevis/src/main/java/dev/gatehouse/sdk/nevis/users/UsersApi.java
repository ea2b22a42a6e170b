package dev.gatehouse.sdk.nevis.users;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The users of a client, {@code /nevisidm/api/core/v1/{clientExtId}/users}.
 *
 * <p>Every operation can be refused with {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} or {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class UsersApi {

    private static final String CORE = "/nevisidm/api/core/v1";
    private static final String USERS = CORE + "/{clientExtId}/users";
    private static final String USER = USERS + "/{extId}";
    private static final String PROPERTIES = USER + "/properties";

    private static final Operation LIST = Operation.get("nevis.users.list", CORE + "/clients/{clientExtId}/users");
    private static final Operation GET = Operation.get("nevis.users.get", USER);
    private static final Operation CREATE = Operation.post("nevis.users.create", USERS);
    private static final Operation UPDATE = Operation.patch("nevis.users.update", USER);
    private static final Operation DELETE = Operation.delete("nevis.users.delete", USER);
    private static final Operation ARCHIVE = Operation.post("nevis.users.archive", USER + "/archive");
    private static final Operation READ_PROPERTIES = Operation.get("nevis.users.properties", PROPERTIES);
    private static final Operation UPDATE_PROPERTIES = Operation.patch("nevis.users.updateProperties", PROPERTIES);
    private static final TypeRef<ListResponse<User>> USER_LIST = new TypeRef<>() {};

    private final ApiCaller caller;
    private final @Nullable Secret proof;

    /** Made by {@code NevisClient.users()}. */
    public UsersApi(ApiCaller caller) {
        this(caller, null);
    }

    private UsersApi(ApiCaller caller, @Nullable Secret proof) {
        this.caller = caller;
        this.proof = proof;
    }

    /** The same area with other options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options), proof);
    }

    /**
     * The same area with the second proof that users need to change protected fields of themselves, such as email
     * address and state: updates carry it in the header {@code X-Token}.
     *
     * @param token from {@code principal().proof(...)}
     * @throws IllegalArgumentException when it can't be sent; the message never holds it
     */
    public UsersApi proving(Secret token) {
        return new UsersApi(caller, AccessToken.nonExpiring(token).value());
    }

    /**
     * Lists users: {@code GET /clients/{clientExtId}/users} ("List users of a client"). Rights {@code ClientView}, {@code
     * UserView}, {@code PropertyView}, {@code PropertyValueView}, {@code PropertyAllowedValueView}. Since 2.71.0.
     */
    public Paged<User> list(String clientExtId, UserQuery query) {
        return ListResponse.paged(caller, token -> page(clientExtId, query, token), USER_LIST);
    }

    private static ApiRequest.Builder page(String clientExtId, UserQuery query, String token) {
        ApiRequest.Builder request = LIST.request()
                .path("clientExtId", clientExtId)
                .query("limit", query.limit())
                .query("returnTotalResultCount", query.totalCount() ? true : null)
                .query("sortBy", query.sortBy());
        query.filters().forEach(request::query);
        // With an offset the token would be ignored, and the list never end
        return token.isEmpty() ? request.query("offset", query.offset()) : request;
    }

    /**
     * Reads a user: {@code GET /{clientExtId}/users/{extId}} ("Get a user"). Rights {@code UserView}, {@code
     * PropertyView}, {@code PropertyValueView}, {@code PropertyAllowedValueView}, or the role SelfAdmin for oneself;
     * properties that the caller may not see are left out. Since: not documented.
     */
    public User get(String clientExtId, String extId) {
        return caller.call(user(GET, clientExtId, extId), User.class);
    }

    /**
     * Makes a user: {@code POST /{clientExtId}/users} ("Create a user"). Rights {@code UserCreate}, {@code
     * LoginIdOverride}, {@code UserCreateTechUser}. Since 2.71.0, with custom properties since 2.82. Not sent twice.
     *
     * @return its external ID
     */
    public String create(String clientExtId, NewUser user) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(user);
        return LocationIds.extId(CREATE, caller.send(request), user.extId());
    }

    /**
     * Changes the fields that the patch names: {@code PATCH /{clientExtId}/users/{extId}}; the vendor's page of it was not
     * to be had, see {@link UserPatch} on how sure its fields are. Right {@code UserModify}, or the role SelfAdmin for
     * oneself. Since: not documented. Not sent twice, but for a 401: one without a code may mean that the login has ended,
     * so it is sent once more with a new login; one whose code tells of the second proof is not.
     *
     * @return the user after the change, if the server sends it, which is not documented
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the version of the patch is not the present one
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException when a protected field needs {@link #proving}
     */
    public Optional<User> update(String clientExtId, String extId, UserPatch patch) {
        ApiRequest.Builder request = user(UPDATE, clientExtId, extId).body(patch);
        if (proof != null) {
            request.header("X-Token", proof.reveal());
        }
        return caller.callOptional(request, User.class);
    }

    /**
     * Deletes a user: {@code DELETE /{clientExtId}/users/{extId}} ("User Management"). The right is taken to be {@code
     * UserDelete}. Since: not documented.
     */
    public void delete(String clientExtId, String extId) {
        caller.run(user(DELETE, clientExtId, extId));
    }

    /**
     * Archives a user and its profiles, and deletes its credentials: {@code POST /{clientExtId}/users/{extId}/archive}
     * ("Archive a user"). Rights {@code UserView}, {@code UserArchive}, {@code UserArchiveTechUser}. Since 2.73.0. Not
     * sent twice.
     */
    public void archive(String clientExtId, String extId) {
        caller.run(user(ARCHIVE, clientExtId, extId));
    }

    /**
     * Reads custom properties: {@code GET /{clientExtId}/users/{extId}/properties} ("User Management"), without their
     * classifications. Rights and since: not documented.
     */
    public Map<String, String> properties(String clientExtId, String extId) {
        return PropertyValues.of(caller.call(user(READ_PROPERTIES, clientExtId, extId), Map.class));
    }

    /**
     * Makes or changes the custom properties given: {@code PATCH /{clientExtId}/users/{extId}/properties} ("Update
     * properties of a user"). That the others stay, and are in the answer, is said of units and profiles only; how one
     * is removed is not documented. Rights {@code UserView}, {@code UserModify}, {@code PropertyView}, {@code
     * PropertyValueView}, {@code PropertyAllowedValueView}, {@code PropertyValueCreate}, {@code PropertyValueDelete},
     * {@code PropertyValueModify}. Since 2.79.0. Not sent twice.
     *
     * @return the properties in the answer, without their classifications
     */
    public Map<String, String> updateProperties(String clientExtId, String extId, Map<String, String> properties) {
        ApiRequest.Builder request =
                user(UPDATE_PROPERTIES, clientExtId, extId).body(LocalizedTexts.checked("properties", properties));
        return PropertyValues.of(caller.call(request, Map.class));
    }

    private static ApiRequest.Builder user(Operation operation, String clientExtId, String extId) {
        return operation.request().path("clientExtId", clientExtId).path("extId", extId);
    }
}
