package dev.gatehouse.sdk.sps.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A slot for a firmware image. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = FirmwareSlot.Builder.class)
public interface FirmwareSlot extends JsonEntity {

    /** Returns the number of the slot, {@code 1} to {@code 5}. */
    String key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns the version of the image; empty if the slot is empty. */
    Optional<String> version();

    /** Returns whether the appliance runs this image. */
    Optional<Boolean> current();

    /** Returns whether the appliance runs this image after the next reboot. */
    Optional<Boolean> afterReboot();

    /** Returns the upgrade notes as open JSON; their type is not documented. */
    Optional<Object> upgradeNotes();

    /** Returns the news of the version as open JSON; their type is not documented. */
    Optional<Object> upgradeNews();

    /**
     * Returns the number of the slot.
     *
     * @throws NumberFormatException if the key is not a number
     */
    @JsonIgnore
    default int number() {
        return Integer.parseInt(key());
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FirmwareSlot fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableFirmwareSlot.Builder {
        Builder() {}
    }
}
