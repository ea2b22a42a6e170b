package dev.gatehouse.sdk.commvault;

/**
 * Stores the token pair of an application, so that the application has the latest pair after a restart. Earlier pairs are
 * of no use: the server invalidates the whole chain of pairs if a pair is used twice.
 */
@FunctionalInterface
public interface TokenPairStore {

    /**
     * Saves a renewed pair, which replaces the previous one. Called before the new pair is used, by one thread at a time.
     *
     * <p>If this method throws, the call that needed the pair fails with the same exception, and the new pair is not
     * used. The client offers the same pair again on the next call, or on {@code close()}.
     */
    void save(TokenPair pair);
}
