package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A text shown to users. Where it is shown is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Banner.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface Banner extends JsonEntity, WithBanner {

    /** Returns whether the text is shown. */
    boolean enabled();

    /** Returns the text; empty is sent as null. */
    Optional<String> text();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Banner fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a banner. */
    final class Builder extends ImmutableBanner.Builder {
        Builder() {}
    }
}
