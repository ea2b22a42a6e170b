package dev.gatehouse.sdk.sps.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The {@code error} of an error response. Returned by {@code exception.details(SpsError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SpsError.Builder.class)
public interface SpsError extends JsonEntity {

    /** Returns the error type. */
    Optional<SpsErrorType> type();

    /** Returns the message of the appliance. */
    @Value.Redacted
    Optional<String> message();

    /** Returns the details as open JSON: the path for 401 and 403, the findings for {@link SpsErrorType#SEMANTIC_ERROR}. */
    @Value.Redacted
    Optional<Object> details();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SpsError fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an error. */
    final class Builder extends ImmutableSpsError.Builder {
        Builder() {}
    }
}
