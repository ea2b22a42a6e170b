package dev.gatehouse.sdk.cte.profiles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;

/**
 * Profiles, {@code /v1/transparent-encryption/profiles}, described by the vendor's Terraform provider, not by its
 * manual; which rights they need is not documented.
 */
public final class ProfilesApi {

    private static final String ALL = "/api/v1/transparent-encryption/profiles";

    private static final Operation LIST = Operation.get("cte.profiles.list", ALL);
    private static final Operation GET = Operation.get("cte.profiles.get", ALL + "/{profile}");
    private static final TypeRef<ListResponse<Profile>> LIST_SHAPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.profiles()}. */
    public ProfilesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ProfilesApi with(CallOptions options) {
        return new ProfilesApi(caller.with(options));
    }

    /**
     * Lists them: {@code GET /v1/transparent-encryption/profiles}, all pages, each fetched when it is reached. They come in
     * the server's order, which is not documented; a list that changes while it is walked may show one twice or leave
     * one out.
     */
    public Paged<Profile> list() {
        return ListResponse.paged(caller, LIST::request, LIST_SHAPE);
    }

    /**
     * Reads one by id or name: {@code GET /v1/transparent-encryption/profiles/{id}}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none in the login's domain
     */
    public Profile get(String profile) {
        return caller.call(GET.request().path("profile", profile), Profile.class);
    }
}
