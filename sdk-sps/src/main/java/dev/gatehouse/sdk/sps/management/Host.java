package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import org.jspecify.annotations.Nullable;

/** Address of a server: an IP address or a domain name. A port is not documented. */
@JsonDeserialize(converter = Readers.OfHost.class)
public sealed interface Host {

    /** Returns the JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /**
     * Returns an IP address.
     *
     * @throws IllegalArgumentException if the characters are not those of an IPv4 or IPv6 address
     */
    static Host ip(String address) {
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("address must be an IP address, use fqdn(...) for a name");
        }
        return new Ip(address);
    }

    /**
     * Returns a fully qualified domain name.
     *
     * @throws IllegalArgumentException if the name is blank or contains a space or colon
     */
    static Host fqdn(String name) {
        Arguments.notBlank("name", name);
        if (name.chars().anyMatch(c -> c <= ' ' || c == ':')) {
            throw new IllegalArgumentException("name must not contain a space or colon");
        }
        return new Fqdn(name);
    }

    /** Returns the address in a JSON value. An unknown form is kept as it was received. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
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
     * @param json the JSON value as it was received
     */
    record Other(@Nullable Object json) implements Host {
        /** Omits the content, which may contain secrets. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
