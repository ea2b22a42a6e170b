package dev.gatehouse.sdk.tresorit.customcontents;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** All files of the tenant: the vendor's {@code ListCustomContentResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CustomContentList.Builder.class)
public interface CustomContentList extends WithCustomContentList {

    /** Number of files. */
    OptionalLong customContentCount();

    /** Bytes used by all files. */
    OptionalLong totalUsedBytes();

    /** The files. */
    List<CustomContentDetails> contents();

    /** Refuses negative numbers. */
    @Value.Check
    default void check() {
        Sizes.check("customContentCount", customContentCount());
        Sizes.check("totalUsedBytes", totalUsedBytes());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a list, for tests of applications. */
    final class Builder extends ImmutableCustomContentList.Builder {
        Builder() {}
    }
}
