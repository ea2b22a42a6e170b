package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A unit: a node in the organisation tree of a client. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Unit.Builder.class)
public interface Unit extends WithUnit {

    /** External ID, unique within its client. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> lastModified();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** External ID of the parent unit. Absent for root units. */
    Optional<String> parentUnitExtId();

    /** External IDs from the root unit to this unit, separated by slashes. */
    Optional<String> hierarchicalName();

    /** Whether the unit accepts no profiles. */
    Optional<Boolean> profileless();

    /** Name. */
    Optional<String> name();

    /** Location. */
    Optional<String> location();

    /** Description. */
    Optional<String> description();

    /** State. */
    Optional<UnitState> state();

    /** Display names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Abbreviations by language, see {@link Language}. */
    Map<String, String> abbreviation();

    /** Validity period. */
    Optional<Validity> validity();

    /** Comment on the last modification. */
    Optional<String> modificationComment();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Unit}, for example in tests of an application. */
    final class Builder extends ImmutableUnit.Builder {
        Builder() {}
    }
}
