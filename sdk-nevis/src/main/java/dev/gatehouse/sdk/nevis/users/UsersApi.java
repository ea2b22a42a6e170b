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
import dev.gatehouse.sdk.nevis.internal.ProtectedFields;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations on the users of a client. In nevisIDM, a client is a tenant. The parameters {@code
 * clientExtId} and {@code extId} are the external IDs of the client and of the user. Paths in this
 * Javadoc are relative to {@code /nevisidm/api/core/v1}.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
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
    private final @Nullable Secret protectedFieldToken;

    /** Creates an instance. Applications call {@code NevisClient.users()} instead. */
    public UsersApi(ApiCaller caller) {
        this(caller, null);
    }

    private UsersApi(ApiCaller caller, @Nullable Secret protectedFieldToken) {
        this.caller = caller;
        this.protectedFieldToken = protectedFieldToken;
    }

    /** Returns a copy of this API that uses the given call options. */
    public UsersApi with(CallOptions options) {
        return new UsersApi(caller.with(options), protectedFieldToken);
    }

    /**
     * Returns a copy of this API that uses a token for protected fields. Users need it to modify protected fields of
     * their own account, such as the email address and the state. Only {@link #update} sends it, in the header
     * {@code X-Token}.
     *
     * @param token the token that {@code principal().protectedFieldToken(...)} returned
     * @throws IllegalArgumentException if the token has characters that a header can't contain; the message does not
     *     contain the token
     */
    public UsersApi withProtectedFieldToken(Secret token) {
        return new UsersApi(caller, AccessToken.nonExpiring(token).value());
    }

    /**
     * Lists the users of a client ({@code GET /clients/{clientExtId}/users}).
     *
     * <p>Requires the rights {@code ClientView}, {@code UserView}, {@code PropertyView}, {@code PropertyValueView} and
     * {@code PropertyAllowedValueView}. Available since nevisIDM 2.71.0. Source: the vendor's page "List users of a
     * client".
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
        // Only the first request has an offset. With an offset, the server ignores the page token, and
        // the list would never end.
        return token.isEmpty() ? request.query("offset", query.offset()) : request;
    }

    /**
     * Returns a user ({@code GET /{clientExtId}/users/{extId}}). Properties that the caller may not read are omitted.
     *
     * <p>Requires the rights {@code UserView}, {@code PropertyView}, {@code PropertyValueView} and {@code
     * PropertyAllowedValueView}, or the role SelfAdmin for the caller's own account. Available since: not documented.
     * Source: the vendor's page "Get a user".
     */
    public User get(String clientExtId, String extId) {
        return caller.call(user(GET, clientExtId, extId), User.class);
    }

    /**
     * Creates a user ({@code POST /{clientExtId}/users}). The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code UserCreate}, {@code LoginIdOverride} and {@code UserCreateTechUser}. Available
     * since nevisIDM 2.71.0, with custom properties since 2.82. Source: the vendor's page "Create a user".
     *
     * @return the external ID of the user
     */
    public String create(String clientExtId, NewUser user) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(user);
        return LocationIds.extId(CREATE, caller.send(request), user.extId());
    }

    /**
     * Updates the given fields of a user ({@code PATCH /{clientExtId}/users/{extId}}). Fields that the patch does not
     * set keep their values. The request is retried only if the server did not process it. After a 401, it is replayed
     * once after a new login, unless the error code refers to the token for protected fields.
     *
     * <p>Requires the right {@code UserModify}, or the role SelfAdmin for the caller's own account. Available since:
     * not documented. Source: a public program, because the vendor's page was not available. See {@link UserPatch}.
     *
     * @return the updated user, or an empty optional if the response does not contain it. The response is not
     *     documented
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if a protected field requires {@link
     *     #withProtectedFieldToken}
     */
    public Optional<User> update(String clientExtId, String extId, UserPatch patch) {
        ApiRequest.Builder request =
                ProtectedFields.request(UPDATE, protectedFieldToken, operation -> user(operation, clientExtId, extId));
        return caller.callOptional(request.body(patch), User.class);
    }

    /**
     * Deletes a user ({@code DELETE /{clientExtId}/users/{extId}}).
     *
     * <p>Requires a right, presumably {@code UserDelete} (not documented). Available since: not documented. Source: the
     * vendor's page "User Management".
     */
    public void delete(String clientExtId, String extId) {
        caller.run(user(DELETE, clientExtId, extId));
    }

    /**
     * Archives a user and their profiles, and deletes their credentials ({@code POST
     * /{clientExtId}/users/{extId}/archive}). The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code UserView}, {@code UserArchive} and {@code UserArchiveTechUser}. Available since
     * nevisIDM 2.73.0. Source: the vendor's page "Archive a user".
     */
    public void archive(String clientExtId, String extId) {
        caller.run(user(ARCHIVE, clientExtId, extId));
    }

    /**
     * Returns the custom properties of a user, without their classifications ({@code GET
     * /{clientExtId}/users/{extId}/properties}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "User Management".
     */
    public Map<String, String> properties(String clientExtId, String extId) {
        return PropertyValues.of(caller.call(user(READ_PROPERTIES, clientExtId, extId), Map.class));
    }

    /**
     * Creates or updates the given custom properties of a user ({@code PATCH /{clientExtId}/users/{extId}/properties}).
     * The request is retried only if the server did not process it.
     *
     * <p>The vendor documents for units and profiles that the other properties keep their values and are returned. For
     * users, this is not documented. How to remove a property is not documented either.
     *
     * <p>Requires the rights {@code UserView}, {@code UserModify}, {@code PropertyView}, {@code PropertyValueView},
     * {@code PropertyAllowedValueView}, {@code PropertyValueCreate}, {@code PropertyValueDelete} and {@code
     * PropertyValueModify}. Available since nevisIDM 2.79.0. Source: the vendor's page "Update properties of a user".
     *
     * @return the properties in the response, without their classifications
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
