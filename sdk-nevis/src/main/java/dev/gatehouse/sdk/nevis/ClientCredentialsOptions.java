package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Options of a login with OAuth client credentials, for token servers that differ from RFC 6749 or from Nevis ID. */
@SdkStyle
@Value.Immutable
public interface ClientCredentialsOptions extends WithClientCredentialsOptions {

    /** Scope of the access tokens, {@code nevis} by default. Not sent if it is empty. */
    @Value.Default
    default String scope() {
        return "nevis";
    }

    /**
     * Whether the client ID and the secret are form-encoded before they are sent with HTTP Basic, as RFC 6749, section
     * 2.3.1, requires. True by default. Some token servers expect them as they are.
     */
    @Value.Default
    default boolean formEncoded() {
        return true;
    }

    /** Returns the default options. */
    static ClientCredentialsOptions defaults() {
        return builder().build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ClientCredentialsOptions}. */
    final class Builder extends ImmutableClientCredentialsOptions.Builder {
        Builder() {}
    }
}
