package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A violated policy as the server's exception. Causes and stack traces are internals of the server: don't log them. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyElementViolation.Builder.class)
public interface PolicyElementViolation {

    /** The violated element. */
    Optional<PolicyElement> element();

    /** The value given; may be a password. */
    @Value.Redacted
    Optional<String> suppliedValue();

    /** What was measured against the limit; the wire name has a small v. */
    @JsonProperty("actualvalue")
    @JsonAlias("actualValue")
    @Value.Redacted
    Optional<String> actualValue();

    /** Description. */
    Optional<String> description();

    /** Message. */
    @Value.Redacted
    Optional<String> message();

    /** Message in the caller's language. */
    @Value.Redacted
    Optional<String> localizedMessage();

    /** Cause, as plain JSON values. */
    @Value.Redacted
    Optional<Object> cause();

    /** Stack trace, as plain JSON values. */
    @Value.Redacted
    List<Object> stackTrace();

    /** Suppressed exceptions, as plain JSON values. */
    @Value.Redacted
    List<Object> suppressed();

    /** The same in the form of the list. */
    default PolicyViolation asViolation() {
        return PolicyViolation.builder()
                .displayName(element().flatMap(PolicyElement::displayName))
                .configString(element().flatMap(PolicyElement::configString))
                .limitValue(element().flatMap(PolicyElement::limitValue))
                .suppliedValue(suppliedValue())
                .actualValue(actualValue())
                .build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a violation, for tests of applications. */
    final class Builder extends ImmutablePolicyElementViolation.Builder {
        Builder() {}
    }
}
