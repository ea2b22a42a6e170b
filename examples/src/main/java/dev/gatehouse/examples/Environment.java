package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of a real system out of environment variables: {@code <PREFIX>_URL}, {@code <PREFIX>_CA_PEM} for its own
 * certification authority, and what the vendor's login needs.
 *
 * @param prefix of the variables, such as {@code CTE}
 */
record Environment(String prefix) {

    boolean isSet() {
        return optional("URL").isPresent();
    }

    SdkConfig config() {
        SdkConfig config = SdkConfig.of(text("URL"));
        return optional("CA_PEM")
                .map(file -> config.withTls(Tls.system().alsoTrusting(Path.of(file))))
                .orElse(config);
    }

    String text(String name) {
        return optional(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("set the variable " + prefix + "_" + name + " as well"));
    }

    Secret secret(String name) {
        return Secret.of(text(name));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(System.getenv(prefix + "_" + name)).filter(value -> !value.isBlank());
    }
}
