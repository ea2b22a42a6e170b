package dev.gatehouse.sdk.core.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation of a vendor's API, declared as a constant. Immutable: methods that change something return a copy.
 *
 * @param name unique name for logs and metrics, {@code vendor.area.verb}
 * @param method HTTP method in capitals
 * @param path path below the base URL, with placeholders in braces
 * @param retrySafety whether the request may be sent twice
 * @param documented the vendor's documented errors; the first one that matches a response counts
 * @param alreadyDoneCodes the vendor's codes that mean "already done" in the response to a retry, if the outcome of an
 *     earlier attempt is unknown
 * @param errorMapper reads the responses of this operation; empty for the client's mapper
 * @param readsDamagedBodies whether the result is read from whatever was received, see {@link #readingDamagedBodies}
 */
public record Operation(
        String name,
        String method,
        String path,
        RetrySafety retrySafety,
        List<DocumentedError> documented,
        Set<String> alreadyDoneCodes,
        Optional<ErrorMapper> errorMapper,
        boolean readsDamagedBodies) {

    private static Operation of(String name, String method, String path, RetrySafety retrySafety) {
        return new Operation(name, method, path, retrySafety, List.of(), Set.of(), Optional.empty(), false);
    }

    /** Returns a GET operation, which is safe. */
    public static Operation get(String name, String path) {
        return of(name, "GET", path, RetrySafety.SAFE);
    }

    /** Returns a HEAD operation, which is safe. Its response has no body. */
    public static Operation head(String name, String path) {
        return of(name, "HEAD", path, RetrySafety.SAFE);
    }

    /** Returns a POST operation, which is not idempotent. */
    public static Operation post(String name, String path) {
        return of(name, "POST", path, RetrySafety.NON_IDEMPOTENT);
    }

    /** Returns a PATCH operation, which is not idempotent. */
    public static Operation patch(String name, String path) {
        return of(name, "PATCH", path, RetrySafety.NON_IDEMPOTENT);
    }

    /** Returns a PUT operation, which is idempotent. */
    public static Operation put(String name, String path) {
        return of(name, "PUT", path, RetrySafety.IDEMPOTENT);
    }

    /** Returns a DELETE operation, which is idempotent. A retry that finds nothing means that an attempt succeeded. */
    public static Operation delete(String name, String path) {
        return of(name, "DELETE", path, RetrySafety.IDEMPOTENT);
    }

    /** Returns a copy with another retry safety than that of its method. State the reason next to it. */
    public Operation retrySafety(RetrySafety other) {
        return new Operation(name, method, path, other, documented, alreadyDoneCodes, errorMapper, readsDamagedBodies);
    }

    /** Returns a copy with more documented errors. */
    public Operation documents(DocumentedError... rows) {
        List<DocumentedError> all =
                Stream.concat(documented.stream(), Stream.of(rows)).toList();
        return new Operation(name, method, path, retrySafety, all, alreadyDoneCodes, errorMapper, readsDamagedBodies);
    }

    /** Returns a copy with more codes that mean "already done". */
    public Operation alreadyDoneCodes(String... codes) {
        Set<String> all = new HashSet<>(alreadyDoneCodes);
        all.addAll(Set.of(codes));
        return new Operation(
                name, method, path, retrySafety, documented, Set.copyOf(all), errorMapper, readsDamagedBodies);
    }

    /** Returns a copy whose responses are read by the given mapper instead of the client's. */
    public Operation readsErrorsBy(ErrorMapper mapper) {
        return new Operation(
                name, method, path, retrySafety, documented, alreadyDoneCodes, Optional.of(mapper), readsDamagedBodies);
    }

    /**
     * Returns a copy for a result that must not get lost, such as a token that replaces another one. Its mapper sees the
     * body of every response as far as it was received: incomplete, labelled as HTML, and with any status. If the mapper
     * returns null, the response is a success. Decode it with {@code ApiCaller.call} and a reader of damaged bodies.
     */
    public Operation readingDamagedBodies() {
        return new Operation(name, method, path, retrySafety, documented, alreadyDoneCodes, errorMapper, true);
    }

    /** Returns the documented error that a response matches. */
    public Optional<DocumentedError> documented(int status, String text) {
        return documented.stream().filter(row -> row.matches(status, text)).findFirst();
    }

    /** Starts a request of this operation. */
    public ApiRequest.Builder request() {
        return new ApiRequest.Builder(this);
    }

    @Override
    public String toString() {
        return name + " (" + method + " " + path + ")";
    }
}
