package dev.gatehouse.sdk.core.spi;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What receives the elements of a JSON list while the list is read.
 *
 * @param type type of the elements in the JSON text
 * @param conversion converts an element; an {@link IllegalArgumentException} means that the text has another structure
 * @param consumer receives each element that is not null, in the order of the list
 * @param <J> type of the elements in the JSON text
 * @param <T> type of the elements for the consumer
 */
public record ListElements<J, T>(
        Class<J> type, Function<? super J, ? extends T> conversion, Consumer<? super T> consumer) {

    /** Returns what receives the elements as they are. */
    public static <T> ListElements<T, T> of(Class<T> type, Consumer<? super T> consumer) {
        return new ListElements<>(type, Function.identity(), consumer);
    }
}
