package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it was read. It remembers the JSON it came from, so that what the SDK does not know goes back when it is
 * written. Immutable.
 *
 * @param <T> type of the body
 */
public final class SpsResource<T> {

    private final Optional<String> key;
    private final SpsMeta meta;
    private final Map<String, @Nullable Object> asRead;
    private final T typedAsRead;
    private final T body;

    SpsResource(Optional<String> key, SpsMeta meta, Map<String, @Nullable Object> asRead, T typedAsRead, T body) {
        this.key = key;
        this.meta = meta;
        this.asRead = asRead;
        this.typedAsRead = typedAsRead;
        this.body = body;
    }

    /** Reads the answer of one resource. */
    static <T> SpsResource<T> read(Object answer, String operation, Function<Map<String, @Nullable Object>, T> typed) {
        if (!(Json.get(answer, "body") instanceof Map<?, ?>)) {
            throw new ResponseFormatException(operation, 1, false, "no body in the answer; a list?");
        }
        Map<String, @Nullable Object> tree = Json.object(Json.get(answer, "body"));
        T body = typed.apply(tree);
        return new SpsResource<>(
                Json.text(answer, "key"), new SpsMeta(Json.object(Json.get(answer, "meta"))), tree, body, body);
    }

    /** Key of the resource, such as {@code email}. */
    public Optional<String> key() {
        return key;
    }

    /** Its neighbours, and how long the login lasts. */
    public SpsMeta meta() {
        return meta;
    }

    /** Its body. */
    public T body() {
        return body;
    }

    /** The same resource with another body, to be written. */
    public SpsResource<T> withBody(T changed) {
        return new SpsResource<>(key, meta, asRead, typedAsRead, changed);
    }

    Map<String, @Nullable Object> asRead() {
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
