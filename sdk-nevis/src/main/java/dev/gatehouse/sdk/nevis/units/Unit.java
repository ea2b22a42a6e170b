package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
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
public interface Unit extends JsonEntity, WithUnit {

    /** External ID, unique within its client. */
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

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Unit fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Unit}, for example in tests of an application. */
    final class Builder extends ImmutableUnit.Builder {
        Builder() {}
    }
}
