package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * Credentials of the tenant's admin user: one of its two admin keys, which signs the requests ("Authentication" page of
 * the ZeroKit administrative API).
 */
@SdkStyle
@Value.Immutable
public interface TresoritCredentials extends WithTresoritCredentials {

    /**
     * Supplies the key of each attempt, so that keys can be rotated while the client is in use. Any thread may call it.
     * If it throws or returns null, the call fails with a {@link dev.gatehouse.sdk.core.error.TransportException}.
     */
    @Value.Redacted
    Supplier<TresoritAdminKey> keys();

    /**
     * Id of the tenant, 8 to 10 lower-case letters and digits. Required for servers with a custom host name. Otherwise
     * it is taken from the base URL, {@code https://<tenant>.api.tresorit.io} or {@code https://.../tenant-<tenant>}.
     */
    Optional<String> tenantId();

    /** Rejects an invalid tenant id. */
    @Value.Check
    default void check() {
        if (tenantId().filter(id -> !id.matches("[a-z][a-z0-9]{7,9}")).isPresent()) {
            throw new IllegalArgumentException(
                    "tenantId must be a lower-case letter followed by 7 to 9 lower-case letters or digits");
        }
    }

    /**
     * Returns credentials with the primary or the secondary admin key.
     *
     * @throws IllegalArgumentException if the key is not 64 hexadecimal digits; the message does not contain it
     */
    static TresoritCredentials of(Secret adminKey) {
        TresoritAdminKey key = TresoritAdminKey.of(adminKey);
        return rotating(() -> key);
    }

    /**
     * Returns credentials with keys that may change. If the server rejects a signature and the supplier then returns
     * another key, the request is sent once more. This includes approvals, because the server does not process a
     * request with a rejected signature.
     */
    static TresoritCredentials rotating(Supplier<TresoritAdminKey> keys) {
        return builder().keys(keys).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableTresoritCredentials.Builder {
        Builder() {}
    }
}
