package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A cause or a suppressed exception of a {@link PolicyElementViolation}. It shows internals of the server. Don't log it.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ViolationCause.Builder.class)
public interface ViolationCause extends JsonEntity {

    /** Message. */
    @Value.Redacted
    Optional<String> message();

    /** Localized message. */
    @Value.Redacted
    Optional<String> localizedMessage();

    /** Stack trace. */
    @Value.Redacted
    List<StackTraceItem> stackTrace();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ViolationCause fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ViolationCause}, for example in tests of an application. */
    final class Builder extends ImmutableViolationCause.Builder {
        Builder() {}
    }
}
