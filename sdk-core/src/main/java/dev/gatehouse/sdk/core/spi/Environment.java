package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;

/**
 * One product's settings out of environment variables, whose names are the product's prefix, an underscore and the
 * setting. Every product has {@code URL}, {@code CA} (a PEM file that is trusted as well) and {@code CLIENT_KEY} (a
 * PKCS#12 file) with {@code CLIENT_KEY_PASSWORD}; the rest is its {@linkplain Login logins}. The key's password and all
 * of a login may stand in a file instead, named by {@code <NAME>_FILE}. An empty variable counts as missing. What is
 * wrong is told all at once, names alone and never values: a password may stand where it does not belong. What the
 * credentials themselves refuse is told in their words, which hold no secret.
 */
public final class Environment {

    /** The setting that names a file with our own TLS key; a login by certificate needs it. */
    public static final String CLIENT_KEY = "CLIENT_KEY";

    private static final String CLIENT_KEY_PASSWORD = "CLIENT_KEY_PASSWORD";

    /** What stands in its variable alone: an address, and what is a file already. */
    private static final List<String> NEVER_IN_A_FILE = List.of("URL", "CA", CLIENT_KEY);

    /**
     * One way to log in. It is meant when all that it needs is set, and nothing that belongs to other ways alone.
     *
     * @param <C> the product's credentials
     * @param needed settings that must be there
     * @param optional settings that may be there
     * @param credentials makes the credentials
     */
    public record Login<C>(List<String> needed, List<String> optional, Function<Environment, C> credentials) {

        private Stream<String> names() {
            return Stream.concat(needed.stream(), optional.stream());
        }
    }

    private final String product;
    private final Map<String, String> variables;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private Environment(String product, Map<String, String> variables) {
        this.product = product;
        this.variables = variables;
    }

    /**
     * Makes a client out of variables.
     *
     * @param product prefix of the names
     * @param variables names and values, such as {@link System#getenv()}
     * @param logins ways to log in
     * @param create makes the client
     * @throws IllegalArgumentException naming every variable that is missing, contradicts another or is of no use
     */
    public static <C, T> T connect(
            String product, Map<String, String> variables, List<Login<C>> logins, BiFunction<SdkConfig, C, T> create) {
        Environment environment = new Environment(product, variables);
        environment.need("URL");
        if (environment.isSet(CLIENT_KEY) || environment.isSet(CLIENT_KEY_PASSWORD)) {
            environment.need(CLIENT_KEY);
            environment.need(CLIENT_KEY_PASSWORD);
        }
        NEVER_IN_A_FILE.forEach(environment::refuseFile);
        Login<C> login = environment.choose(logins);
        environment.refuseProblems();
        environment.readFiles(Stream.concat(login.names(), Stream.of(CLIENT_KEY_PASSWORD)));
        SdkConfig config = environment.config();
        return create.apply(config, login.credentials().apply(environment));
    }

    /** Returns a setting of the login that is needed. */
    public String text(String setting) {
        return optional(setting).orElseThrow();
    }

    /** Returns a secret of the login that is needed. */
    public Secret secret(String setting) {
        return Secret.of(text(setting));
    }

    /** Returns an optional setting of the login. */
    public Optional<String> optional(String setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private <C> Login<C> choose(List<Login<C>> logins) {
        Set<String> set = logins.stream()
                .flatMap(Login::names)
                .filter(this::isSet)
                // A TLS key may go with any login: a proxy in front can ask for it.
                .filter(setting -> !setting.equals(CLIENT_KEY))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Login<C>> fitting = logins.stream()
                .filter(login -> login.names().collect(Collectors.toSet()).containsAll(set))
                .toList();
        Optional<Login<C>> complete = fitting.stream()
                .filter(login -> login.needed().stream().allMatch(this::isSet))
                .findFirst();
        if (complete.isPresent()) {
            complete.get().names().forEach(this::refuseTwice);
            return complete.get();
        }
        if (fitting.isEmpty()) {
            problems.add(set.stream().map(this::name).collect(Collectors.joining(", "))
                    + " are of different logins: keep those of one, " + ways(logins));
        } else if (fitting.size() == 1) {
            fitting.get(0).needed().forEach(this::need);
        } else {
            problems.add("no login is complete: set " + ways(fitting));
        }
        return logins.get(0);
    }

    private void need(String setting) {
        if (!isSet(setting)) {
            problems.add(name(setting) + " is missing");
        } else {
            refuseTwice(setting);
        }
    }

    private void refuseTwice(String setting) {
        if (variable(setting) != null && file(setting) != null) {
            problems.add(name(setting) + " and " + name(setting) + "_FILE are both set: keep one");
        }
    }

    private boolean isSet(String setting) {
        return variable(setting) != null || file(setting) != null;
    }

    private void refuseFile(String setting) {
        if (variable(setting + "_FILE") != null) {
            problems.add(name(setting) + "_FILE is not read: set " + name(setting));
        }
    }

    private @Nullable String file(String setting) {
        return NEVER_IN_A_FILE.contains(setting) ? null : variable(setting + "_FILE");
    }

    private @Nullable String variable(String setting) {
        String value = variables.get(name(setting));
        return value == null || value.isBlank() ? null : value;
    }

    private String name(String setting) {
        return product + "_" + setting;
    }

    private <C> String ways(List<Login<C>> logins) {
        return logins.stream()
                .map(login -> login.needed().stream().map(this::name).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private void readFiles(Stream<String> settings) {
        settings.forEach(setting -> {
            String direct = variable(setting);
            String file = file(setting);
            String value = direct != null ? direct : file != null ? read(setting, file) : null;
            if (value != null) {
                values.put(setting, value);
            }
        });
    }

    private @Nullable String read(String setting, String file) {
        try {
            String text = Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
            if (!text.isBlank()) {
                return text;
            }
            problems.add(name(setting) + "_FILE names a file that is empty");
        } catch (IOException | InvalidPathException e) {
            problems.add(name(setting) + "_FILE names no file that can be read");
        }
        return null;
    }

    private SdkConfig config() {
        Tls tls = Tls.system();
        String ca = variable("CA");
        if (ca != null) {
            try {
                tls = tls.alsoTrusting(Path.of(ca));
            } catch (IllegalArgumentException e) {
                problems.add(name("CA") + " names no PEM file with certificates");
            }
        }
        String key = variable(CLIENT_KEY);
        String password = values.get(CLIENT_KEY_PASSWORD);
        if (key != null && password != null) {
            try {
                tls = tls.clientKey(Path.of(key), Secret.of(password));
            } catch (IllegalArgumentException e) {
                problems.add(name(CLIENT_KEY) + " names no PKCS#12 file that " + name(CLIENT_KEY_PASSWORD) + " opens");
            }
        }
        SdkConfig config = SdkConfig.of("https://localhost");
        try {
            config = config.withBaseUrl(Objects.requireNonNull(variable("URL")));
        } catch (IllegalArgumentException e) {
            problems.add(name("URL") + " must be the https address of a server, without credentials, '?' or '#'");
        }
        refuseProblems();
        return config.withTls(tls);
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("environment: " + String.join("; ", problems));
        }
    }
}
