package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.nevis.applications.ApplicationsApi;
import dev.gatehouse.sdk.nevis.clients.ClientsApi;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import dev.gatehouse.sdk.nevis.principal.PrincipalApi;
import dev.gatehouse.sdk.nevis.profiles.ProfilesApi;
import dev.gatehouse.sdk.nevis.search.SearchApi;
import dev.gatehouse.sdk.nevis.units.UnitsApi;
import dev.gatehouse.sdk.nevis.users.UsersApi;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Client for nevisIDM, self-hosted or in Nevis ID. The base URL is the part of the URL before {@code /nevisidm/api}. It
 * may have a path if a proxy adds one. Thread-safe. Use one client for the whole application.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="nevis"}
 */
public final class NevisClient implements AutoCloseable {

    private static final List<Login<NevisCredentials>> LOGINS = List.of(
            new Login<>(List.of("TOKEN"), List.of(), env -> NevisCredentials.bearer(env.secret("TOKEN"))),
            new Login<>(
                    List.of("API_USER", "API_CREDENTIAL", "API_SECRET"),
                    List.of(),
                    env -> NevisCredentials.apiKey(
                            env.text("API_USER"), env.text("API_CREDENTIAL"), env.secret("API_SECRET"))),
            new Login<>(
                    List.of("TOKEN_URL", "CLIENT_ID", "CLIENT_SECRET"),
                    List.of(),
                    env -> NevisCredentials.clientCredentials(
                            env.text("TOKEN_URL"), env.text("CLIENT_ID"), env.secret("CLIENT_SECRET"))),
            new Login<>(
                    List.of("SEC_TOKEN_HEADER", "SEC_TOKEN"),
                    List.of(),
                    env -> NevisCredentials.secToken(env.text("SEC_TOKEN_HEADER"), env.secret("SEC_TOKEN"))),
            new Login<>(List.of(Environment.CLIENT_KEY), List.of(), env -> NevisCredentials.clientCertificate()));

    private final ApiCaller caller;

    private NevisClient(ApiCaller caller) {
        this.caller = caller;
    }

    /** Creates a client. It sends no request before the first call. */
    public static NevisClient create(SdkConfig config, NevisCredentials credentials) {
        ApiCaller caller = ApiCaller.open(config, JsonCodec.camelCase(), new NevisErrorMapper());
        return new NevisClient(caller.authorizedBy(credentials.authenticator(config)));
    }

    /**
     * Creates a client from environment variables: {@code NEVIS_URL} and one of these logins:
     * <ul>
     *   <li>{@code NEVIS_TOKEN}, a bearer token or an encoded API key
     *   <li>{@code NEVIS_API_USER}, {@code NEVIS_API_CREDENTIAL} and {@code NEVIS_API_SECRET}, the parts of an API key
     *   <li>{@code NEVIS_TOKEN_URL}, {@code NEVIS_CLIENT_ID} and {@code NEVIS_CLIENT_SECRET}, OAuth client credentials
     *   <li>{@code NEVIS_SEC_TOKEN_HEADER} and {@code NEVIS_SEC_TOKEN}
     *   <li>{@code NEVIS_CLIENT_KEY}, a PKCS#12 file, with {@code NEVIS_CLIENT_KEY_PASSWORD}
     * </ul>
     *
     * {@code NEVIS_CA} is a PEM file with certificates that are trusted in addition. Values of a login can be read from
     * files, as with {@code NEVIS_TOKEN_FILE}. An empty variable counts as missing.
     *
     * @throws IllegalArgumentException if variables are missing or contradict each other; the message names them and
     *     does not contain their values
     */
    public static NevisClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /**
     * Creates a client from the given variables, see {@link #fromEnvironment()}.
     *
     * @param variables the environment variables by name
     * @param change returns the configuration of the client, based on the one from the variables
     */
    public static NevisClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "NEVIS", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    /** Returns the operations on clients, which are tenants. */
    public ClientsApi clients() {
        return new ClientsApi(caller);
    }

    /** Returns the operations on the users of a client. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /** Returns the operations on the credentials of users. */
    public CredentialsApi credentials() {
        return new CredentialsApi(caller);
    }

    /** Returns the operations on the units of a client. */
    public UnitsApi units() {
        return new UnitsApi(caller);
    }

    /** Returns the operations on the profiles of users. */
    public ProfilesApi profiles() {
        return new ProfilesApi(caller);
    }

    /** Returns the operations on applications. */
    public ApplicationsApi applications() {
        return new ApplicationsApi(caller);
    }

    /** Returns the operations on the caller's own account. */
    public PrincipalApi principal() {
        return new PrincipalApi(caller);
    }

    /** Returns the search for clients. */
    public SearchApi search() {
        return new SearchApi(caller);
    }

    /** Returns access to any other path ({@code /nevisidm/api/...}), with this client's login, retries and errors. */
    public RawApi raw() {
        return caller.raw();
    }

    /** Closes the connections. */
    @Override
    public void close() {
        caller.close();
    }
}
