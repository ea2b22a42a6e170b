package dev.gatehouse.sdk.commvault.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds entities by name. The vendor's own client compares names in lower case, so the server is assumed to ignore case;
 * an exact match comes first nevertheless.
 */
public final class Names {

    private Names() {}

    /** Returns the entity with the given name, otherwise the first one whose name differs only in case. */
    public static <T> Optional<T> find(Stream<T> all, Function<T, String> nameOf, String name) {
        List<T> matches =
                all.filter(each -> nameOf.apply(each).equalsIgnoreCase(name)).toList();
        return matches.stream()
                .filter(each -> nameOf.apply(each).equals(name))
                .findFirst()
                .or(() -> matches.stream().findFirst());
    }
}
