package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroupsApi;
import dev.gatehouse.sdk.cte.clients.ClientsApi;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointsApi;
import dev.gatehouse.sdk.cte.policies.PoliciesApi;
import dev.gatehouse.sdk.cte.policyelements.ProcessSetsApi;
import dev.gatehouse.sdk.cte.policyelements.ResourceSetsApi;
import dev.gatehouse.sdk.cte.policyelements.SignatureSetsApi;
import dev.gatehouse.sdk.cte.policyelements.UserSetsApi;
import dev.gatehouse.sdk.cte.profiles.ProfilesApi;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Client for CipherTrust Transparent Encryption (CTE) on a CipherTrust Manager, either the appliance or the hosted
 * form. Logs in on the first call, refreshes the token before it expires, and revokes the refresh token on
 * {@link #close()}. Thread-safe: one client serves a whole application. Rejected credentials are not retried: create a
 * new client with other credentials.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="cte"}
 *
 * <p>If a resource that a request names does not exist, the call always throws {@link
 * dev.gatehouse.sdk.core.error.NotFoundException}. CTE reports this with 404, with 422 when clients are added to a
 * group, and with 400 for domains and designated primary sets.
 */
public final class CteClient implements AutoCloseable {

    private static final List<String> USER_SETTINGS = List.of("DOMAIN", "AUTH_DOMAIN", "CONNECTION");

    private static final List<Login<CteCredentials>> LOGINS = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    USER_SETTINGS,
                    env -> ofUser(env, CteCredentials.password(env.text("USERNAME"), env.secret("PASSWORD")))),
            new Login<>(
                    List.of("REFRESH_TOKEN"),
                    List.of(),
                    env -> CteCredentials.refreshToken(env.secret("REFRESH_TOKEN"))),
            new Login<>(
                    List.of("CLIENT_ID", Environment.CLIENT_KEY),
                    List.of(),
                    env -> CteCredentials.clientCredential(env.text("CLIENT_ID"))),
            new Login<>(
                    List.of(Environment.CLIENT_KEY),
                    USER_SETTINGS,
                    env -> ofUser(env, CteCredentials.userCertificate())));

    private final ApiCaller caller;

    private CteClient(ApiCaller caller) {
        this.caller = caller;
    }

    /** Creates a client. No request is sent before its first call. */
    public static CteClient create(SdkConfig config, CteCredentials credentials) {
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.snakeCase(), new CteErrorMapper());
        return new CteClient(
                anonymous.authorizedBy(BearerAuth.of(new CteTokens(anonymous, credentials), config.time())));
    }

    /**
     * Creates a client from environment variables: {@code CTE_URL} and one of these logins:
     * <ul>
     *   <li>{@code CTE_USERNAME} and {@code CTE_PASSWORD}
     *   <li>{@code CTE_REFRESH_TOKEN}
     *   <li>{@code CTE_CLIENT_ID}, the id of a registered API client, and {@code CTE_CLIENT_KEY}, a PKCS#12 file, with
     *       {@code CTE_CLIENT_KEY_PASSWORD}
     *   <li>{@code CTE_CLIENT_KEY} alone, with the certificate of a user
     * </ul>
     * The login of a user also reads {@code CTE_DOMAIN}, {@code CTE_AUTH_DOMAIN} and {@code CTE_CONNECTION}.
     * {@code CTE_CA} is a PEM file with further trusted certificates. The values of a login can be read from files, as
     * in {@code CTE_PASSWORD_FILE}. An empty variable counts as missing.
     *
     * @throws IllegalArgumentException if variables are missing or contradict each other; the message names all of them
     *     and contains no values
     */
    public static CteClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** Creates a client as {@link #fromEnvironment()} does, from the given variables and with further settings. */
    public static CteClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "CTE", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    private static CteCredentials ofUser(Environment env, CteCredentials credentials) {
        return credentials
                .withDomain(env.optional("DOMAIN"))
                .withAuthDomain(env.optional("AUTH_DOMAIN"))
                .withConnection(env.optional("CONNECTION"));
    }

    /** Returns the area of clients, the hosts that run a CTE Agent. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** Returns the area of client groups and their members. */
    public ClientGroupsApi clientGroups() {
        return new ClientGroupsApi(caller);
    }

    /** Returns the area of the GuardPoints of clients and client groups. */
    public GuardPointsApi guardPoints() {
        return new GuardPointsApi(caller);
    }

    /** Returns the area of profiles. */
    public ProfilesApi profiles() {
        return new ProfilesApi(caller);
    }

    /** Returns the area of policies. */
    public PoliciesApi policies() {
        return new PoliciesApi(caller);
    }

    /** Returns the area of user sets. */
    public UserSetsApi userSets() {
        return new UserSetsApi(caller);
    }

    /** Returns the area of process sets. */
    public ProcessSetsApi processSets() {
        return new ProcessSetsApi(caller);
    }

    /** Returns the area of resource sets. */
    public ResourceSetsApi resourceSets() {
        return new ResourceSetsApi(caller);
    }

    /** Returns the area of signature sets. */
    public SignatureSetsApi signatureSets() {
        return new SignatureSetsApi(caller);
    }

    /** Returns access to any other path, {@code /api/v1/...}, with the login, retries and errors of this client. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Revokes the refresh token of the client's own login (best effort) and closes all connections. */
    @Override
    public void close() {
        caller.close();
    }
}
