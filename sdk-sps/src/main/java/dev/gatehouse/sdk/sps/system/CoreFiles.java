package dev.gatehouse.sdk.sps.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Settings for core files. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CoreFiles.Builder.class)
public interface CoreFiles extends JsonEntity, WithCoreFiles {

    /** Returns for how many days they are kept. */
    OptionalInt retentionDays();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CoreFiles fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableCoreFiles.Builder {
        Builder() {}
    }
}
