package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed collection of the configuration, read-only: as committed, or with the staged changes while a transaction of the
 * same client is open. All methods may throw {@link dev.gatehouse.sdk.core.error.NotFoundException} if this version of SPS
 * has no such collection or object, and {@link dev.gatehouse.sdk.core.error.PermissionDeniedException} if the user lacks
 * the privilege.
 *
 * @param <T> type of the bodies
 */
public final class SettingCollection<T> {

    private final ApiCaller caller;
    private final Operation list;
    private final Operation get;
    private final String path;
    private final TypeRef<T> type;

    /**
     * Creates a collection; applications get it from an API such as {@code SpsClient.policies()}.
     *
     * @param path path of the collection
     */
    public SettingCollection(ApiCaller caller, Operation list, Operation get, String path, TypeRef<T> type) {
        this.caller = caller;
        this.list = list;
        this.get = get;
        this.path = path;
        this.type = type;
    }

    /** Returns a copy that uses the given call options. */
    public SettingCollection<T> with(CallOptions options) {
        return new SettingCollection<>(caller.with(options), list, get, path, type);
    }

    /**
     * Lists the objects ({@code GET /api/configuration/...}) in the order of the appliance. Lists contain the bodies since
     * 6.1. Objects without a body in the list are read one by one.
     */
    public List<SpsResource<T>> list() {
        return SpsList.read(caller, list.request().target(path), list.name()).items().stream()
                .map(this::resource)
                .toList();
    }

    /**
     * Returns an object ({@code GET /api/configuration/...}).
     *
     * @throws IllegalArgumentException if the key is blank, {@code .} or {@code ..}
     */
    public SpsResource<T> get(String key) {
        return SpsResource.read(
                caller.call(get.request().target(ConfigurationApi.child(path, key)), Object.class),
                get.name(),
                this::typed);
    }

    private SpsResource<T> resource(SpsList.Item item) {
        if (Json.object(item.json()).containsKey("body")) {
            return SpsResource.read(item.json(), list.name(), this::typed);
        }
        if (item.key().isBlank()) {
            throw new ResponseFormatException(
                    list.name(), 1, false, "an item of the list has neither a body nor a key");
        }
        return get(item.key());
    }

    private T typed(@Nullable Object tree) {
        return Json.as(caller.codec(), get.name(), tree, type);
    }
}
