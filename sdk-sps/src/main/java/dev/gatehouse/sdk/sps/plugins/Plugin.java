package dev.gatehouse.sdk.sps.plugins;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A plugin on the appliance. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Plugin.Builder.class)
public interface Plugin extends JsonEntity {

    /** Returns the key. */
    String key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns the name. */
    Optional<String> name();

    /** Returns the description. */
    Optional<String> description();

    /** Returns the version. */
    Optional<String> version();

    /** Returns the path on the appliance. */
    Optional<String> path();

    /** Returns the version of the plugin API. */
    Optional<String> api();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Plugin fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutablePlugin.Builder {
        Builder() {}
    }
}
