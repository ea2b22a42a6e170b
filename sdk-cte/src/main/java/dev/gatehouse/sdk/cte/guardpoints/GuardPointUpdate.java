package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Update of a GuardPoint. Absent fields keep their values. The server accepts further fields, but ignores them
 * without an error; change those with the other methods of {@link GuardPointsApi}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = GuardPointUpdate.Builder.class)
public interface GuardPointUpdate extends JsonEntity, WithGuardPointUpdate {

    /** Requires a second factor. */
    Optional<Boolean> mfaEnabled();

    /** Id of the credentials of a network share, for LDT. */
    Optional<String> networkShareCredentialsId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GuardPointUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableGuardPointUpdate.Builder {
        Builder() {}
    }
}
