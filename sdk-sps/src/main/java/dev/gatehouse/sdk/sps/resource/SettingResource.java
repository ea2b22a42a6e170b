package dev.gatehouse.sdk.sps.resource;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
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
public record SettingResource<T>(Operation get, Operation put, TypeRef<T> type, BiConsumer<@Nullable T, T> check) {

    /** Returns the resource at a path below {@code /api/configuration}. */
    public static <T> SettingResource<T> of(String name, String path, Class<T> type) {
        String target = "/api/configuration/" + path;
        return new SettingResource<>(
                Operation.get("sps." + name + ".get", target),
                Operation.put("sps." + name + ".put", target),
                TypeRef.of(type),
                (asRead, changed) -> {});
    }

    /** Returns a copy with documented constraints. */
    public SettingResource<T> checked(BiConsumer<@Nullable T, T> constraints) {
        return new SettingResource<>(get, put, type, constraints);
    }

    /** Returns a copy whose path has a value instead of a placeholder. */
    public SettingResource<T> at(String placeholder, String value) {
        return new SettingResource<>(at(get, placeholder, value), at(put, placeholder, value), type, check);
    }

    private static Operation at(Operation operation, String placeholder, String value) {
        return new Operation(
                operation.name(),
                operation.method(),
                operation.path().replace("{" + placeholder + "}", value),
                operation.retrySafety(),
                operation.documented(),
                operation.alreadyDoneCodes(),
                operation.errorMapper(),
                operation.readsDamagedBodies());
    }

    /** Returns the resource for reading. */
    public Setting<T> readBy(ApiCaller caller) {
        return new Setting<>(caller, get, type);
    }

    /** Returns the resource for a transaction. */
    public StagedSetting<T> stagedBy(ApiCaller caller) {
        return new StagedSetting<>(caller, get, put, type, check);
    }
}
