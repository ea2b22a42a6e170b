package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supplies the access token of a pair that clients share through a store. After a rejection, takes the pair that another
 * client stored, or renews the pair while it holds the lock of the store.
 */
final class PairTokens implements TokenSource {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.commvault.tokens");

    /** How long the shutdown of an application waits for a renewal in progress. */
    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(10);

    /** A new pair that the store failed to write, and the pair that it replaces. */
    private record Unsaved(RenewedPair renewed, TokenPair old) {}

    private final ApiCaller anonymous;
    private final TokenPairStore store;
    private final PairRenewal renewal;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable TokenPair last;
    private @Nullable Unsaved unsaved;
    private boolean released;

    /** Renews by a caller without authentication. */
    PairTokens(ApiCaller anonymous, TokenPairStore store) {
        this.anonymous = anonymous;
        this.store = store;
        this.renewal = new PairRenewal(anonymous, store);
    }

    /**
     * Called again only after the server rejected the last token. A renewal is limited by the client's timeouts, not by
     * the deadline of the call that needs it, because an interrupted renewal would lose the chain.
     */
    @Override
    public AccessToken fetch(Deadline deadline) {
        lock.lock();
        try {
            if (released) {
                throw new IllegalStateException("the client is closed");
            }
            TokenPair pair = last == null ? store.read() : next(last, deadline);
            AccessToken token = AccessToken.nonExpiring(pair.accessToken());
            last = pair;
            return token;
        } finally {
            lock.unlock();
        }
    }

    private TokenPair next(TokenPair rejected, Deadline deadline) {
        TokenPair stored = store.read();
        if (unsaved == null && isNewer(stored, rejected)) {
            return stored;
        }
        String operation = PairRenewal.RENEW.name();
        TokenPairStore.Lock held = deadline.await(operation, 0, () -> store.tryLock(deadline.remaining()))
                .orElseThrow(() -> new DeadlineExceededException(operation, 0, false, null));
        try {
            return savedOrRenewed(rejected);
        } finally {
            held.close();
        }
    }

    private TokenPair savedOrRenewed(TokenPair rejected) {
        Optional<TokenPair> saved = saveUnsaved();
        if (saved.isPresent()) {
            return saved.get();
        }
        TokenPair stored = store.read();
        if (isNewer(stored, rejected)) {
            return stored;
        }
        unsaved = new Unsaved(renewal.renew(stored), stored);
        return saveUnsaved().orElseThrow();
    }

    /** Writes a pair that is not saved yet, unless the store has been given another one meanwhile. */
    private Optional<TokenPair> saveUnsaved() {
        Unsaved pending = unsaved;
        if (pending == null) {
            return Optional.empty();
        }
        boolean replaced = !store.read().accessToken().equals(pending.old().accessToken());
        if (replaced) {
            unsaved = null;
            return Optional.empty();
        }
        store.write(pending.renewed().pair());
        unsaved = null;
        if (pending.renewed().damaged()) {
            LOG.warn("the response to the renewal of a token pair is damaged; both new tokens were read and saved");
        }
        return Optional.of(pending.renewed().pair());
    }

    /** Returns whether another client stored the pair and it can be used. */
    private boolean isNewer(TokenPair stored, TokenPair rejected) {
        Instant now = anonymous.time().now();
        return !stored.accessToken().equals(rejected.accessToken())
                && stored.renewalStartedAt().isEmpty()
                && stored.expiresAt().filter(expiry -> !expiry.isAfter(now)).isEmpty();
    }

    /** Waits for a renewal in progress, and offers a pair that the store failed to write once more. */
    @Override
    public void release(Optional<AccessToken> token) {
        try {
            if (!lock.tryLock(RELEASE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            try {
                released = true;
                if (unsaved != null) {
                    saveAtRelease();
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void saveAtRelease() throws InterruptedException {
        TokenPairStore.Lock held = store.tryLock(RELEASE_TIMEOUT)
                .orElseThrow(() -> new IllegalStateException("the token pair is locked by another client"));
        try {
            saveUnsaved();
        } finally {
            held.close();
        }
    }
}
