package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.Leaf;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A typed resource, to read.
 *
 * @param <T> type of its body
 */
public final class Setting<T> {

    private final ApiCaller caller;
    private final Leaf<T> leaf;

    /** Made by an area. */
    public Setting(ApiCaller caller, Leaf<T> leaf) {
        this.caller = caller;
        this.leaf = leaf;
    }

    /**
     * Reads it: what is in force, or what is staged while a transaction of the same client is open.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when this version has no such resource
     */
    public SpsResource<T> get() {
        Object answer = caller.call(leaf.get().request(), Object.class);
        if (!(Json.get(answer, "body") instanceof Map<?, ?>)) {
            throw new ResponseFormatException(leaf.get().name(), 1, false, "no body in the answer");
        }
        Map<String, @Nullable Object> tree = Json.object(Json.get(answer, "body"));
        T body = Json.as(caller.codec(), leaf.get().name(), tree, leaf.type());
        return new SpsResource<>(
                Json.text(answer, "key"), new SpsMeta(Json.object(Json.get(answer, "meta"))), tree, body, body);
    }
}
