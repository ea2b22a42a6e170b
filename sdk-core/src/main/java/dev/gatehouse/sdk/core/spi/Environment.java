package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Creates a client from environment variables. A variable is named {@code <PRODUCT>_<SETTING>}. All products have these
 * settings; the others belong to the product's {@linkplain Login logins}:
 *
 * <ul>
 *   <li>{@code URL}: the base URL
 *   <li>{@code CA}: a file with certificates to trust in addition: PEM; or with {@code CA_PASSWORD}, PKCS#12 or JKS
 *   <li>{@code CLIENT_KEY}: a file with the client key and its certificates: PKCS#12, JKS or PEM. {@code
 *       CLIENT_KEY_PASSWORD} is required, unless it is PEM with a key that is not encrypted. {@code CLIENT_CERTIFICATE}
 *       is a PEM file with the certificates, if they are not in the file of the key
 *   <li>{@code PROXY}: {@code http://[user:password@]host:port} or {@code socks5://[user:password@]host:port}.
 *       Characters of user and password can be percent-encoded
 * </ul>
 *
 * <p>If {@code <PRODUCT>_PROXY} is not set and the base URL is an https URL, {@code https_proxy} or {@code HTTPS_PROXY}
 * specifies the proxy. {@code no_proxy} or {@code NO_PROXY} specifies hosts that are called directly, see {@link
 * ProxyConfig#nonProxyHosts()}; it applies to {@code <PRODUCT>_PROXY} as well. Names in lower case take precedence.
 *
 * <p>The proxy, the passwords of files and all settings of a login can be in a file, whose path is in {@code <NAME>_FILE}. A byte
 * order mark and line ends at its end are removed; line ends inside belong to the value. Blank variables count as
 * missing. All problems are reported in one exception, which contains names but no values. The exceptions of the
 * credentials themselves contain no secrets.
 */
public final class Environment {

    /** The setting with the path of the TLS client key, which logins with a client certificate require. */
    public static final String CLIENT_KEY = "CLIENT_KEY";

    /**
     * A login of a product. It is used if all its required settings are set, and none that only other logins have.
     *
     * @param <C> the product's credentials
     * @param needed required settings
     * @param optional optional settings
     * @param credentials creates the credentials
     */
    public record Login<C>(List<String> needed, List<String> optional, Function<Environment, C> credentials) {

        private Stream<String> names() {
            return Stream.concat(needed.stream(), optional.stream());
        }
    }

    private final EnvironmentVariables variables;
    private final Map<String, String> values = new HashMap<>();

    private Environment(EnvironmentVariables variables) {
        this.variables = variables;
    }

    /**
     * Creates a client from variables.
     *
     * @param product prefix of the names
     * @param variables names and values, such as {@link System#getenv()}
     * @param logins the logins of the product
     * @param create creates the client
     * @throws IllegalArgumentException with the names of all variables that are missing, contradictory or invalid
     */
    public static <C, T> T connect(
            String product, Map<String, String> variables, List<Login<C>> logins, BiFunction<SdkConfig, C, T> create) {
        EnvironmentVariables given = new EnvironmentVariables(product, variables);
        given.require("URL");
        TlsVariables.require(given);
        given.rejectDuplicate("PROXY");
        given.rejectUnsupportedFiles();
        Login<C> login = choose(logins, given);
        given.throwProblems();
        Environment environment = new Environment(given);
        login.names().forEach(environment::read);
        environment.read(TlsVariables.CLIENT_KEY_PASSWORD);
        environment.read(TlsVariables.CA_PASSWORD);
        SdkConfig config = environment.config();
        return create.apply(config, login.credentials().apply(environment));
    }

    /** Returns a required setting of the login. */
    public String text(String setting) {
        return optional(setting).orElseThrow();
    }

    /** Returns a required secret of the login. */
    public Secret secret(String setting) {
        return Secret.of(text(setting));
    }

    /** Returns an optional setting of the login. */
    public Optional<String> optional(String setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** Returns the elements of an optional setting of the login, which are separated by commas. */
    public List<String> list(String setting) {
        return optional(setting)
                .map(text -> Stream.of(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /**
     * Returns an optional setting of the login as a duration in the format of ISO 8601, such as {@code PT30M}.
     *
     * @throws IllegalArgumentException if it has another format; the message contains the name of the variable
     */
    public Optional<Duration> duration(String setting) {
        try {
            return optional(setting).map(Duration::parse);
        } catch (DateTimeParseException e) {
            // The message of the cause contains the value, which may be a secret in the wrong variable.
            throw new IllegalArgumentException(
                    "environment: " + variables.name(setting) + " must be an ISO 8601 duration, such as PT30M");
        }
    }

    private static <C> Login<C> choose(List<Login<C>> logins, EnvironmentVariables given) {
        Set<String> set = logins.stream()
                .flatMap(Login::names)
                .filter(given::isSet)
                // A client key does not contradict any login: a proxy may require it.
                .filter(setting -> !setting.equals(CLIENT_KEY))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Login<C>> fitting = logins.stream()
                .filter(login -> login.names().collect(Collectors.toSet()).containsAll(set))
                .toList();
        Optional<Login<C>> complete = fitting.stream()
                .filter(login -> login.needed().stream().allMatch(given::isSet))
                .findFirst();
        if (complete.isPresent()) {
            complete.get().names().forEach(given::rejectDuplicate);
            return complete.get();
        }
        if (fitting.isEmpty()) {
            given.reject(set.stream().map(given::name).collect(Collectors.joining(", "))
                    + " are of different logins: keep those of one, " + choices(logins, given));
        } else if (fitting.size() == 1) {
            fitting.get(0).needed().forEach(given::require);
        } else {
            given.reject("no login is complete: set " + choices(fitting, given));
        }
        return logins.get(0);
    }

    private static <C> String choices(List<Login<C>> logins, EnvironmentVariables given) {
        return logins.stream()
                .map(login -> login.needed().stream().map(given::name).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private void read(String setting) {
        String value = variables.read(setting);
        if (value != null) {
            values.put(setting, value);
        }
    }

    private SdkConfig config() {
        Tls tls = TlsVariables.tls(variables, values);
        SdkConfig config = SdkConfig.of("https://localhost");
        try {
            config = config.withBaseUrl(Objects.requireNonNull(variables.get("URL")));
        } catch (IllegalArgumentException e) {
            variables.reject(
                    variables.name("URL") + " must be the https address of a server, without credentials, '?' or '#'");
        }
        Optional<ProxyConfig> proxy = ProxyVariables.proxy(variables, config.baseUrl());
        variables.throwProblems();
        return config.withTls(tls).withProxy(proxy);
    }
}
