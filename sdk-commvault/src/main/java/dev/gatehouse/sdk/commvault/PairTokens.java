package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
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
 * Renews an access token by rotation. A pair that comes back a second time ends the whole chain, so a pair is sent
 * once: if it was refused, or it is not clear what became of it, nothing is sent any more. "Too many requests" alone is no
 * answer to the pair.
 */
public final class PairTokens implements TokenSource {

    private static final Operation RENEW = Operation.post(CommvaultErrorMapper.RENEW_PAIR, "/V4/AccessToken/Renew");

    /** How long the end of an application waits for a renewal that is under way. */
    private static final long RELEASE_LIMIT_SECONDS = 10;

    private final ApiCaller anonymous;
    private final TokenPairStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private TokenPair current;
    private boolean handedOut;
    private boolean released;
    private @Nullable TokenPair unsaved;
    private @Nullable SdkException end;

    /** Renews by a caller that authorises nothing. */
    public PairTokens(ApiCaller anonymous, CommvaultCredentials credentials) {
        this.anonymous = anonymous;
        this.store = credentials.store().orElseThrow();
        this.current = credentials.pair().orElseThrow();
    }

    /**
     * Asked again only when the server refused the last token. A renewal has the limits of the client, not of the call
     * that happens to need it: cut short, it would cost the chain.
     */
    @Override
    public AccessToken fetch(Deadline deadline) {
        turn.lock();
        try {
            if (released) {
                throw new IllegalStateException("the client is closed");
            }
            if (handedOut) {
                save(unsaved == null ? renew() : unsaved);
            }
            handedOut = true;
            return AccessToken.nonExpiring(current.accessToken());
        } finally {
            turn.unlock();
        }
    }

    /** The connections end after this: a renewal under way gets time, and a pair that could not be saved a chance more. */
    @Override
    public void release(Optional<AccessToken> token) {
        try {
            if (!turn.tryLock(RELEASE_LIMIT_SECONDS, TimeUnit.SECONDS)) {
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
            turn.unlock();
        }
    }

    private void save(TokenPair renewed) {
        unsaved = renewed;
        store.save(renewed);
        current = renewed;
        unsaved = null;
    }

    private TokenPair renew() {
        if (end instanceof ApiException refused && !refused.outcomeUnknown()) {
            throw refused;
        }
        if (end != null) {
            throw new TokenPairLostException(end);
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
                            PairAnswer.class)
                    .pair();
        } catch (RateLimitedException notProcessed) {
            throw notProcessed;
        } catch (SdkException e) {
            if (e.outcomeUnknown()) {
                end = e;
                throw new TokenPairLostException(e);
            }
            if (e instanceof ApiException) {
                end = e;
            }
            throw e;
        }
    }

    /** An error in a 200 means: refused. Of what is not clear nothing is repeated, a "too many requests" included. */
    public static ApiError refusal(ApiResponse response, ApiError error) {
        ApiError.Builder refusal = ApiError.builder(response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : error.kind())
                .code(error.code())
                .message(error.message())
                .details(error.details())
                .retryable(false);
        return response.isSuccessful() || error.kind() == ErrorKind.UNAUTHENTICATED
                ? refusal.correctiveAction("The pair can't be renewed any more: make a new access token.")
                        .build()
                : refusal.build();
    }

    /** The answer: a whole pair that can be sent, or it is not understood. */
    public record PairAnswer(
            Secret accessToken,
            Secret refreshToken,
            @Nullable Object tokenExpiryTimestamp) {

        @SuppressWarnings("ConstantValue") // Jackson passes null for what is absent
        public PairAnswer {
            if (accessToken == null || refreshToken == null || isBlank(accessToken) || isBlank(refreshToken)) {
                throw new IllegalArgumentException("half a pair");
            }
            AccessToken.nonExpiring(accessToken);
        }

        private static boolean isBlank(Secret token) {
            return token.reveal().isBlank();
        }

        TokenPair pair() {
            return TokenPair.builder()
                    .accessToken(accessToken)
                    .refreshToken(refreshToken)
                    .expiresAt(Lenient.time(tokenExpiryTimestamp))
                    .build();
        }
    }
}
