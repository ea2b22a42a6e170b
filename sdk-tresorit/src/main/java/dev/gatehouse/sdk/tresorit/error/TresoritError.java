package dev.gatehouse.sdk.tresorit.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The error envelope of ZeroKit; got by {@code exception.details(TresoritError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TresoritError.Builder.class)
public interface TresoritError {

    /** The code to decide by. */
    TresoritErrorCode errorCode();

    /** The vendor's words. */
    @Value.Redacted
    Optional<String> errorMessage();

    /** Where in the server it happened; only seen in a published client, not documented. */
    @Value.Redacted
    Optional<String> trace();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableTresoritError.Builder {
        Builder() {}
    }
}
