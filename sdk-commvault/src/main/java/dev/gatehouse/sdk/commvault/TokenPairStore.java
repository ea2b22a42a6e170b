package dev.gatehouse.sdk.commvault;

/** Where an application keeps its token pair, so that it has the latest one after a restart. */
@FunctionalInterface
public interface TokenPairStore {

    /**
     * Keeps a renewed pair; the old one is of no more use. Called before the new pair is used, by one thread at a time.
     * What it throws goes to the caller as it is: the pair is then not used, and offered again at the next call,
     * or on close.
     */
    void save(TokenPair pair);
}
