package dev.gatehouse.sdk.commvault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Keeps the pair in memory, and passes each one that is written to the application. */
final class SingleProcessStore implements TokenPairStore {

    private final Consumer<TokenPair> save;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile TokenPair current;

    SingleProcessStore(TokenPair first, Consumer<TokenPair> save) {
        this.current = first;
        this.save = save;
    }

    @Override
    public TokenPair read() {
        return current;
    }

    @Override
    public Optional<Lock> tryLock(Duration atMost) throws InterruptedException {
        return lock.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(lock::unlock) : Optional.empty();
    }

    @Override
    public void write(TokenPair pair) {
        save.accept(pair);
        current = pair;
    }
}
