package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A unit to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewUnit extends WithNewUnit {

    /** Whether the unit takes no profiles. */
    boolean profileless();

    /** External ID; the server makes one by default. */
    Optional<String> extId();

    /** External ID of the unit above; a root unit needs the right {@code UnitCreateTopUnit}. */
    Optional<String> parentUnitExtId();

    /** Name. */
    Optional<String> name();

    /** Where it is. */
    Optional<String> location();

    /** Description. */
    Optional<String> description();

    /** State. */
    Optional<UnitState> state();

    /** Names by language, see {@link Language}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> displayName();

    /** Short names by language, see {@link Language}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> abbreviation();

    /** When the unit is valid. */
    Optional<Validity> validity();

    /** Comment on the last change. */
    Optional<String> modificationComment();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (extId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("extId must not be blank");
        }
        if (name().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        LocalizedTexts.requireFilled("displayName", displayName());
        LocalizedTexts.requireFilled("abbreviation", abbreviation());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new unit. */
    final class Builder extends ImmutableNewUnit.Builder {
        Builder() {}
    }
}
