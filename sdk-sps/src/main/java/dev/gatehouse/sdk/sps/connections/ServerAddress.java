package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SPS determines the server of a connection ("Connection policies", REST API Reference Guide 6.9). */
@JsonDeserialize(converter = ServerAddressReader.class)
public sealed interface ServerAddress {

    /** Returns the JSON form. */
    @JsonValue
    @Nullable
    Object json();

    /** Returns the address to which the client connects: SPS is transparent. */
    static ServerAddress original() {
        return new Original();
    }

    /**
     * Returns the address to which the client connects, translated to another network.
     *
     * @param network address and prefix length, such as {@code 10.20.30.40/24}
     */
    static ServerAddress nat(String network) {
        return new Nat(Arguments.notBlank("network", network));
    }

    /**
     * Returns a fixed server.
     *
     * @throws IllegalArgumentException if the address is blank or the port is not 1 to 65535
     */
    static ServerAddress fixed(String address, int port) {
        return new Fixed(Arguments.notBlank("address", address), Target.requirePort(port));
    }

    /** Returns the server that the user specifies in the user name, one of the given targets. */
    static ServerAddress inband(Target... targets) {
        return new Inband(List.of(targets), List.of(), Map.of());
    }

    /** Returns the address in a JSON value. An unknown form is kept as it was received. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServerAddress fromJson(@Nullable Object json) {
        return switch (Json.text(json, "selection").orElse("")) {
            case "original" -> new Original();
            case "nat" -> Json.get(json, "network") instanceof String network ? new Nat(network) : new Other(json);
            case "fix" ->
                Json.get(json, "address") instanceof String address && Json.get(json, "port") instanceof Number port
                        ? new Fixed(address, port.intValue())
                        : new Other(json);
            case "inband" -> Inband.read(json);
            default -> new Other(json);
        };
    }

    /** The address to which the client connects. */
    record Original() implements ServerAddress {
        @Override
        public Object json() {
            return Json.of("selection", "original");
        }
    }

    /**
     * The address to which the client connects, translated to another network.
     *
     * @param network address and prefix length
     */
    record Nat(String network) implements ServerAddress {
        @Override
        public Object json() {
            return Json.of("network", network, "selection", "nat");
        }
    }

    /**
     * A fixed server.
     *
     * @param address the address
     * @param port the port
     */
    record Fixed(String address, int port) implements ServerAddress {
        @Override
        public Object json() {
            return Json.of("address", address, "port", port, "selection", "fix");
        }
    }

    /**
     * The server that the user specifies.
     *
     * @param domains the allowed targets
     * @param exceptionDomains the targets that are not allowed
     * @param others other members as open JSON, such as {@code dns_server} and {@code dns_suffixes}
     */
    record Inband(List<Target> domains, List<Target> exceptionDomains, Map<String, @Nullable Object> others)
            implements ServerAddress {

        private static final List<String> MODELED = List.of("selection", "domains", "exception_domains");

        @Override
        public Object json() {
            Map<String, @Nullable Object> json = Json.of("selection", "inband", "domains", domains);
            if (!exceptionDomains.isEmpty()) {
                json.put("exception_domains", exceptionDomains);
            }
            json.putAll(others);
            return json;
        }

        private static ServerAddress read(@Nullable Object json) {
            Map<String, @Nullable Object> others = new LinkedHashMap<>(Json.object(json));
            others.keySet().removeAll(MODELED);
            Optional<List<Target>> domains = Target.list(Json.get(json, "domains"));
            Optional<List<Target>> exceptions = Target.list(Json.get(json, "exception_domains"));
            return domains.isPresent() && exceptions.isPresent()
                    ? new Inband(domains.get(), exceptions.get(), others)
                    : new Other(json);
        }
    }

    /**
     * A form that the SDK does not know.
     *
     * @param json the JSON value as it was received
     */
    record Other(@Nullable Object json) implements ServerAddress {
        /** Omits the content, which may contain secrets. */
        @Override
        public String toString() {
            return "Other";
        }
    }
}
