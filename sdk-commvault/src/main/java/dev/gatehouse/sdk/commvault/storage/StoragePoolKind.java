package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of a storage pool (OpenAPI file of 11.32). */
public final class StoragePoolKind extends ExtensibleEnum {

    /** Data is deduplicated. */
    public static final StoragePoolKind DEDUPLICATION = of("DEDUPLICATION");

    /** For secondary copies. */
    public static final StoragePoolKind SECONDARY_COPY = of("SECONDARY_COPY");

    /** Data is not deduplicated. */
    public static final StoragePoolKind NON_DEDUPLICATION = of("NON_DEDUPLICATION");

    /** A HyperScale pool. */
    public static final StoragePoolKind SCALE_OUT = of("SCALE_OUT");

    private StoragePoolKind(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StoragePoolKind of(String value) {
        return new StoragePoolKind(value);
    }
}
