package dev.gatehouse.sdk.sps.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The {@code error} of an answer; got by {@code exception.details(SpsError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SpsError.Builder.class)
public interface SpsError {

    /** What SPS calls it. */
    Optional<SpsErrorType> type();

    /** What SPS says about it. */
    @Value.Redacted
    Optional<String> message();

    /** Open JSON: the path for 401 and 403, the findings for {@link SpsErrorType#SEMANTIC_ERROR}. */
    @Value.Redacted
    Optional<Object> details();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableSpsError.Builder {
        Builder() {}
    }
}
