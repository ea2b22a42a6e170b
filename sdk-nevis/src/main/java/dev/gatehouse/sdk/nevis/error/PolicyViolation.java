package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A violation of a policy element. Servers send the values as strings or numbers. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyViolation.Builder.class)
public interface PolicyViolation extends JsonEntity {

    /** Display name of the policy element. */
    Optional<String> displayName();

    /** Configuration string of the policy element. */
    Optional<String> configString();

    /** The supplied value. It may be a password. */
    @Value.Redacted
    Optional<String> suppliedValue();

    /** Limit value of the policy element. */
    Optional<String> limitValue();

    /** The actual value, which violates the limit. */
    @JsonAlias("actualvalue")
    @Value.Redacted
    Optional<String> actualValue();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PolicyViolation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link PolicyViolation}, for example in tests of an application. */
    final class Builder extends ImmutablePolicyViolation.Builder {
        Builder() {}
    }
}
