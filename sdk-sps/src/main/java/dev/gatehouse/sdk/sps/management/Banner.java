package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A text shown to users; where is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Banner.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface Banner extends WithBanner {

    /** Whether it is shown. */
    boolean enabled();

    /** The text; null when empty. */
    Optional<String> text();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableBanner.Builder {
        Builder() {}
    }
}
