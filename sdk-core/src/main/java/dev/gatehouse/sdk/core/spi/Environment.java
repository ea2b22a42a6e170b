package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import java.nio.file.Path;
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
 * Creates a client from environment variables. A variable is named {@code <PRODUCT>_<SETTING>}. All products have the
 * settings {@code URL}, {@code CA} (a PEM file with certificates to trust in addition), {@code CLIENT_KEY} (a PKCS#12
 * file) and {@code CLIENT_KEY_PASSWORD}; the others belong to the product's {@linkplain Login logins}. The password of
 * the client key and all settings of a login can be in a file, whose path is in {@code <NAME>_FILE}. Blank variables
 * count as missing. All problems are reported in one exception, which contains names but no values. The exceptions of the
 * credentials themselves contain no secrets.
 */
public final class Environment {

    /** The setting with the path of the TLS client key, which logins with a client certificate require. */
    public static final String CLIENT_KEY = "CLIENT_KEY";

    private static final String CLIENT_KEY_PASSWORD = "CLIENT_KEY_PASSWORD";

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
        if (given.isSet(CLIENT_KEY) || given.isSet(CLIENT_KEY_PASSWORD)) {
            given.require(CLIENT_KEY);
            given.require(CLIENT_KEY_PASSWORD);
        }
        given.rejectUnsupportedFiles();
        Login<C> login = choose(logins, given);
        given.throwProblems();
        Environment environment = new Environment(given);
        login.names().forEach(environment::read);
        environment.read(CLIENT_KEY_PASSWORD);
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
        Tls tls = Tls.system();
        String ca = variables.get("CA");
        if (ca != null) {
            try {
                tls = tls.alsoTrusting(Path.of(ca));
            } catch (IllegalArgumentException e) {
                variables.reject(variables.name("CA") + " names no PEM file with certificates");
            }
        }
        String key = variables.get(CLIENT_KEY);
        String password = values.get(CLIENT_KEY_PASSWORD);
        if (key != null && password != null) {
            try {
                tls = tls.clientKey(Path.of(key), Secret.of(password));
            } catch (IllegalArgumentException e) {
                variables.reject(variables.name(CLIENT_KEY) + " names no PKCS#12 file that "
                        + variables.name(CLIENT_KEY_PASSWORD) + " opens");
            }
        }
        SdkConfig config = SdkConfig.of("https://localhost");
        try {
            config = config.withBaseUrl(Objects.requireNonNull(variables.get("URL")));
        } catch (IllegalArgumentException e) {
            variables.reject(
                    variables.name("URL") + " must be the https address of a server, without credentials, '?' or '#'");
        }
        variables.throwProblems();
        return config.withTls(tls);
    }
}
