package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.tresorit.customcontents.CustomContentsApi;
import dev.gatehouse.sdk.tresorit.internal.Tenant;
import dev.gatehouse.sdk.tresorit.internal.TresoritErrorMapper;
import dev.gatehouse.sdk.tresorit.invitationlinks.InvitationLinksApi;
import dev.gatehouse.sdk.tresorit.kicks.KicksApi;
import dev.gatehouse.sdk.tresorit.shares.SharesApi;
import dev.gatehouse.sdk.tresorit.tresors.TresorsApi;
import dev.gatehouse.sdk.tresorit.users.UsersApi;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The door to the administrative API v4 of Tresorit ZeroKit. There is no login: each request is signed by itself, and
 * signed anew for each attempt. Thread-safe: one client serves a whole application.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="tresorit"}
 */
public final class TresoritClient implements AutoCloseable {

    private static final List<Login<TresoritCredentials>> LOGINS = List.of(new Login<>(
            List.of("ADMIN_KEY"),
            List.of("TENANT_ID"),
            env -> TresoritCredentials.of(env.secret("ADMIN_KEY")).withTenantId(env.optional("TENANT_ID"))));

    private final ApiCaller caller;

    private TresoritClient(ApiCaller caller) {
        this.caller = caller;
    }

    /**
     * Makes a client; nothing is sent before its first call.
     *
     * @param config address of the service, {@code https://<tenant>.api.tresorit.io} or the hosted form
     *     {@code https://host-<host>.api.tresorit.io/tenant-<tenant>}; the machine's clock must be right to 15 minutes
     * @throws IllegalArgumentException when the tenant's id is neither given nor to be read off the address
     */
    public static TresoritClient create(SdkConfig config, TresoritCredentials credentials) {
        String userId = Tenant.adminUserId(config.baseUrl(), credentials.tenantId());
        return new TresoritClient(ApiCaller.open(config, JsonCodec.pascalCase(), new TresoritErrorMapper())
                .authorizedBy(new TresoritSignature(userId, credentials.keys(), config.time())));
    }

    /**
     * Makes a client out of environment variables: {@code TRESORIT_URL}, and a login, {@code TRESORIT_ADMIN_KEY}, with
     * {@code TRESORIT_TENANT_ID} where the address does not tell it.
     * {@code TRESORIT_CA} is a PEM file that is trusted as well. The values of a login may stand in files, as in
     * {@code TRESORIT_ADMIN_KEY_FILE}; an empty variable counts as missing.
     *
     * @throws IllegalArgumentException naming every variable that is missing or contradicts another; it holds no value
     */
    public static TresoritClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** The same out of given variables, and with further settings. */
    public static TresoritClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "TRESORIT", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    /** Users: registration, state and policies. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** Tresors: approval of their creation, deletion, members. */
    public TresorsApi tresors() {
        return new TresorsApi(caller);
    }

    /** The sharing of tresors with other users. */
    public SharesApi shares() {
        return new SharesApi(caller);
    }

    /** The kick-out of members from tresors. */
    public KicksApi kicks() {
        return new KicksApi(caller);
    }

    /** Invitation links: their creation, acception and revocation. */
    public InvitationLinksApi invitationLinks() {
        return new InvitationLinksApi(caller);
    }

    /** Files that the tenant serves under its own address. */
    public CustomContentsApi customContents() {
        return new CustomContentsApi(caller);
    }

    /** Any other path, {@code /api/v4/admin/...}, with this client's signature, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Frees connections. */
    @Override
    public void close() {
        caller.close();
    }
}
