package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An element of a policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyElement.Builder.class)
public interface PolicyElement {

    /** Name. */
    Optional<String> displayName();

    /** Key of its message. */
    Optional<String> messageTag();

    /** Key of its explanation. */
    Optional<String> infoTag();

    /** Its limit. */
    Optional<String> limitValue();

    /** Its configuration. */
    Optional<String> configString();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an element, for tests of applications. */
    final class Builder extends ImmutablePolicyElement.Builder {
        Builder() {}
    }
}
