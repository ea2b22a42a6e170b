package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.clients.ClientsApi;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.jobs.JobsApi;
import dev.gatehouse.sdk.commvault.keys.S3KeysApi;
import dev.gatehouse.sdk.commvault.plans.PlansApi;
import dev.gatehouse.sdk.commvault.users.UserGroupsApi;
import dev.gatehouse.sdk.commvault.users.UsersApi;
import dev.gatehouse.sdk.commvault.vaults.VaultsApi;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The door to a Commvault server or Commvault Cloud, as far as S3 vaults need it. Logs in on the first call, keeps the
 * login alive, and gives it up on close. Thread-safe: one client serves a whole application. The base address includes
 * the path: {@code https://host/commandcenter/api}, {@code https://host/webconsole/api} on older servers,
 * {@code https://api.metallic.io} for SaaS.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="commvault"}
 *
 * <p>A managed service provider acts for a tenant by the header {@code operatorCompanyId}, see
 * {@link dev.gatehouse.sdk.core.CallOptions#headers()}.
 */
public final class CommvaultClient implements AutoCloseable {

    private static final List<Login<CommvaultCredentials>> LOGINS = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    List.of("DOMAIN"),
                    env -> CommvaultCredentials.password(env.text("USERNAME"), env.secret("PASSWORD"))
                            .withDomain(env.optional("DOMAIN"))),
            new Login<>(
                    List.of("EMAIL", "PASSWORD"),
                    List.of(),
                    env -> CommvaultCredentials.saas(env.text("EMAIL"), env.secret("PASSWORD"))),
            new Login<>(
                    List.of("SERVICE_PRINCIPAL", "SECRET"),
                    List.of(),
                    env -> CommvaultCredentials.saasServicePrincipal(
                            env.text("SERVICE_PRINCIPAL"), env.secret("SECRET"))),
            new Login<>(
                    List.of("LOGIN_TOKEN"),
                    List.of(),
                    env -> CommvaultCredentials.loginToken(env.secret("LOGIN_TOKEN"))),
            new Login<>(
                    List.of("ACCESS_TOKEN"),
                    List.of(),
                    env -> CommvaultCredentials.accessToken(env.secret("ACCESS_TOKEN"))));

    private static final String AUTHTOKEN = "Authtoken";

    private final ApiCaller caller;

    private CommvaultClient(ApiCaller caller) {
        this.caller = caller;
    }

    /** Makes a client; nothing is sent before its first call. */
    public static CommvaultClient create(SdkConfig config, CommvaultCredentials credentials) {
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.camelCase(), new CommvaultErrorMapper());
        return new CommvaultClient(anonymous.authorizedBy(login(anonymous, credentials, config.time())));
    }

    /**
     * Makes a client out of environment variables: {@code COMMVAULT_URL}, and a login, one of
     * <ul>
     *   <li>{@code COMMVAULT_USERNAME} and {@code COMMVAULT_PASSWORD}, with {@code COMMVAULT_DOMAIN} if need be
     *   <li>{@code COMMVAULT_EMAIL} and {@code COMMVAULT_PASSWORD}, on Commvault Cloud
     *   <li>{@code COMMVAULT_SERVICE_PRINCIPAL} and {@code COMMVAULT_SECRET}, on Commvault Cloud
     *   <li>{@code COMMVAULT_LOGIN_TOKEN}, or {@code COMMVAULT_ACCESS_TOKEN}
     * </ul>
     * A pair of tokens changes with each renewal and needs a store: see {@link CommvaultCredentials#tokenPair}.
     * {@code COMMVAULT_CA} is a PEM file that is trusted as well. The values of a login may stand in files, as in
     * {@code COMMVAULT_PASSWORD_FILE}; an empty variable counts as missing.
     *
     * @throws IllegalArgumentException naming every variable that is missing or contradicts another; it holds no value
     */
    public static CommvaultClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** The same out of given variables, and with further settings. */
    public static CommvaultClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "COMMVAULT", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    private static Authenticator login(ApiCaller anonymous, CommvaultCredentials credentials, TimeSource time) {
        return switch (credentials.scheme()) {
            case PASSWORD -> BearerAuth.inHeader(AUTHTOKEN, new LoginTokens(anonymous, credentials), time);
            case SAAS_PASSWORD, SAAS_SERVICE_PRINCIPAL -> BearerAuth.of(new LoginTokens(anonymous, credentials), time);
            case LOGIN_TOKEN -> BearerAuth.inHeader(AUTHTOKEN, fixed(credentials), time);
            case ACCESS_TOKEN -> BearerAuth.of(fixed(credentials), time);
            case TOKEN_PAIR -> BearerAuth.of(new PairTokens(anonymous, credentials), time);
        };
    }

    /** A token that comes back the same after a refusal: so the refusal goes to the caller. */
    private static TokenSource fixed(CommvaultCredentials credentials) {
        AccessToken token = AccessToken.nonExpiring(credentials.token().orElseThrow());
        return deadline -> token;
    }

    /** S3 vaults and their endpoints. */
    public VaultsApi vaults() {
        return new VaultsApi(caller);
    }

    /** Plans. */
    public PlansApi plans() {
        return new PlansApi(caller);
    }

    /** Clients, the machines. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** Users. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** User groups. */
    public UserGroupsApi userGroups() {
        return new UserGroupsApi(caller);
    }

    /** S3 access keys of users. */
    public S3KeysApi keys() {
        return new S3KeysApi(caller);
    }

    /** Jobs. */
    public JobsApi jobs() {
        return new JobsApi(caller);
    }

    /** Any other path below the base address, {@code /V4/...}, with this client's login, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Logs out, as well as it goes, if this client logged in; frees connections. */
    @Override
    public void close() {
        caller.close();
    }
}
