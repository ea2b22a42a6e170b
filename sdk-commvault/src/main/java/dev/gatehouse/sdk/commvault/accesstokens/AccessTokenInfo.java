package dev.gatehouse.sdk.commvault.accesstokens;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** An access token in a list, without its secret. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AccessTokenInfo.Builder.class)
public interface AccessTokenInfo extends WithAccessTokenInfo {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Id of the user. */
    OptionalLong userId();

    /** When the access token expires. */
    Optional<Instant> expiresAt();

    /** Until when the token can be renewed. */
    Optional<Instant> renewableUntil();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AccessTokenInfo fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a token. */
    final class Builder extends ImmutableAccessTokenInfo.Builder {
        Builder() {}
    }
}
