package dev.gatehouse.sdk.sps.resource;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.SettingCollection;
import dev.gatehouse.sdk.sps.configuration.StagedCollection;

/**
 * Describes a typed collection of the configuration.
 *
 * @param list lists the objects
 * @param get reads an object
 * @param create adds an object
 * @param put replaces an object
 * @param delete deletes an object
 * @param type type of the bodies
 */
public record CollectionResource<T>(
        Operation list, Operation get, Operation create, Operation put, Operation delete, TypeRef<T> type) {

    /**
     * Returns the collection at a path below {@code /api/configuration}.
     *
     * @param path path, possibly with the placeholder {@code {protocol}}
     */
    public static <T> CollectionResource<T> of(String name, String path, TypeRef<T> type) {
        String collection = "/api/configuration/" + path;
        String object = collection + "/{key}";
        return new CollectionResource<>(
                Operation.get("sps." + name + ".list", collection),
                Operation.get("sps." + name + ".get", object),
                Operation.post("sps." + name + ".create", collection),
                Operation.put("sps." + name + ".put", object),
                Operation.delete("sps." + name + ".delete", object),
                type);
    }

    /** Returns the collection for reading. */
    public SettingCollection<T> readBy(ApiCaller caller) {
        return new SettingCollection<>(caller, list, get, list.path(), type);
    }

    /** Returns the collection for a transaction. */
    public StagedCollection<T> stagedBy(ApiCaller caller) {
        return new StagedCollection<>(caller, readBy(caller), create, put, delete, list.path());
    }

    /** Returns the collection of a protocol for reading. */
    public SettingCollection<T> readBy(ApiCaller caller, String protocol) {
        return new SettingCollection<>(caller, list, get, pathOf(protocol), type);
    }

    /** Returns the collection of a protocol for a transaction. */
    public StagedCollection<T> stagedBy(ApiCaller caller, String protocol) {
        return new StagedCollection<>(caller, readBy(caller, protocol), create, put, delete, pathOf(protocol));
    }

    private String pathOf(String protocol) {
        return list.path().replace("{protocol}", protocol);
    }
}
