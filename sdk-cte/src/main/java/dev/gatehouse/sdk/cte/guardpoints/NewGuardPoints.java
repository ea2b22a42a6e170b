package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** GuardPoints to be made: paths with the same settings. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewGuardPoints extends WithNewGuardPoints {

    /** What to guard; at least one path. */
    List<String> guardPaths();

    /** Their settings. */
    GuardPointParams guardPointParams();

    /** Refuses what the server would refuse. */
    @Value.Check
    default void check() {
        if (guardPaths().isEmpty() || guardPaths().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("guardPaths must have at least one path, and none that is blank");
        }
    }

    /** Returns paths with these settings. */
    static NewGuardPoints of(GuardPointParams params, String... paths) {
        return builder().guardPointParams(params).addGuardPaths(paths).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableNewGuardPoints.Builder {
        Builder() {}
    }
}
