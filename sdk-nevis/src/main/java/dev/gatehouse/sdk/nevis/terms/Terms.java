package dev.gatehouse.sdk.nevis.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Terms that users have to accept. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Terms.Builder.class)
public interface Terms extends JsonEntity, WithTerms {

    /** External ID. Assigned during creation, never changed. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** Name. */
    Optional<String> name();

    /** Whether the terms are in force. */
    Optional<Boolean> active();

    /** Whether the terms are accepted silently. */
    Optional<Boolean> silentAcceptance();

    /** Version of the text. */
    Optional<String> termsVersion();

    /** URLs of the text by language, see {@link Language}. */
    Map<String, String> urls();

    /** External IDs of the applications that require the terms. */
    List<String> applicationExtIds();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Terms fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Terms}, for example in tests of an application. */
    final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }
}
