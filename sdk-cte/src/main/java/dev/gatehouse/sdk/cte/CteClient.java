package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.RawApi;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.json.JsonCodec;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupsApi;
import dev.gatehouse.sdk.cte.clients.ClientsApi;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointsApi;
import dev.gatehouse.sdk.cte.internal.CteErrorMapper;
import dev.gatehouse.sdk.cte.internal.CteTokens;
import dev.gatehouse.sdk.cte.policies.PoliciesApi;
import dev.gatehouse.sdk.cte.profiles.ProfilesApi;

/**
 * The door to CipherTrust Transparent Encryption on a CipherTrust Manager, the appliance or its hosted form. Logs in on
 * the first call, keeps the login fresh, and gives it up on close. Thread-safe: one client serves a whole application.
 * Credentials that the server refused are not sent again: make a new client with other ones.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="cte"}
 *
 * <p>What a request names and does not exist is always a {@link dev.gatehouse.sdk.core.error.NotFoundException}: CTE
 * says so by 404, by 422 when clients are added to a group, and by 400 for domains and designated primary sets.
 */
public final class CteClient implements AutoCloseable {

    private final ApiCaller caller;

    private CteClient(ApiCaller caller) {
        this.caller = caller;
    }

    /** Makes a client; nothing is sent before its first call. */
    public static CteClient create(SdkConfig config, CteCredentials credentials) {
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.snakeCase(), new CteErrorMapper());
        return new CteClient(
                anonymous.authorizedBy(BearerAuth.of(new CteTokens(anonymous, credentials), config.time())));
    }

    /** Clients: the hosts that run a CTE Agent. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** Client groups and who is in them. */
    public ClientGroupsApi clientGroups() {
        return new ClientGroupsApi(caller);
    }

    /** GuardPoints of clients and client groups. */
    public GuardPointsApi guardPoints() {
        return new GuardPointsApi(caller);
    }

    /** Profiles, to choose one. */
    public ProfilesApi profiles() {
        return new ProfilesApi(caller);
    }

    /** Policies, to choose one. */
    public PoliciesApi policies() {
        return new PoliciesApi(caller);
    }

    /** Any other path, {@code /api/v1/...}, with this client's login, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Revokes the refresh token of its own login, as well as it goes, and frees connections. */
    @Override
    public void close() {
        caller.close();
    }
}
