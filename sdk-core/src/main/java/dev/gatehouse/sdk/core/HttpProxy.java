package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An HTTP proxy between the client and the server. Requests to https URLs use a {@code CONNECT}
 * tunnel.
 */
@SdkStyle
@Value.Immutable
public interface HttpProxy {

    /** Returns the host name or IP address of the proxy. */
    String host();

    /** Returns the port of the proxy. */
    int port();

    /**
     * Returns the user name for Basic authentication to the proxy. Requires {@link #password()}.
     */
    Optional<String> user();

    /** Returns the password for Basic authentication to the proxy. Requires {@link #user()}. */
    Optional<Secret> password();

    /**
     * Validates the settings.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message contains its name
     */
    @Value.Check
    default void check() {
        Arguments.notBlank("host", host());
        if (port() < 1 || port() > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535, not " + port());
        }
        if (user().isPresent() != password().isPresent()) {
            throw new IllegalArgumentException("user and password must be specified together");
        }
    }

    /** Returns a proxy without authentication. */
    static HttpProxy of(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /** Returns a builder with no setting. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link HttpProxy}. */
    final class Builder extends ImmutableHttpProxy.Builder {
        Builder() {}
    }
}
