package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Renews an access token by rotation. The server invalidates the whole chain if a pair is used twice. A pair is therefore
 * sent once: after a rejection or an unknown outcome nothing more is sent. The exception is a 429, which says nothing
 * about the pair.
 */
final class PairTokens implements TokenSource {

    private static final Operation RENEW = Operation.post("commvault.accessToken.renew", "/V4/AccessToken/Renew")
            .readsErrorsBy(PairResponse::errorIn);

    /** How long the shutdown of an application waits for a renewal in progress. */
    private static final long RELEASE_TIMEOUT_SECONDS = 10;

    private final ApiCaller anonymous;
    private final TokenPairStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private TokenPair current;
    private boolean returned;
    private boolean released;
    private @Nullable TokenPair unsaved;
    private @Nullable SdkException unknownOutcome;

    /** Renews by a caller without authentication. */
    PairTokens(ApiCaller anonymous, CommvaultCredentials credentials) {
        this.anonymous = anonymous;
        this.store = credentials.store().orElseThrow();
        this.current = credentials.pair().orElseThrow();
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
            if (returned) {
                save(unsaved == null ? renew() : unsaved);
            }
            returned = true;
            return AccessToken.nonExpiring(current.accessToken());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRejection(ApiException failure) {
        return !failure.outcomeUnknown() && !(failure instanceof RateLimitedException);
    }

    /** Waits for a renewal in progress, and offers a pair that the store failed to save once more. */
    @Override
    public void release(Optional<AccessToken> token) {
        try {
            if (!lock.tryLock(RELEASE_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            released = true;
            if (unsaved != null) {
                save(unsaved);
            }
        } finally {
            lock.unlock();
        }
    }

    private void save(TokenPair renewed) {
        unsaved = renewed;
        store.save(renewed);
        current = renewed;
        unsaved = null;
    }

    private TokenPair renew() {
        if (unknownOutcome != null) {
            throw new TokenPairLostException(unknownOutcome);
        }
        try {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("accessToken", current.accessToken());
            body.put("refreshToken", current.refreshToken());
            return anonymous
                    .call(
                            RENEW.request()
                                    .header(
                                            "Authorization",
                                            "Bearer " + current.accessToken().reveal())
                                    .body(body),
                            PairResponse.class)
                    .pair();
        } catch (RateLimitedException notProcessed) {
            throw notProcessed;
        } catch (SdkException e) {
            if (e.outcomeUnknown()) {
                unknownOutcome = e;
                throw new TokenPairLostException(e);
            }
            throw e;
        }
    }
}
