package dev.gatehouse.sdk.sps.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** A local user group ("Local user groups", REST API Reference Guide 6.0.2). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LocalGroup.Builder.class)
public interface LocalGroup extends JsonEntity, WithLocalGroup {

    /** Returns the name. */
    String name();

    /** Returns the members as open JSON; their form is not documented. */
    List<Object> members();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LocalGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a group. */
    final class Builder extends ImmutableLocalGroup.Builder {
        Builder() {}
    }
}
