package dev.gatehouse.sdk.nevis.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A client that matches a search. Use {@code raw()} to read the other indexed fields. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientHit.Builder.class)
public interface ClientHit extends JsonEntity {

    /** External ID. */
    @JsonProperty("extid")
    Optional<String> extId();

    /** Internal name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Relevance score. */
    @JsonProperty("_score")
    OptionalDouble score();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClientHit fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ClientHit}, for example in tests of an application. */
    final class Builder extends ImmutableClientHit.Builder {
        Builder() {}
    }
}
