package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An application to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewApplication extends WithNewApplication {

    /** Internal name. */
    String name();

    /** Whether nevisPortal shows it. */
    boolean displayed();

    /** External ID; the server makes one by default. */
    Optional<String> extId();

    /** Description. */
    Optional<String> description();

    /** Address. */
    Optional<String> url();

    /** Names by language, see {@link Language}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> displayName();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (extId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("extId must not be blank");
        }
        LocalizedTexts.requireFilled("displayName", displayName());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new application. */
    final class Builder extends ImmutableNewApplication.Builder {
        Builder() {}
    }
}
