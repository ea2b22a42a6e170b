package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Settings that prevent the disk from filling up ("Disk fillup prevention", REST API Reference Guide). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DiskFillupPrevention.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface DiskFillupPrevention extends JsonEntity, WithDiskFillupPrevention {

    /** Returns whether the prevention is enabled. What happens above the limit is not documented. */
    boolean enabled();

    /** Returns whether archiving is enabled. The documentation has no details. */
    boolean archivingEnabled();

    /** Returns the limit of the used space. The unit is not documented; the sample (80) suggests percent. */
    OptionalInt usedSpaceRatioLimit();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DiskFillupPrevention fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableDiskFillupPrevention.Builder {
        Builder() {}
    }
}
