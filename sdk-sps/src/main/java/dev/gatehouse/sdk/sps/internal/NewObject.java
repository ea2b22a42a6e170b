package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Creates objects whose key is assigned by the appliance. */
public final class NewObject {

    /** Lists the staged changes of a transaction. */
    public static final Operation CHANGES = Operation.get("sps.transaction.changes", "/api/transaction/changes");

    private NewObject() {}

    /**
     * Sends a create request and reads the reference to the new object from the response. No page requires a body of that
     * response. Without one, the changes of the transaction contain the key, if it created one object of the collection.
     *
     * @param collection path of the collection
     * @param reference reads the reference; returns empty if the response has none
     */
    public static <R> R create(
            ApiCaller caller,
            ApiRequest.Builder request,
            String operation,
            String collection,
            Function<Object, Optional<R>> reference) {
        return caller.callOptional(request, Object.class)
                .flatMap(reference)
                .or(() -> createdKey(caller, collection).flatMap(reference))
                .orElseThrow(
                        () -> new ResponseFormatException(
                                operation,
                                1,
                                true,
                                "no key in the response, and the changes of the transaction do not contain exactly one new object"));
    }

    private static Optional<Object> createdKey(ApiCaller caller, String collection) {
        Object changes = Json.get(caller.call(CHANGES.request(), Object.class), "changes");
        List<String> created = (changes instanceof List<?> list ? list : List.of())
                .stream()
                        .filter(change -> Json.text(change, "type").orElse("").equals("create"))
                        .flatMap(change -> Json.text(change, "path").stream())
                        .filter(path ->
                                path.startsWith(collection + "/") && path.indexOf('/', collection.length() + 1) < 0)
                        .toList();
        return created.size() == 1
                ? Optional.of(Json.of(
                        "key",
                                URLDecoder.decode(
                                        created.get(0)
                                                .substring(collection.length() + 1)
                                                .replace("+", "%2B"),
                                        StandardCharsets.UTF_8),
                        "meta", Json.of("href", created.get(0))))
                : Optional.empty();
    }
}
