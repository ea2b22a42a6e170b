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

/** A unit: a node in the tree of a client's organisation. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Unit.Builder.class)
public interface Unit extends WithUnit {

    /** External ID, unique within its client. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** When it was made. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> created();

    /** When it was last changed. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> lastModified();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** External ID of the unit above; none for a root unit. */
    Optional<String> parentUnitExtId();

    /** External IDs from the root to this unit, joined by slashes. */
    Optional<String> hierarchicalName();

    /** Whether the unit takes no profiles. */
    Optional<Boolean> profileless();

    /** Name. */
    Optional<String> name();

    /** Where it is. */
    Optional<String> location();

    /** Description. */
    Optional<String> description();

    /** State. */
    Optional<UnitState> state();

    /** Names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Short names by language, see {@link Language}. */
    Map<String, String> abbreviation();

    /** When the unit is valid. */
    Optional<Validity> validity();

    /** Comment on the last change. */
    Optional<String> modificationComment();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a unit, for tests of applications. */
    final class Builder extends ImmutableUnit.Builder {
        Builder() {}
    }
}
