package dev.gatehouse.sdk.sps.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a group may see or change ("Access rights", REST API Reference Guide 5.7). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AccessRule.Builder.class)
public interface AccessRule extends JsonEntity {

    /** Returns the name of the group. */
    String group();

    /** Returns the objects, such as {@code /special/basic}. */
    List<String> objects();

    /** Returns the permission. */
    Optional<AccessRight> permission();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AccessRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a rule. */
    final class Builder extends ImmutableAccessRule.Builder {
        Builder() {}
    }
}
