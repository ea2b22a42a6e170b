package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A policy violation in the form of a serialized exception of the server. Causes and stack traces show internals of the
 * server. Don't log them.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyElementViolation.Builder.class)
public interface PolicyElementViolation extends JsonEntity {

    /** The violated policy element. */
    Optional<PolicyElement> element();

    /** The supplied value. It may be a password. */
    @Value.Redacted
    Optional<String> suppliedValue();

    /** The actual value, which violates the limit. The wire name is {@code actualvalue}. */
    @JsonProperty("actualvalue")
    @JsonAlias("actualValue")
    @Value.Redacted
    Optional<String> actualValue();

    /** Description. */
    Optional<String> description();

    /** Message. */
    @Value.Redacted
    Optional<String> message();

    /** Localized message. */
    @Value.Redacted
    Optional<String> localizedMessage();

    /** Cause. */
    @Value.Redacted
    Optional<ViolationCause> cause();

    /** Stack trace. */
    @Value.Redacted
    List<StackTraceItem> stackTrace();

    /** Suppressed exceptions. */
    @Value.Redacted
    List<ViolationCause> suppressed();

    /** Returns this violation as a {@link PolicyViolation}. */
    default PolicyViolation asViolation() {
        return PolicyViolation.builder()
                .displayName(element().flatMap(PolicyElement::displayName))
                .configString(element().flatMap(PolicyElement::configString))
                .limitValue(element().flatMap(PolicyElement::limitValue))
                .suppliedValue(suppliedValue())
                .actualValue(actualValue())
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PolicyElementViolation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link PolicyElementViolation}, for example in tests of an application. */
    final class Builder extends ImmutablePolicyElementViolation.Builder {
        Builder() {}
    }
}
