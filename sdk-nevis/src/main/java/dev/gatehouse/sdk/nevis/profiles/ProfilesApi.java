package dev.gatehouse.sdk.nevis.profiles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import dev.gatehouse.sdk.nevis.internal.OptimisticUpdate;
import dev.gatehouse.sdk.nevis.internal.PropertyValues;
import java.util.Map;
import java.util.function.Function;

/**
 * Operations on the profiles of users, {@code /nevisidm/api/core/v1/{clientExtId}/profiles}.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class ProfilesApi {

    private static final String CLIENT = "/nevisidm/api/core/v1/{clientExtId}";
    private static final String OF_USER = CLIENT + "/users/{userExtId}/profiles";
    private static final String PROFILE = CLIENT + "/profiles/{extId}";

    private static final Operation LIST = Operation.get("nevis.profiles.list", OF_USER);
    private static final Operation CREATE = Operation.post("nevis.profiles.create", OF_USER);
    private static final Operation GET = Operation.get("nevis.profiles.get", PROFILE);
    private static final Operation UPDATE = Operation.patch("nevis.profiles.update", PROFILE);
    private static final Operation DELETE = Operation.delete("nevis.profiles.delete", PROFILE);
    private static final Operation CHANGE_UNIT =
            Operation.put("nevis.profiles.changeUnit", PROFILE + "/unit/{unitExtId}");
    private static final Operation UPDATE_PROPERTIES =
            Operation.patch("nevis.profiles.updateProperties", PROFILE + "/properties");
    private static final TypeRef<ListResponse<Profile>> PROFILE_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.profiles()}. */
    public ProfilesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public ProfilesApi with(CallOptions options) {
        return new ProfilesApi(caller.with(options));
    }

    /**
     * Lists the profiles of a user ({@code GET /{clientExtId}/users/{userExtId}/profiles}).
     *
     * <p>Requires the rights {@code UserView} and {@code ProfileView}, or the role SelfAdmin. Available since nevisIDM
     * 2.71.0. Source: the vendor's page "List user profiles".
     */
    public Paged<Profile> list(String clientExtId, String userExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(LIST, options)
                        .path("clientExtId", clientExtId)
                        .path("userExtId", userExtId),
                PROFILE_LIST);
    }

    /**
     * Creates a profile for a user ({@code POST /{clientExtId}/users/{userExtId}/profiles}). The request is not
     * retried.
     *
     * <p>Requires the rights {@code ProfileCreate} and {@code AuthorizationCreate}. Available since nevisIDM 2.71.0.
     * Source: the vendor's page "Create a user profile".
     *
     * @return the external ID of the profile
     */
    public String create(String clientExtId, String userExtId, NewProfile profile) {
        ApiRequest.Builder request = CREATE.request()
                .path("clientExtId", clientExtId)
                .path("userExtId", userExtId)
                .body(profile);
        return LocationIds.extId(CREATE, caller.send(request), profile.extId());
    }

    /**
     * Returns a profile ({@code GET /{clientExtId}/profiles/{extId}}).
     *
     * <p>Requires the right {@code ProfileView}, or the role SelfAdmin. Available since nevisIDM 2.71.0. Source: the
     * vendor's page "Get a profile by external ID".
     */
    public Profile get(String clientExtId, String extId) {
        return caller.call(profile(GET, clientExtId, extId), Profile.class);
    }

    /**
     * Updates the given fields of a profile ({@code PATCH /{clientExtId}/profiles/{extId}}). Fields that the patch does
     * not set keep their values. The request is not retried.
     *
     * <p>Requires the rights {@code ProfileView} and {@code ProfileModify}. Available since nevisIDM 2.71.0. Source:
     * the vendor's page "Update a profile".
     *
     * @return the updated profile
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Profile update(String clientExtId, String extId, ProfilePatch patch) {
        return caller.call(profile(UPDATE, clientExtId, extId).body(patch), Profile.class);
    }

    /**
     * Reads a profile and updates it with {@link #get} and {@link #update(String, String, ProfilePatch)}. Sends the version that was read, unless
     * the patch sets one, so that the server rejects the update if the profile was modified since then. It is then read
     * again, and the update is retried: no change is lost. Requires the rights of both operations. Not retried after
     * other failures.
     *
     * @param attempts maximum number of updates, at least 1; retries inside one call are not counted
     * @param change creates the patch from the current profile; called for each attempt
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the last attempt conflicts as well
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the server does not return the version of the profile
     */
    public Profile update(String clientExtId, String extId, int attempts, Function<Profile, ProfilePatch> change) {
        return OptimisticUpdate.retry(attempts, () -> get(clientExtId, extId), current -> {
            ProfilePatch patch = change.apply(current);
            int version = OptimisticUpdate.version(GET, patch.version().or(current::version));
            return update(clientExtId, extId, patch.withVersion(version));
        });
    }

    /**
     * Deletes a profile ({@code DELETE /{clientExtId}/profiles/{extId}}).
     *
     * <p>Required right: not documented. Available since: not documented. Source: the vendor's page "User Management".
     */
    public void delete(String clientExtId, String extId) {
        caller.run(profile(DELETE, clientExtId, extId));
    }

    /**
     * Moves a profile to another unit of its client ({@code PUT /{clientExtId}/profiles/{extId}/unit/{unitExtId}}).
     *
     * <p>Requires the right {@code ProfileModify}. Available since nevisIDM 2.71.0. Source: the vendor's page "Change
     * the unit of a profile".
     */
    public void changeUnit(String clientExtId, String extId, String unitExtId) {
        caller.run(profile(CHANGE_UNIT, clientExtId, extId).path("unitExtId", unitExtId));
    }

    /**
     * Creates or updates the given custom properties of a profile ({@code PATCH
     * /{clientExtId}/profiles/{extId}/properties}). The other properties keep their values. The request is not retried.
     *
     * <p>Requires the right {@code ProfileModify}. Available since nevisIDM 2.79.0. Source: the vendor's page "Update
     * properties of a profile".
     *
     * @return all properties after the update, without their classifications
     */
    public Map<String, String> updateProperties(String clientExtId, String extId, Map<String, String> properties) {
        ApiRequest.Builder request =
                profile(UPDATE_PROPERTIES, clientExtId, extId).body(LocalizedTexts.checked("properties", properties));
        return PropertyValues.of(caller.call(request, Map.class));
    }

    private static ApiRequest.Builder profile(Operation operation, String clientExtId, String extId) {
        return operation.request().path("clientExtId", clientExtId).path("extId", extId);
    }
}
