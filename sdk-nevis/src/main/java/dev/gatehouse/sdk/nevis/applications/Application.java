package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An application, shared by the clients that it is assigned to. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Application.Builder.class)
public interface Application extends WithApplication {

    /** External ID, assigned at creation and never changed; a server may send it as a number. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** When it was made. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> created();

    /** When it was last changed. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> lastModified();

    /** Internal name. */
    Optional<String> name();

    /** Whether nevisPortal shows it. */
    Optional<Boolean> displayed();

    /** Description. */
    Optional<String> description();

    /** Address. */
    Optional<String> url();

    /** Names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an application, for tests of applications. */
    final class Builder extends ImmutableApplication.Builder {
        Builder() {}
    }
}
