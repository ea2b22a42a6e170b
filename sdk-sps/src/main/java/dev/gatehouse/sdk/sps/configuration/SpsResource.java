package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it was read. It keeps the original JSON, so that fields that the SDK does not know are kept when the
 * resource is written back. Immutable.
 *
 * @param <T> type of the body
 */
public final class SpsResource<T extends @Nullable Object> {

    private final Optional<String> key;
    private final SpsMeta meta;
    private final @Nullable Object asRead;
    private final T typedAsRead;
    private final T body;

    private SpsResource(Optional<String> key, SpsMeta meta, @Nullable Object asRead, T typedAsRead, T body) {
        this.key = key;
        this.meta = meta;
        this.asRead = asRead;
        this.typedAsRead = typedAsRead;
        this.body = body;
    }

    /** Returns the resource in a response. Its body may be any JSON value, null included. */
    static <T extends @Nullable Object> SpsResource<T> read(
            @Nullable Object response, String operation, Function<@Nullable Object, T> type) {
        if (!Json.object(response).containsKey("body")) {
            throw new ResponseFormatException(
                    operation, 1, false, "no body in the response; the path may be a list, use list()");
        }
        Object tree = Json.get(response, "body");
        T body = type.apply(tree);
        return new SpsResource<>(
                Json.text(response, "key"), new SpsMeta(Json.object(Json.get(response, "meta"))), tree, body, body);
    }

    /** Returns the key of the resource, such as {@code email}. */
    public Optional<String> key() {
        return key;
    }

    /** Returns the position in the tree, and how long the session lasts. */
    public SpsMeta meta() {
        return meta;
    }

    /** Returns the body. */
    public T body() {
        return body;
    }

    /** Returns a copy of this resource with another body, to be written back. */
    public SpsResource<T> withBody(T changed) {
        return new SpsResource<>(key, meta, asRead, typedAsRead, changed);
    }

    @Nullable
    Object asRead() {
        return asRead;
    }

    T typedAsRead() {
        return typedAsRead;
    }

    @Override
    public String toString() {
        return key.orElse("resource");
    }
}
