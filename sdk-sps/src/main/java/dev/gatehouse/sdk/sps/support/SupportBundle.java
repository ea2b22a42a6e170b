package dev.gatehouse.sdk.sps.support;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A support bundle. The appliance deletes it after 24 hours. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SupportBundle.Builder.class)
public interface SupportBundle extends JsonEntity {

    /** Returns the key. */
    String key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns the status. {@code finished} means that the bundle can be downloaded; other values are not documented. */
    Optional<String> status();

    /** Returns whether the bundle can be downloaded. The case of the status is ignored. */
    @JsonIgnore
    default boolean isFinished() {
        return status().filter("finished"::equalsIgnoreCase).isPresent();
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SupportBundle fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSupportBundle.Builder {
        Builder() {}
    }
}
