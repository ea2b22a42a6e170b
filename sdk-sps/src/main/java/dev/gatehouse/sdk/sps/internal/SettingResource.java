package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.spi.Operation;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A typed resource of the configuration.
 *
 * @param get reads it
 * @param put replaces it
 * @param type of its body
 * @param check refuses what is documented to be wrong; takes the body as it was read, or null, and the one to write
 */
public record SettingResource<T>(Operation get, Operation put, Class<T> type, BiConsumer<@Nullable T, T> check) {

    /** Returns the resource of a path below {@code /api/configuration}. */
    public static <T> SettingResource<T> of(String name, String path, Class<T> type) {
        String address = "/api/configuration/" + path;
        return new SettingResource<>(
                Operation.get("sps." + name + ".get", address),
                Operation.put("sps." + name + ".put", address),
                type,
                (asRead, changed) -> {});
    }

    /** The same with documented constraints. */
    public SettingResource<T> checked(BiConsumer<@Nullable T, T> constraints) {
        return new SettingResource<>(get, put, type, constraints);
    }
}
