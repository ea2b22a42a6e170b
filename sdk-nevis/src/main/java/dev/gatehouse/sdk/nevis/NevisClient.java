package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.core.RawApi;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.json.JsonCodec;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.nevis.applications.ApplicationsApi;
import dev.gatehouse.sdk.nevis.clients.ClientsApi;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import dev.gatehouse.sdk.nevis.principal.PrincipalApi;
import dev.gatehouse.sdk.nevis.profiles.ProfilesApi;
import dev.gatehouse.sdk.nevis.search.SearchApi;
import dev.gatehouse.sdk.nevis.units.UnitsApi;
import dev.gatehouse.sdk.nevis.users.UsersApi;

/**
 * The door to nevisIDM, self-hosted or in Nevis ID. The base address is what comes before {@code /nevisidm/api}: a
 * proxy may put a path in front. Thread-safe: one client serves a whole application.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="nevis"}
 */
public final class NevisClient implements AutoCloseable {

    private final ApiCaller caller;

    private NevisClient(ApiCaller caller) {
        this.caller = caller;
    }

    /** Makes a client; nothing is sent before its first call. */
    public static NevisClient create(SdkConfig config, NevisCredentials credentials) {
        ApiCaller caller = ApiCaller.open(config, JsonCodec.camelCase(), new NevisErrorMapper());
        return new NevisClient(caller.authorizedBy(credentials.authenticator(config)));
    }

    /** Clients, which are tenants. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** The users of a client. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** The units of a client. */
    public UnitsApi units() {
        return new UnitsApi(caller);
    }

    /** The profiles of users. */
    public ProfilesApi profiles() {
        return new ProfilesApi(caller);
    }

    /** Applications. */
    public ApplicationsApi applications() {
        return new ApplicationsApi(caller);
    }

    /** The caller himself. */
    public PrincipalApi principal() {
        return new PrincipalApi(caller);
    }

    /** Search for clients. */
    public SearchApi search() {
        return new SearchApi(caller);
    }

    /** Any other path, {@code /nevisidm/api/...}, with this client's login, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Frees connections. */
    @Override
    public void close() {
        caller.close();
    }
}
