package dev.gatehouse.sdk.nevis.identities;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.LocationIds;

/** Creates a user and a profile in one call, {@code /nevisidm/api/core/v1/{clientExtId}/identity}. */
public final class IdentitiesApi {

    private static final Operation CREATE =
            Operation.post("nevis.identities.create", "/nevisidm/api/core/v1/{clientExtId}/identity");

    private final ApiCaller caller;

    /** Called by {@code NevisClient.identities()}. */
    public IdentitiesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public IdentitiesApi with(CallOptions options) {
        return new IdentitiesApi(caller.with(options));
    }

    /**
     * Creates a user and a profile of that user in one transaction ({@code POST /{clientExtId}/identity}): both are
     * created, or neither. The request is not retried. Specify the external ID of the profile, because the response
     * contains only that of the user.
     *
     * <p>Requires the rights {@code UserCreate}, {@code LoginIdOverride}, {@code UserCreateTechUser}, {@code
     * ProfileCreate}, {@code UserView} and {@code UserModify}, and the rights on properties as for users. Available
     * since: not documented. Source: the vendor's page "Add a profile and a user".
     *
     * @return the external ID of the user
     * @throws dev.gatehouse.sdk.nevis.error.MissingRightException if the caller does not have one of the rights
     * @throws dev.gatehouse.sdk.core.error.ConflictException if an external ID or the login ID is taken
     */
    public String create(String clientExtId, NewIdentity identity) {
        ApiRequest.Builder request =
                CREATE.request().path("clientExtId", clientExtId).body(identity);
        return LocationIds.extId(
                CREATE, "users", caller.send(request), identity.user().extId());
    }
}
