package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An element of a policy that a value violates. Servers write the values as text or as numbers. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyViolation.Builder.class)
public interface PolicyViolation {

    /** Name of the element. */
    Optional<String> displayName();

    /** Its configuration. */
    Optional<String> configString();

    /** The value given; may be a password. */
    @Value.Redacted
    Optional<String> suppliedValue();

    /** The limit of the element. */
    Optional<String> limitValue();

    /** What was measured against the limit. */
    @JsonAlias("actualvalue")
    @Value.Redacted
    Optional<String> actualValue();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a violation, for tests of applications. */
    final class Builder extends ImmutablePolicyViolation.Builder {
        Builder() {}
    }
}
