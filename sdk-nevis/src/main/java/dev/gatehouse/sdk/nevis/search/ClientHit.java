package dev.gatehouse.sdk.nevis.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A client found. Everything else that the index holds can be had by {@code raw()}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientHit.Builder.class)
public interface ClientHit {

    /** External ID. */
    @JsonProperty("extid")
    Optional<String> extId();

    /** Internal name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** How well it fits. */
    @JsonProperty("_score")
    OptionalDouble score();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a hit, for tests of applications. */
    final class Builder extends ImmutableClientHit.Builder {
        Builder() {}
    }
}
