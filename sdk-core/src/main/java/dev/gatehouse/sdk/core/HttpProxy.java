package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An HTTP proxy between the client and the vendor's server. */
@SdkStyle
@Value.Immutable
public interface HttpProxy {

    /** Host name or address of the proxy. */
    String host();

    /** Port of the proxy. */
    int port();

    /** User name for a proxy that asks for Basic authentication; given together with {@link #password()}. */
    Optional<String> user();

    /** Password for a proxy that asks for Basic authentication. */
    Optional<Secret> password();

    /** Refuses what can't work. */
    @Value.Check
    default void check() {
        Arguments.notBlank("host", host());
        if (port() < 1 || port() > 65_535) {
            throw new IllegalArgumentException("the proxy's port must be between 1 and 65535, not " + port());
        }
        if (user().isPresent() != password().isPresent()) {
            throw new IllegalArgumentException("the proxy needs both user and password, or neither");
        }
    }

    /** Returns a proxy without authentication. */
    static HttpProxy of(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a proxy. */
    final class Builder extends ImmutableHttpProxy.Builder {
        Builder() {}
    }
}
