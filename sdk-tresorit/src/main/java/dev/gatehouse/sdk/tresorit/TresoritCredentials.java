package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * Who signs the requests: the tenant's admin user with one of its two admin keys ("Authentication" page of the
 * ZeroKit administrative API).
 */
@SdkStyle
@Value.Immutable
public interface TresoritCredentials extends WithTresoritCredentials {

    /**
     * Asked for a key for each attempt, from any thread, so that keys can be rotated while the client is in use. What
     * it throws, and a null, ends the call with a {@link dev.gatehouse.sdk.core.error.TransportException}.
     */
    @Value.Redacted
    Supplier<TresoritAdminKey> keys();

    /**
     * The tenant's id, 8 to 10 lower-case letters and digits. Needed for servers under an own name; else it is read off
     * the address, be it {@code https://<tenant>.api.tresorit.io} or {@code https://.../tenant-<tenant>}.
     */
    Optional<String> tenantId();

    /** Refuses an id that no tenant has. */
    @Value.Check
    default void check() {
        if (tenantId().filter(id -> !id.matches("[a-z][a-z0-9]{7,9}")).isPresent()) {
            throw new IllegalArgumentException("tenantId is a lower-case letter and 7 to 9 such letters or digits");
        }
    }

    /**
     * Signs with the primary or the secondary key.
     *
     * @throws IllegalArgumentException when it is not 64 hex digits; the message never holds it
     */
    static TresoritCredentials of(Secret adminKey) {
        TresoritAdminKey key = TresoritAdminKey.of(adminKey);
        return rotating(() -> key);
    }

    /**
     * Signs with the key that is current at the time. If the server refuses a signature and there is another key by
     * then, the request is sent once more: even an approval, since a refused signature means that nothing was done.
     */
    static TresoritCredentials rotating(Supplier<TresoritAdminKey> keys) {
        return builder().keys(keys).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableTresoritCredentials.Builder {
        Builder() {}
    }
}
