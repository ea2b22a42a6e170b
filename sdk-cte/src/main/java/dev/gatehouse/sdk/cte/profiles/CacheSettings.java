package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Cache of log messages on the host. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CacheSettings.Builder.class)
public interface CacheSettings extends JsonEntity, WithCacheSettings {

    /** Maximum number of files; at least 200. */
    OptionalLong maxFiles();

    /** Maximum space in MB; at least 100. */
    OptionalLong maxSpace();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CacheSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableCacheSettings.Builder {
        Builder() {}
    }
}
