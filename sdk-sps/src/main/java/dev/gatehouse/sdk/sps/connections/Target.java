package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.ArrayList;
import java.util.Arrays;
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
        return list(Arrays.asList(json))
                .map(targets -> targets.get(0))
                .orElseThrow(() -> new IllegalArgumentException("not a target"));
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
        if (json != null) {
            if (!(json instanceof List<?> list)) {
                return Optional.empty();
            }
            for (Object element : list) {
                Object domain = Json.get(element, "domain");
                boolean modeled = Json.object(element).size() == 2
                        && Json.object(domain).size() == 2
                        && Json.get(domain, "selection") instanceof String
                        && Json.get(domain, "value") instanceof String
                        && Json.get(element, "port") instanceof Number;
                if (!modeled) {
                    return Optional.empty();
                }
                targets.add(new Target(
                        Json.text(domain, "selection").orElseThrow(),
                        Json.text(domain, "value").orElseThrow(),
                        ((Number) Json.get(element, "port")).intValue()));
            }
        }
        return Optional.of(List.copyOf(targets));
    }
}
