package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.management.Host;
import java.util.Optional;
import org.immutables.value.Value;

/** Where recordings are archived. The settings of other types than {@code nfs} are not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ArchiveTarget.Builder.class)
public interface ArchiveTarget extends JsonEntity, WithArchiveTarget {

    /** Returns the type, such as {@code nfs}. */
    Optional<String> type();

    /** Returns the server. */
    Optional<Host> server();

    /** Returns the path on the server. */
    Optional<String> path();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ArchiveTarget fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a target. */
    final class Builder extends ImmutableArchiveTarget.Builder {
        Builder() {}
    }
}
