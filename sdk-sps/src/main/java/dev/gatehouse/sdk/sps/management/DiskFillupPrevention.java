package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What SPS does when its disk fills up ("Disk fillup prevention", REST API Reference Guide). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DiskFillupPrevention.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface DiskFillupPrevention extends WithDiskFillupPrevention {

    /** Whether it is on; what happens above the limit is not documented. */
    boolean enabled();

    /** Whether archiving is part of it; not documented in more detail. */
    boolean archivingEnabled();

    /** The limit; percent of used space by its sample (80), the unit is not documented. */
    OptionalInt usedSpaceRatioLimit();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableDiskFillupPrevention.Builder {
        Builder() {}
    }
}
