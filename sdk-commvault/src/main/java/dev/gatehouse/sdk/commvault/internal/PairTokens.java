package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairLostException;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews an access token by rotation. A pair that comes back a second time ends the whole chain, so a pair is sent
 * once: if it is not clear what became of that, nothing is sent any more.
 */
public final class PairTokens implements TokenSource {

    private static final Operation RENEW = Operation.post(CommvaultErrorMapper.RENEW_PAIR, "/V4/AccessToken/Renew");

    private final ApiCaller anonymous;
    private final TokenPairStore store;
    private TokenPair current;
    private boolean handedOut;
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
        if (handedOut) {
            TokenPair renewed = unsaved == null ? renew() : unsaved;
            unsaved = renewed;
            store.save(renewed);
            current = renewed;
            unsaved = null;
        }
        handedOut = true;
        return AccessToken.lasting(current.accessToken());
    }

    private TokenPair renew() {
        if (end instanceof UnauthenticatedException refused) {
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
        } catch (UnauthenticatedException refused) {
            end = refused;
            throw refused;
        } catch (SdkException e) {
            if (e.outcomeUnknown()) {
                end = e;
                throw new TokenPairLostException(e);
            }
            throw e;
        }
    }

    /** An error in a 200 means: refused. Of what is not clear nothing is repeated, a "too many requests" included. */
    static ApiError refusal(ApiResponse response, ApiError error) {
        ApiError.Builder refusal = ApiError.builder(response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : error.kind())
                .code(error.code())
                .message(error.message())
                .details(error.details())
                .repeatable(false);
        return response.isSuccessful() || error.kind() == ErrorKind.UNAUTHENTICATED
                ? refusal.correctiveAction("The pair can't be renewed any more: make a new access token.")
                        .build()
                : refusal.build();
    }

    /** The answer: a whole pair, or it is not understood. */
    record PairAnswer(
            Secret accessToken,
            Secret refreshToken,
            @Nullable Long tokenExpiryTimestamp) {

        @SuppressWarnings("ConstantValue") // Jackson passes null for what is absent
        PairAnswer {
            if (accessToken == null || refreshToken == null) {
                throw new IllegalArgumentException("half a pair");
            }
        }

        TokenPair pair() {
            Optional<Instant> end = Optional.ofNullable(tokenExpiryTimestamp)
                    .filter(seconds -> seconds > 0)
                    .map(Instant::ofEpochSecond);
            return TokenPair.builder()
                    .accessToken(accessToken)
                    .refreshToken(refreshToken)
                    .expiresAt(end)
                    .build();
        }
    }
}
