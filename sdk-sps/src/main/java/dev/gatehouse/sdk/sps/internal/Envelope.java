package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A response: a resource with key, body and meta, or a list with items and meta. */
public final class Envelope {

    private final ApiCaller caller;
    private final Operation operation;
    private final Object response;

    private Envelope(ApiCaller caller, Operation operation, Object response) {
        this.caller = caller;
        this.operation = operation;
        this.response = response;
    }

    /** Sends a request of the given operation. */
    public static Envelope call(ApiCaller caller, Operation operation, ApiRequest.Builder request) {
        return new Envelope(caller, operation, caller.call(request, Object.class));
    }

    /** Returns the meta of the response; empty if there is none. */
    public Map<String, @Nullable Object> meta() {
        return Json.object(Json.get(response, "meta"));
    }

    /** Returns the key of the response. */
    public String key() {
        return Json.text(response, "key").orElseThrow(() -> unexpected("no key in the response"));
    }

    /** Returns the body. */
    public <T> T body(Class<T> type) {
        if (Json.get(response, "body") instanceof Map<?, ?> body) {
            return as(body, type);
        }
        throw unexpected("no body in the response");
    }

    /** Returns the members of the body, together with the key and the href. */
    public <T> T resource(Class<T> type) {
        if (Json.get(response, "body") instanceof Map<?, ?>) {
            return as(merged(response), type);
        }
        throw unexpected("no body in the response");
    }

    /** Returns the items. They are resources, or objects without a key and a body. */
    public <T> List<T> items(Class<T> type) {
        return items().map(item -> as(merged(item), type)).toList();
    }

    /** Returns the items as open JSON. */
    public List<Map<String, @Nullable Object>> openItems() {
        return items().map(Json::object).toList();
    }

    private <T> T as(Map<?, ?> tree, Class<T> type) {
        return Json.as(caller.codec(), operation.name(), isChange(), tree, type);
    }

    private Stream<?> items() {
        if (!(Json.get(response, "items") instanceof List<?> items)) {
            throw unexpected("no items in the response");
        }
        if (!items.stream().allMatch(Map.class::isInstance)) {
            throw unexpected("an item of the list is not an object");
        }
        return items.stream();
    }

    private static Map<String, @Nullable Object> merged(@Nullable Object resource) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(Json.object(resource));
        Object body = merged.remove("body");
        Optional<String> href = Json.text(merged.remove("meta"), "href");
        merged.putAll(Json.object(body));
        href.ifPresent(path -> merged.put("href", path));
        return merged;
    }

    private ResponseFormatException unexpected(String message) {
        return new ResponseFormatException(operation.name(), 1, isChange(), message);
    }

    private boolean isChange() {
        return operation.retrySafety().isChange();
    }
}
