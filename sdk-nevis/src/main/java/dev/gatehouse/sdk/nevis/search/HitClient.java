package dev.gatehouse.sdk.nevis.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The client of an entity that matches a search. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = HitClient.Builder.class)
public interface HitClient extends JsonEntity {

    /** External ID. */
    @JsonProperty("extid")
    Optional<String> extId();

    /** Internal name. */
    Optional<String> name();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static HitClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link HitClient}, for example in tests of an application. */
    final class Builder extends ImmutableHitClient.Builder {
        Builder() {}
    }
}
