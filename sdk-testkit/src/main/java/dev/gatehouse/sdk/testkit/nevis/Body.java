package dev.gatehouse.sdk.testkit.nevis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A body that was read.
 *
 * @param values what it gives, by flat path such as {@code contacts.email}
 * @param cleared the paths that it takes the value from
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

    /** Refuses a body that lacks what the entity can't be without. */
    void require(String path, String code) {
        if (!values.containsKey(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }

    /** Refuses an update that clears what the entity can't be without. */
    void requireNotCleared(String path, String code) {
        if (cleared.contains(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }
}
