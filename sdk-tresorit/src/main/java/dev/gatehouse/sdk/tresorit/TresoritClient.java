package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.tresorit.customcontents.CustomContentsApi;
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
 * Client for the administrative API of Tresorit ZeroKit. There is no login: every request is signed, and each retry
 * is signed again. Thread-safe: one client serves a whole application.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="tresorit"}
 */
public final class TresoritClient implements AutoCloseable {

    private static final List<Login<TresoritCredentials>> LOGINS = List.of(new Login<>(
            List.of("ADMIN_KEY"),
            List.of("TENANT_ID"),
            env -> TresoritCredentials.of(env.secret("ADMIN_KEY")).withTenantId(env.optional("TENANT_ID"))));

    private static final String DOCUMENTED_VERSION = "v4";

    private final ApiCaller caller;

    private TresoritClient(ApiCaller caller) {
        this.caller = caller;
    }

    /**
     * Creates a client. No request is sent before its first call. The server rejects a date that differs
     * from its clock by more than 15 minutes. The client then corrects its clock by the {@code Date} header of the
     * server, logs the difference at WARN, and replays the request once. That is safe, because the server rejects the
     * signature before it processes the request. If the signature is still rejected, later changes are not replayed.
     *
     * @param config base URL, {@code https://<tenant>.api.tresorit.io} or the hosted form {@code
     *     https://host-<host>.api.tresorit.io/tenant-<tenant>}, and further settings
     * @throws IllegalArgumentException if the credentials have no tenant id and the base URL does not contain it
     */
    public static TresoritClient create(SdkConfig config, TresoritCredentials credentials) {
        return create(config, credentials, DOCUMENTED_VERSION);
    }

    /**
     * Creates a client as {@link #create(SdkConfig, TresoritCredentials)} does, for another version of the API. The
     * requests differ only in their paths. The vendor's reference describes v4, which is the default. The
     * configuration of a published sample names a version 5, and no document describes how it differs.
     *
     * @param apiVersion version as in the path, for example {@code v5}
     * @throws IllegalArgumentException if the version is not {@code v} and a number, or the tenant id is unknown
     */
    public static TresoritClient create(SdkConfig config, TresoritCredentials credentials, String apiVersion) {
        if (!apiVersion.matches("v[0-9]{1,3}")) {
            throw new IllegalArgumentException("apiVersion must be v and a number, such as v4");
        }
        String userId = Tenant.adminUserId(config.baseUrl(), credentials.tenantId());
        return new TresoritClient(ApiCaller.open(config, JsonCodec.pascalCase(), new TresoritErrorMapper())
                .withPathValue("version", apiVersion)
                .authorizedBy(new TresoritSignature(userId, credentials.keys(), config.time())));
    }

    /**
     * Creates a client from environment variables: {@code TRESORIT_URL}, {@code TRESORIT_ADMIN_KEY}, and {@code
     * TRESORIT_TENANT_ID} if the URL does not contain the tenant id. {@code TRESORIT_CA} is a PEM file with further
     * trusted certificates. Key and tenant id can be read from files, as in {@code TRESORIT_ADMIN_KEY_FILE}. An empty
     * variable counts as missing.
     *
     * @throws IllegalArgumentException if variables are missing or contradict each other; the message names all of them
     *     and contains no values
     */
    public static TresoritClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** Creates a client as {@link #fromEnvironment()} does, from the given variables and with further settings. */
    public static TresoritClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "TRESORIT", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    /** Returns the area of users: registration, state and policies. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** Returns the area of tresors: approval of their creation, deletion, members. */
    public TresorsApi tresors() {
        return new TresorsApi(caller);
    }

    /** Returns the area of shares: decisions on sharing a tresor with a user. */
    public SharesApi shares() {
        return new SharesApi(caller);
    }

    /** Returns the area of kicks: decisions on removing a member from a tresor. */
    public KicksApi kicks() {
        return new KicksApi(caller);
    }

    /** Returns the area of invitation links: decisions on their creation, acception and revocation. */
    public InvitationLinksApi invitationLinks() {
        return new InvitationLinksApi(caller);
    }

    /** Returns the area of custom contents: files below the service URL of the tenant. */
    public CustomContentsApi customContents() {
        return new CustomContentsApi(caller);
    }

    /**
     * Returns access to any other path, {@code /api/v4/admin/...}, with the signature, retries and errors of this
     * client. The caller specifies the version in the path.
     */
    public RawApi raw() {
        return caller.raw();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        caller.close();
    }
}
