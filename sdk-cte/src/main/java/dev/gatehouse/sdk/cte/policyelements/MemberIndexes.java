package dev.gatehouse.sdk.cte.policyelements;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the positions of members of a set by their values. */
final class MemberIndexes {

    private MemberIndexes() {}

    /**
     * Returns the positions of all members that equal a wanted one.
     *
     * @param read the operation that returned the members
     * @param value reduces a member to the fields that identify it
     * @throws ResponseFormatException if such a member has no position
     */
    static <M> List<Integer> find(
            Operation read, List<M> members, List<M> wanted, UnaryOperator<M> value, Function<M, OptionalInt> index) {
        Set<M> values = wanted.stream().map(value).collect(Collectors.toSet());
        List<Integer> found = new ArrayList<>();
        for (M member : members) {
            if (values.contains(value.apply(member))) {
                found.add(index.apply(member)
                        .orElseThrow(
                                () -> new ResponseFormatException(read.name(), 1, false, "a member has no index")));
            }
        }
        return found;
    }

    /** Returns the positions as the server expects them, separated by commas. */
    static String text(List<Integer> indexes) {
        return indexes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Optional<String> filled(Optional<String> text) {
        return text.filter(present -> !present.isEmpty());
    }
}
