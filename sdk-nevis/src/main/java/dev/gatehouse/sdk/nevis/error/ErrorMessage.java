package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** One error. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ErrorMessage.Builder.class)
public interface ErrorMessage {

    /** The entity concerned; in some errors of bulk actions only. */
    Optional<ErrorIdentifier> identifier();

    /** What went wrong, to branch on. */
    Optional<NevisErrorCode> code();

    /** The same for a person to read; may repeat what was sent. */
    @Value.Redacted
    Optional<String> message();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a message, for tests of applications. */
    final class Builder extends ImmutableErrorMessage.Builder {
        Builder() {}
    }
}
