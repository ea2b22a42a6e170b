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
import dev.gatehouse.sdk.cte.profiles.ProfilesApi;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /** Makes a client; nothing is sent before its first call. */
    public static CteClient create(SdkConfig config, CteCredentials credentials) {
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.snakeCase(), new CteErrorMapper());
        return new CteClient(
                anonymous.authorizedBy(BearerAuth.of(new CteTokens(anonymous, credentials), config.time())));
    }

    /**
     * Makes a client out of environment variables: {@code CTE_URL}, and a login, one of
     * <ul>
     *   <li>{@code CTE_USERNAME} and {@code CTE_PASSWORD}
     *   <li>{@code CTE_REFRESH_TOKEN}
     *   <li>{@code CTE_CLIENT_ID}, a registered API client, and {@code CTE_CLIENT_KEY}, a PKCS#12 file, with
     *       {@code CTE_CLIENT_KEY_PASSWORD}
     *   <li>{@code CTE_CLIENT_KEY} alone, the certificate of a user
     * </ul>
     * A user's login takes {@code CTE_DOMAIN}, {@code CTE_AUTH_DOMAIN} and {@code CTE_CONNECTION}.
     * {@code CTE_CA} is a PEM file that is trusted as well. The values of a login may stand in files, as in
     * {@code CTE_PASSWORD_FILE}; an empty variable counts as missing.
     *
     * @throws IllegalArgumentException naming every variable that is missing or contradicts another; it holds no value
     */
    public static CteClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** The same out of given variables, and with further settings. */
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
