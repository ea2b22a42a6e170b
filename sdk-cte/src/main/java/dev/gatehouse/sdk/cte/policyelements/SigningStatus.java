package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** State of the signing on a client. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SigningStatus.Builder.class)
public interface SigningStatus extends JsonEntity, WithSigningStatus {

    /** State. Its values are not documented. */
    Optional<String> status();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SigningStatus fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a signing status. */
    final class Builder extends ImmutableSigningStatus.Builder {
        Builder() {}
    }
}
