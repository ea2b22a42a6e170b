package dev.gatehouse.sdk.commvault;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores the token pair of all clients that use it, so that one of them renews it and the others take what it stored. The
 * server invalidates the whole chain of pairs if a pair is renewed twice. Earlier pairs are of no use.
 *
 * <p>If several processes share the pair, they need a store that all of them reach, with a lock that ends with its
 * process, such as the lock of a row in a database. An example with JDBC is in the guide of this product. The clients of
 * one process can use {@link #ofOneProcess}.
 *
 * <p>To replace a lost pair, create an access token in the Command Center and write it to the store. Running clients use
 * it from their next renewal on. An exception thrown by a store reaches the caller unchanged.
 */
public interface TokenPairStore {

    /** Returns the pair that was written last. Called with and without the lock, by one thread of a client at a time. */
    TokenPair read();

    /**
     * Locks the pair. A client holds the lock while it renews the pair and writes the result, and {@link #read} and {@link
     * #write} are called by the thread that holds it.
     *
     * @param atMost how long to wait for the lock
     * @return the lock; empty if another client held it all the time
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Optional<Lock> tryLock(Duration atMost) throws InterruptedException;

    /**
     * Replaces the pair. Called only while the client holds the lock. When this method returns, {@link #read} of all
     * clients must return this pair, even if this process ends. A client writes twice for each renewal: the old pair with
     * {@link TokenPair#renewalStartedAt()} before it is sent, and the new pair before it is used.
     *
     * <p>If the first of these throws, nothing is sent. If the second one throws, the call fails with the same exception
     * and the new pair is not used. The client offers it again on the next call, or on {@code close()}.
     */
    void write(TokenPair pair);

    /** The right to renew the pair. */
    interface Lock extends AutoCloseable {

        /** Releases the lock. */
        @Override
        void close();
    }

    /**
     * Returns a store for a pair that only this process uses. It keeps the pair in memory.
     *
     * @param first the first pair: the one that was saved last, or a new one
     * @param save saves each pair that is written, as {@link #write} describes, so that the application has it after a
     *     restart
     */
    static TokenPairStore ofOneProcess(TokenPair first, Consumer<TokenPair> save) {
        return new SingleProcessStore(first, save);
    }
}
