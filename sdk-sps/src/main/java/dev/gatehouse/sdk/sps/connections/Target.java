package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target that a user may specify: an address or a domain, and a port.
 *
 * @param selection {@code address} or {@code domain}
 * @param value the address or domain; wildcards are not documented
 * @param port the port
 */
public record Target(String selection, String value, int port) {

    /**
     * Returns a target with an address or network.
     *
     * @throws IllegalArgumentException if the address is blank or the port is not 1 to 65535
     */
    public static Target address(String address, int port) {
        return new Target("address", Arguments.notBlank("address", address), requirePort(port));
    }

    /**
     * Returns a target with a domain.
     *
     * @throws IllegalArgumentException if the domain is blank or the port is not 1 to 65535
     */
    public static Target domain(String domain, int port) {
        return new Target("domain", Arguments.notBlank("domain", domain), requirePort(port));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Target fromJson(@Nullable Object json) {
        return read(json).orElseThrow(() -> new IllegalArgumentException("not a target"));
    }

    /** Returns the JSON form. */
    @JsonValue
    Object json() {
        return Json.of("domain", Json.of("selection", selection, "value", value), "port", port);
    }

    static int requirePort(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be 1 to 65535, not " + port);
        }
        return port;
    }

    /** Returns the targets of a list; none if it is absent, and empty if one of them has another form. */
    static Optional<List<Target>> list(@Nullable Object json) {
        List<Target> targets = new ArrayList<>();
        if (json instanceof List<?> list) {
            for (Object element : list) {
                Optional<Target> target = read(element);
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                targets.add(target.get());
            }
        }
        return json == null || json instanceof List<?> ? Optional.of(List.copyOf(targets)) : Optional.empty();
    }

    private static Optional<Target> read(@Nullable Object json) {
        Object domain = Json.get(json, "domain");
        return Json.object(json).size() == 2
                        && Json.object(domain).size() == 2
                        && Json.get(domain, "selection") instanceof String selection
                        && Json.get(domain, "value") instanceof String value
                        && Json.get(json, "port") instanceof Number port
                ? Optional.of(new Target(selection, value, port.intValue()))
                : Optional.empty();
    }
}
