package dev.gatehouse.sdk.tresorit.customcontents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** All files of the tenant: the vendor's {@code ListCustomContentResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CustomContentList.Builder.class)
public interface CustomContentList extends JsonEntity, WithCustomContentList {

    /** Number of files. */
    OptionalLong customContentCount();

    /** Size of all files in bytes. */
    OptionalLong totalUsedBytes();

    /** The files. */
    List<CustomContentDetails> contents();

    /** Rejects negative numbers. */
    @Value.Check
    default void check() {
        customContentCount().ifPresent(count -> Arguments.atLeast("customContentCount", 0, count));
        totalUsedBytes().ifPresent(size -> Arguments.atLeast("totalUsedBytes", 0, size));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CustomContentList fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a list, for application tests. */
    final class Builder extends ImmutableCustomContentList.Builder {
        Builder() {}
    }
}
