package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.sps.internal.Json;
import org.jspecify.annotations.Nullable;

/** Address of a server: an IP address or a domain name. No port is documented. */
@JsonDeserialize(converter = Readers.OfHost.class)
public sealed interface Host {

    /** The JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /**
     * Returns an IP address.
     *
     * @throws IllegalArgumentException when it is neither an IPv4 nor an IPv6 address by its characters
     */
    static Host ip(String address) {
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("an IP address is expected, not a name: use fqdn(...)");
        }
        return new Ip(address);
    }

    /**
     * Returns a fully qualified domain name.
     *
     * @throws IllegalArgumentException when it is blank or has a space or colon
     */
    static Host fqdn(String name) {
        if (name.isBlank() || name.chars().anyMatch(c -> c <= ' ' || c == ':')) {
            throw new IllegalArgumentException("a domain name must not be blank or have a space or colon");
        }
        return new Fqdn(name);
    }

    /** Reads either form; what is neither is kept as it came. */
    static Host fromJson(@Nullable Object json) {
        if (!(Json.get(json, "value") instanceof String value)) {
            return new Other(json);
        }
        return switch (Json.text(json, "selection").orElse("")) {
            case "ip" -> new Ip(value);
            case "fqdn" -> new Fqdn(value);
            default -> new Other(json);
        };
    }

    /**
     * An IP address.
     *
     * @param address the address
     */
    record Ip(String address) implements Host {
        @Override
        public Object json() {
            return Json.of("selection", "ip", "value", address);
        }
    }

    /**
     * A fully qualified domain name.
     *
     * @param name the name
     */
    record Fqdn(String name) implements Host {
        @Override
        public Object json() {
            return Json.of("selection", "fqdn", "value", name);
        }
    }

    /**
     * A form that the SDK does not know.
     *
     * @param json as it came
     */
    record Other(@Nullable Object json) implements Host {
        /** Without the content, which may hold what should not be logged. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
