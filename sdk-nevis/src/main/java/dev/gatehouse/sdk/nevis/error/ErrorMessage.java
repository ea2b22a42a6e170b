package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** An error of an error response. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ErrorMessage.Builder.class)
public interface ErrorMessage extends JsonEntity {

    /** The entity that the error relates to. Only set for some errors of bulk actions. */
    Optional<ErrorIdentifier> identifier();

    /** Error code. */
    Optional<NevisErrorCode> code();

    /** Human-readable message. It may contain values of the request. */
    @Value.Redacted
    Optional<String> message();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ErrorMessage fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link ErrorMessage}, for example in tests of an application. */
    final class Builder extends ImmutableErrorMessage.Builder {
        Builder() {}
    }
}
