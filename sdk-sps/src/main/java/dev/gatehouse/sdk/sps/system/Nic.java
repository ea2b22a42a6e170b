package dev.gatehouse.sdk.sps.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.configuration.OrderedObject;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.immutables.value.Value;

/** A network interface card. The structure is from the vendor's PowerShell module. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Nic.Builder.class)
public interface Nic extends JsonEntity, WithNic {

    /**
     * Returns the logical interfaces by their ids. Each has {@code addresses}, an object of the same form, with
     * addresses such as {@code 192.0.2.10/24}.
     */
    @Value.Default
    default OrderedObject interfaces() {
        return OrderedObject.empty();
    }

    /** Returns the key of an address within this card; empty if the card does not have it. */
    default Optional<String> keyOf(String address) {
        for (String id : interfaces().keys()) {
            OrderedObject addresses =
                    OrderedObject.of(Json.object(Json.get(interfaces().get(id), "addresses")));
            for (String addressId : addresses.keys()) {
                if (addresses.get(addressId) instanceof String value && value.split("/", 2)[0].equals(address)) {
                    return Optional.of("interfaces." + id + ".addresses." + addressId);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Nic fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a card. */
    final class Builder extends ImmutableNic.Builder {
        Builder() {}
    }
}
