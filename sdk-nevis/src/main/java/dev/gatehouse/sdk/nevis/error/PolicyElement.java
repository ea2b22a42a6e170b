package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy element. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyElement.Builder.class)
public interface PolicyElement extends JsonEntity {

    /** Display name. */
    Optional<String> displayName();

    /** Message tag. */
    Optional<String> messageTag();

    /** Info tag. */
    Optional<String> infoTag();

    /** Limit value. */
    Optional<String> limitValue();

    /** Configuration string. */
    Optional<String> configString();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PolicyElement fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link PolicyElement}, for example in tests of an application. */
    final class Builder extends ImmutablePolicyElement.Builder {
        Builder() {}
    }
}
