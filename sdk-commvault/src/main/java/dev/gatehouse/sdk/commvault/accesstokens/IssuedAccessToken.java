package dev.gatehouse.sdk.commvault.accesstokens;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** An access token as the server issued it. The tokens can't be read later: store them. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IssuedAccessToken.Builder.class)
public interface IssuedAccessToken extends WithIssuedAccessToken {

    /** Id, for an update and for the revocation. */
    long id();

    /** Name. */
    Optional<String> name();

    /** The access token. */
    Optional<Secret> accessToken();

    /** The token that renews it once; only for the scopes {@code ALL} and {@code CUSTOM}. */
    Optional<Secret> refreshToken();

    /** Id of the user. */
    OptionalLong userId();

    /** When the access token expires. */
    Optional<Instant> expiresAt();

    /** When the refresh token expires. */
    Optional<Instant> refreshExpiresAt();

    /** Until when the token can be renewed. */
    Optional<Instant> renewableUntil();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IssuedAccessToken fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a token. */
    final class Builder extends ImmutableIssuedAccessToken.Builder {
        Builder() {}
    }
}
