package dev.gatehouse.sdk.core.spi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a vendor, as a constant: its name for logs and metrics, its method and path, what a second sending
 * would do, and the failures that the vendor documents for it. Immutable; each method returns a changed copy.
 */
public final class Operation {

    private final String name;
    private final String method;
    private final String path;
    private final RetrySafety retrySafety;
    private final List<DocumentedError> documented;
    private final Set<String> alreadyDoneCodes;
    private final @Nullable ErrorMapper errorMapper;

    private Operation(
            String name,
            String method,
            String path,
            RetrySafety retrySafety,
            List<DocumentedError> documented,
            Set<String> alreadyDoneCodes,
            @Nullable ErrorMapper errorMapper) {
        this.name = name;
        this.method = method;
        this.path = path;
        this.retrySafety = retrySafety;
        this.documented = documented;
        this.alreadyDoneCodes = alreadyDoneCodes;
        this.errorMapper = errorMapper;
    }

    /** An operation by GET, which reads. */
    public static Operation get(String name, String path) {
        return new Operation(name, "GET", path, RetrySafety.SAFE, List.of(), Set.of(), null);
    }

    /** An operation by POST, not to be sent twice. */
    public static Operation post(String name, String path) {
        return new Operation(name, "POST", path, RetrySafety.NON_IDEMPOTENT, List.of(), Set.of(), null);
    }

    /** An operation by PATCH, not to be sent twice. */
    public static Operation patch(String name, String path) {
        return new Operation(name, "PATCH", path, RetrySafety.NON_IDEMPOTENT, List.of(), Set.of(), null);
    }

    /** An operation by PUT, which may be sent again. */
    public static Operation put(String name, String path) {
        return new Operation(name, "PUT", path, RetrySafety.IDEMPOTENT, List.of(), Set.of(), null);
    }

    /** An operation by DELETE, which may be sent again; a repeat that finds nothing means that the first one worked. */
    public static Operation delete(String name, String path) {
        return new Operation(name, "DELETE", path, RetrySafety.IDEMPOTENT, List.of(), Set.of(), null);
    }

    /** The same operation with another safety than its method suggests; say why beside it. */
    public Operation retrySafety(RetrySafety other) {
        return new Operation(name, method, path, other, documented, alreadyDoneCodes, errorMapper);
    }

    /** The same operation with rows of the vendor's table of failures added; the first that matches counts. */
    public Operation documents(DocumentedError... rows) {
        List<DocumentedError> all = new ArrayList<>(documented);
        all.addAll(List.of(rows));
        return new Operation(name, method, path, retrySafety, List.copyOf(all), alreadyDoneCodes, errorMapper);
    }

    /** The same operation with vendor codes that, after an attempt of unclear outcome, mean "already done". */
    public Operation alreadyDoneCodes(String... codes) {
        Set<String> all = new HashSet<>(alreadyDoneCodes);
        all.addAll(Set.of(codes));
        return new Operation(name, method, path, retrySafety, documented, Set.copyOf(all), errorMapper);
    }

    /** Returns a copy whose responses are read by the given mapper instead of the client's. */
    public Operation readsErrorsBy(ErrorMapper mapper) {
        return new Operation(name, method, path, retrySafety, documented, alreadyDoneCodes, mapper);
    }

    /** Returns the operation's own error mapper; empty for the client's. */
    public Optional<ErrorMapper> errorMapper() {
        return Optional.ofNullable(errorMapper);
    }

    /** Unique name, {@code vendor.area.verb}. */
    public String name() {
        return name;
    }

    /** HTTP method in capitals. */
    public String method() {
        return method;
    }

    /** Path with placeholders in braces, below the base address. */
    public String path() {
        return path;
    }

    /** What a second sending would do. */
    public RetrySafety retrySafety() {
        return retrySafety;
    }

    /** Rows of the vendor's table of failures. */
    public List<DocumentedError> documented() {
        return documented;
    }

    /** Returns the row that an answer belongs to. */
    public Optional<DocumentedError> documented(int status, String text) {
        return documented.stream().filter(row -> row.matches(status, text)).findFirst();
    }

    /** Vendor codes that mean "already done" after an attempt of unclear outcome. */
    public Set<String> alreadyDoneCodes() {
        return alreadyDoneCodes;
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
