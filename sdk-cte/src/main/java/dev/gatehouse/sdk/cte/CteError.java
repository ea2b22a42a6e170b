package dev.gatehouse.sdk.cte;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The error envelope of CipherTrust Manager; got by {@code exception.details(CteError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CteError.Builder.class)
public interface CteError {

    /** Number of the error class. */
    OptionalInt code();

    /** Name of the error class, {@code NCERR...}, sometimes with a text behind a colon. */
    @JsonProperty("codeDesc")
    Optional<String> codeDesc();

    /** The useful detail. */
    Optional<String> message();

    /** Id of the request, for the vendor's support. */
    @JsonProperty("requestID")
    Optional<String> requestId();

    /** Everything that was said, joined: which of the two fields holds the text is not documented. */
    @Value.Derived
    default String text() {
        return (codeDesc().orElse("") + "\n" + message().orElse("")).strip();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableCteError.Builder {
        Builder() {}
    }
}
