package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An application. Clients that it is assigned to share it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Application.Builder.class)
public interface Application extends JsonEntity, WithApplication {

    /** External ID. Assigned during creation, never changed. Servers may send it as a number. */
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

    /** Internal name. */
    Optional<String> name();

    /** Whether nevisPortal displays the application. */
    Optional<Boolean> displayed();

    /** Description. */
    Optional<String> description();

    /** URL. */
    Optional<String> url();

    /** Display names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Application fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link Application}, for example in tests of an application. */
    final class Builder extends ImmutableApplication.Builder {
        Builder() {}
    }
}
