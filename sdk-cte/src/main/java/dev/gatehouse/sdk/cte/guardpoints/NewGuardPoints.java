package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Request to create GuardPoints: paths with the same settings. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewGuardPoints.Builder.class)
public interface NewGuardPoints extends JsonEntity, WithNewGuardPoints {

    /** Paths to protect. Must contain at least one. */
    List<String> guardPaths();

    /** Settings of all GuardPoints. */
    GuardPointParams guardPointParams();

    /** Rejects an empty list and blank paths. */
    @Value.Check
    default void check() {
        Arguments.notEmpty("guardPaths", guardPaths());
        Arguments.noneBlank("guardPaths", guardPaths());
    }

    /** Returns a request for paths with the given settings. */
    static NewGuardPoints of(GuardPointParams params, String... paths) {
        return builder().guardPointParams(params).addGuardPaths(paths).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewGuardPoints fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds the request. */
    final class Builder extends ImmutableNewGuardPoints.Builder {
        Builder() {}
    }
}
