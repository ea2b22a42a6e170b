package dev.gatehouse.sdk.nevis.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The consent of a user to terms. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Consent.Builder.class)
public interface Consent extends JsonEntity, WithConsent {

    /** External ID of the terms. */
    Optional<String> termsExtId();

    /** Date of the acceptance. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> acceptanceDate();

    /** Version of the text that the user accepted. */
    Optional<String> termsVersion();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Consent fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Consent}, for example in tests of an application. */
    final class Builder extends ImmutableConsent.Builder {
        Builder() {}
    }
}
