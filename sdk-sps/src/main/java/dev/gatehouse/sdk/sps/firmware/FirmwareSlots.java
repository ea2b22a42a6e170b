package dev.gatehouse.sdk.sps.firmware;

import dev.gatehouse.sdk.sps.configuration.SpsMeta;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The firmware slots of the appliance.
 *
 * @param items the slots
 * @param meta the meta of the response
 */
public record FirmwareSlots(List<FirmwareSlot> items, SpsMeta meta) {

    /** Returns the slot with the given version. */
    public Optional<FirmwareSlot> find(String version) {
        return items.stream()
                .filter(slot -> slot.version().filter(version::equals).isPresent())
                .findFirst();
    }

    /** Returns the path of the slot whose image the appliance runs. */
    public Optional<String> currentSlot() {
        return Json.text(meta.fields(), "current_slot");
    }

    /** Returns the path of the slot whose image the appliance runs after the next reboot. */
    public Optional<String> slotAfterReboot() {
        return Json.text(meta.fields(), "slot_after_reboot");
    }

    /** Returns the number of empty slots, if the appliance reports it. */
    public OptionalInt emptySlots() {
        return meta.fields().get("number_of_empty_slots") instanceof Number count
                ? OptionalInt.of(count.intValue())
                : OptionalInt.empty();
    }
}
