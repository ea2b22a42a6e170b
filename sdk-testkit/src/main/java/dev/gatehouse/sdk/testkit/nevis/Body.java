package dev.gatehouse.sdk.testkit.nevis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed request body.
 *
 * @param values the values by flat path, such as {@code contacts.email}
 * @param cleared the paths whose values are removed
 */
record Body(Map<String, Object> values, Set<String> cleared) {

    static final Body EMPTY = new Body(Map.of(), Set.of());

    Optional<String> text(String path) {
        return Optional.ofNullable(values.get(path)).map(String::valueOf);
    }

    Optional<Object> take(String path) {
        return Optional.ofNullable(values.remove(path));
    }

    boolean flag(String path) {
        return Boolean.TRUE.equals(values.get(path));
    }

    boolean touches(String path) {
        return values.containsKey(path) || cleared.contains(path);
    }

    /** Rejects a body without a value that the entity requires. */
    void require(String path, String code) {
        if (!values.containsKey(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }

    /** Rejects an update that removes a value that the entity requires. */
    void requireNotCleared(String path, String code) {
        if (cleared.contains(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }
}
