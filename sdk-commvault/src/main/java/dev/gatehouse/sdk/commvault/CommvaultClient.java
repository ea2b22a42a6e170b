package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.accesstokens.AccessTokensApi;
import dev.gatehouse.sdk.commvault.alerts.AlertsApi;
import dev.gatehouse.sdk.commvault.clients.ClientsApi;
import dev.gatehouse.sdk.commvault.commserve.CommServeApi;
import dev.gatehouse.sdk.commvault.companies.CompaniesApi;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.jobs.JobsApi;
import dev.gatehouse.sdk.commvault.keys.S3KeysApi;
import dev.gatehouse.sdk.commvault.mediaagents.MediaAgentsApi;
import dev.gatehouse.sdk.commvault.plans.PlansApi;
import dev.gatehouse.sdk.commvault.plans.ServerPlansApi;
import dev.gatehouse.sdk.commvault.rights.RightsApi;
import dev.gatehouse.sdk.commvault.rights.RolesApi;
import dev.gatehouse.sdk.commvault.storage.StorageApi;
import dev.gatehouse.sdk.commvault.storedcredentials.StoredCredentialsApi;
import dev.gatehouse.sdk.commvault.users.UserGroupsApi;
import dev.gatehouse.sdk.commvault.users.UsersApi;
import dev.gatehouse.sdk.commvault.vaults.VaultsApi;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.check.Arguments;
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
 * Client for the S3 vaults of a Commvault server or Commvault Cloud, and for the plans, users, machines and jobs that
 * vaults need. Logs in on the first call, logs in again when the server rejects its token, and logs out on {@link
 * #close()}. Thread-safe: create one client and share it in the whole application.
 *
 * <p>The base URL includes the path: {@code https://host/commandcenter/api}, {@code https://host/webconsole/api} on older
 * servers, {@code https://api.metallic.io} for SaaS.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="commvault"}
 *
 * <p>A managed service provider acts for a tenant with {@link #forCompany}.
 */
public final class CommvaultClient implements AutoCloseable {

    private static final List<Login<CommvaultCredentials>> LOGINS = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    List.of("DOMAIN", "COMMSERVER", "DEVICE_ID", "TIMEOUT"),
                    env -> withOptions(
                            env, CommvaultCredentials.password(env.text("USERNAME"), env.secret("PASSWORD")))),
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

    /** Creates a client. Sends nothing before the first call. */
    public static CommvaultClient create(SdkConfig config, CommvaultCredentials credentials) {
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.camelCase(), CommvaultErrorMapper.GENERAL);
        return new CommvaultClient(anonymous.authorizedBy(authenticator(anonymous, credentials, config.time())));
    }

    /**
     * Creates a client from environment variables: {@code COMMVAULT_URL} and one of the following logins.
     *
     * <ul>
     *   <li>{@code COMMVAULT_USERNAME} and {@code COMMVAULT_PASSWORD}, optionally with {@code COMMVAULT_DOMAIN}, {@code
     *       COMMVAULT_COMMSERVER}, {@code COMMVAULT_DEVICE_ID} and {@code COMMVAULT_TIMEOUT}, a duration such as {@code
     *       PT30M}
     *   <li>{@code COMMVAULT_EMAIL} and {@code COMMVAULT_PASSWORD}, on Commvault Cloud
     *   <li>{@code COMMVAULT_SERVICE_PRINCIPAL} and {@code COMMVAULT_SECRET}, on Commvault Cloud
     *   <li>{@code COMMVAULT_LOGIN_TOKEN}, or {@code COMMVAULT_ACCESS_TOKEN}
     * </ul>
     *
     * <p>{@code COMMVAULT_CA} names a PEM file with certificates to trust in addition. The values of a login may be read
     * from files, as with {@code COMMVAULT_PASSWORD_FILE}. An empty variable counts as missing. A token pair changes with
     * each renewal and needs a store, see {@link CommvaultCredentials#tokenPair}.
     *
     * @throws IllegalArgumentException if variables are missing or contradict each other; the message names all of them
     *     and contains no value
     */
    public static CommvaultClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** Creates a client from the given variables as {@link #fromEnvironment()} does, with further settings. */
    public static CommvaultClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> settings) {
        return Environment.connect(
                "COMMVAULT", variables, LOGINS, (config, credentials) -> create(settings.apply(config), credentials));
    }

    private static CommvaultCredentials withOptions(Environment env, CommvaultCredentials credentials) {
        return credentials
                .withDomain(env.optional("DOMAIN"))
                .withCommserver(env.optional("COMMSERVER"))
                .withDeviceId(env.optional("DEVICE_ID"))
                .withTimeout(env.duration("TIMEOUT"));
    }

    private static Authenticator authenticator(ApiCaller anonymous, CommvaultCredentials credentials, TimeSource time) {
        return switch (credentials.scheme()) {
            case PASSWORD -> BearerAuth.inHeader(AUTHTOKEN, new LoginTokens(anonymous, credentials), time);
            case SAAS_PASSWORD, SAAS_SERVICE_PRINCIPAL -> BearerAuth.of(new LoginTokens(anonymous, credentials), time);
            case LOGIN_TOKEN ->
                BearerAuth.inHeader(
                        AUTHTOKEN,
                        credentials.deviceId().isPresent()
                                ? new LoginTokens(anonymous, credentials)
                                : fixed(credentials),
                        time);
            case ACCESS_TOKEN -> BearerAuth.of(fixed(credentials), time);
            case TOKEN_PAIR ->
                BearerAuth.of(new PairTokens(anonymous, credentials.store().orElseThrow()), time);
        };
    }

    /** Returns the same token after a rejection, so that the caller gets the 401. */
    private static TokenSource fixed(CommvaultCredentials credentials) {
        AccessToken token = AccessToken.nonExpiring(credentials.token().orElseThrow());
        return deadline -> token;
    }

    /**
     * Returns a client that acts for a tenant: all its requests have the header {@code operatorCompanyId}. It shares login
     * and connections with this client. Closing one of them closes both. Public clients send the header; it is not in the
     * reference.
     *
     * @param companyId id of the company, see {@link #companies()}; 0 means no company
     */
    public CommvaultClient forCompany(long companyId) {
        Arguments.atLeast("companyId", 0, companyId);
        return new CommvaultClient(caller.withHeader("operatorCompanyId", Long.toString(companyId)));
    }

    /** Returns the operations on S3 vaults and their endpoints. */
    public VaultsApi vaults() {
        return new VaultsApi(caller);
    }

    /** Returns the operations on plans. */
    public PlansApi plans() {
        return new PlansApi(caller);
    }

    /** Returns the operations on clients, which are machines known to Commvault. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** Returns the operations on users. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** Returns the operations on user groups. */
    public UserGroupsApi userGroups() {
        return new UserGroupsApi(caller);
    }

    /** Returns the operations on S3 access keys of users. */
    public S3KeysApi keys() {
        return new S3KeysApi(caller);
    }

    /** Returns the operations on jobs. */
    public JobsApi jobs() {
        return new JobsApi(caller);
    }

    /** Returns the operations on the server itself, such as its version. */
    public CommServeApi commServe() {
        return new CommServeApi(caller);
    }

    /** Returns the operations on server plans: details, backup destinations, creation. */
    public ServerPlansApi serverPlans() {
        return new ServerPlansApi(caller);
    }

    /** Returns the operations on storage pools and the storage behind them. */
    public StorageApi storage() {
        return new StorageApi(caller);
    }

    /** Returns the operations on media agents. */
    public MediaAgentsApi mediaAgents() {
        return new MediaAgentsApi(caller);
    }

    /** Returns the operations on the rights of users and groups on vaults. */
    public RightsApi rights() {
        return new RightsApi(caller);
    }

    /** Returns the operations on roles. */
    public RolesApi roles() {
        return new RolesApi(caller);
    }

    /** Returns the operations on access tokens. */
    public AccessTokensApi accessTokens() {
        return new AccessTokensApi(caller);
    }

    /** Returns the operations on alerts. */
    public AlertsApi alerts() {
        return new AlertsApi(caller);
    }

    /** Returns the operations on credentials that the server stores. */
    public StoredCredentialsApi storedCredentials() {
        return new StoredCredentialsApi(caller);
    }

    /** Returns the operations on companies, which are tenants. */
    public CompaniesApi companies() {
        return new CompaniesApi(caller);
    }

    /** Returns access to any path below the base URL, with this client's login, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Logs out (best effort) if this client logged in, and closes the connections. */
    @Override
    public void close() {
        caller.close();
    }
}
