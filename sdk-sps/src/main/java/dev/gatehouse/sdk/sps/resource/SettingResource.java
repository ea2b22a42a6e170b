package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.Setting;
import dev.gatehouse.sdk.sps.configuration.StagedSetting;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes a typed resource of the configuration.
 *
 * @param get reads the resource
 * @param put replaces the resource
 * @param type type of the body
 * @param check checks documented constraints; its arguments are the body as it was read, or null, and the body to write
 */
record SettingResource<T>(Operation get, Operation put, Class<T> type, BiConsumer<@Nullable T, T> check) {

    /** Returns the resource at a path below {@code /api/configuration}. */
    static <T> SettingResource<T> of(String name, String path, Class<T> type) {
        String target = "/api/configuration/" + path;
        return new SettingResource<>(
                Operation.get("sps." + name + ".get", target),
                Operation.put("sps." + name + ".put", target),
                type,
                (asRead, changed) -> {});
    }

    /** Returns a copy with documented constraints. */
    SettingResource<T> checked(BiConsumer<@Nullable T, T> constraints) {
        return new SettingResource<>(get, put, type, constraints);
    }

    Setting<T> readBy(ApiCaller caller) {
        return new Setting<>(caller, get, type);
    }

    StagedSetting<T> stagedBy(ApiCaller caller) {
        return new StagedSetting<>(caller, get, put, type, check);
    }
}
