package dev.gatehouse.sdk.cte.profiles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;

/**
 * Profiles, {@code /v1/transparent-encryption/profiles}. They are described by the vendor's Terraform provider, not by
 * its manual. The required rights are not documented.
 */
public final class ProfilesApi {

    private static final String ALL = "/api/v1/transparent-encryption/profiles";

    private static final Operation LIST = Operation.get("cte.profiles.list", ALL);
    private static final Operation GET = Operation.get("cte.profiles.get", ALL + "/{profile}");
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
     * Returns the profile with the given id or name ({@code GET /v1/transparent-encryption/profiles/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist in the domain of the login
     */
    public Profile get(String profile) {
        return caller.call(GET.request().path("profile", profile), Profile.class);
    }
}
