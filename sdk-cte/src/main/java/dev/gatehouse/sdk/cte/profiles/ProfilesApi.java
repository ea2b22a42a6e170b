package dev.gatehouse.sdk.cte.profiles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Optional;

/**
 * Profiles, {@code /v1/transparent-encryption/profiles} ("Managing Profiles", CipherTrust Manager 2.20, and the vendor's
 * Terraform provider). Specify a profile by its id or name. The profile {@code DefaultClientProfile} appears with the
 * first client or group; the manual advises against changing or deleting it. The required rights are not documented.
 */
public final class ProfilesApi {

    private static final String ALL = "/api/v1/transparent-encryption/profiles";
    private static final String ONE = ALL + "/{profile}";

    private static final Operation LIST = Operation.get("cte.profiles.list", ALL);
    private static final Operation GET = Operation.get("cte.profiles.get", ONE);
    private static final Operation CREATE = Operation.post("cte.profiles.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.profiles.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.profiles.delete", ONE);
    private static final TypeRef<ListResponse<Profile>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.profiles()}. */
    public ProfilesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ProfilesApi with(CallOptions options) {
        return new ProfilesApi(caller.with(options));
    }

    /**
     * Lists all profiles ({@code GET /v1/transparent-encryption/profiles}). Pages are fetched on demand. Their order is
     * not documented. If profiles are added or removed during the iteration, the list may contain a profile twice or
     * omit one.
     */
    public Paged<Profile> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /**
     * Finds a profile by its name ({@code GET /v1/transparent-encryption/profiles} with {@code name}). The name is
     * compared with those in the response, because some servers ignore the filter.
     *
     * @return the profile; empty if there is none with this name
     */
    public Optional<Profile> find(String name) {
        Arguments.notBlank("name", name);
        return ListResponse.named(
                ListResponse.paged(caller, () -> LIST.request().query("name", name), LIST_TYPE), Profile::name, name);
    }

    /**
     * Returns the profile with the given id or name ({@code GET /v1/transparent-encryption/profiles/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist in the domain of the login
     */
    public Profile get(String profile) {
        return caller.call(GET.request().path("profile", profile), Profile.class);
    }

    /**
     * Creates a profile ({@code POST /v1/transparent-encryption/profiles}). The request is not retried. If the outcome
     * is unknown, search for the name with {@link #find}.
     *
     * @return the profile; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public Profile create(NewProfile profile) {
        return caller.call(CREATE.request().body(profile), Profile.class);
    }

    /**
     * Updates a profile ({@code PATCH /v1/transparent-encryption/profiles/{id}}). The request is not retried.
     *
     * @return the profile; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist
     */
    public Profile update(String profile, ProfileUpdate update) {
        return caller.call(UPDATE.request().path("profile", profile).body(update), Profile.class);
    }

    /**
     * Deletes a profile ({@code DELETE /v1/transparent-encryption/profiles/{id}}). That the server rejects the deletion
     * of a profile in use is likely, but not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist
     */
    public void delete(String profile) {
        caller.run(DELETE.request().path("profile", profile));
    }
}
