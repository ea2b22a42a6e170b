package dev.gatehouse.sdk.commvault.accesstokens;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An access token to create, or an update of one. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewAccessToken.Builder.class)
public interface NewAccessToken extends WithNewAccessToken {

    /** Name. */
    String tokenName();

    /** What the token may be used for. The server's default is everything. */
    Optional<TokenScope> tokenType();

    /** Until when the token can be renewed; for the scopes {@code ALL} and {@code CUSTOM}. */
    Optional<Instant> renewableUntil();

    /** When the token expires; for the scopes {@code SCIM} and {@code ONE_TOUCH}. */
    Optional<Instant> tokenExpiry();

    /** Paths that the token may be used for; for the scope {@code CUSTOM}. */
    List<String> apiEndpoints();

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("tokenName", tokenName());
    }

    /** Returns a token for everything that the user may do. */
    static NewAccessToken of(String name) {
        return builder().tokenName(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewAccessToken fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a token. */
    final class Builder extends ImmutableNewAccessToken.Builder {
        Builder() {}
    }
}
