package dev.gatehouse.sdk.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * Code that waits, see {@link Deadline#await(Wait)}.
 *
 * @param <T> the result
 * @param <E> an exception other than {@link InterruptedException}
 */
@FunctionalInterface
public interface Wait<T extends @Nullable Object, E extends Exception> {

    /** Waits. */
    T run() throws InterruptedException, E;
}
