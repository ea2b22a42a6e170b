package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews an access token by rotation. The server invalidates the whole chain if a pair is used twice. A pair is therefore
 * sent once: the store contains a mark before it is sent, and the mark stays if the outcome is unknown. A rejected pair
 * is not sent again by the same client.
 */
final class PairRenewal {

    /** The new pair must not get lost. */
    static final Operation RENEW = Operation.post("commvault.accessToken.renew", "/V4/AccessToken/Renew")
            .readingDamagedBodies();

    /** A pair that this client sent, and why it has no successor. */
    private record Failed(TokenPair pair, SdkException failure) {}

    private final ApiCaller anonymous;
    private final TokenPairStore store;
    private @Nullable Failed failed;

    /** Renews by a caller without authentication. */
    PairRenewal(ApiCaller anonymous, TokenPairStore store) {
        this.anonymous = anonymous;
        this.store = store;
    }

    /** Renews the stored pair. Called with the lock of the store. The result is not saved yet. */
    RenewedPair renew(TokenPair pair) {
        SdkException before =
                failed == null || !failed.pair().refreshToken().equals(pair.refreshToken()) ? null : failed.failure();
        Optional<Instant> interrupted = pair.renewalStartedAt();
        if (interrupted.isPresent()) {
            throw before == null
                    ? new TokenPairLostException(RENEW.name(), interrupted.get())
                    : new TokenPairLostException(before);
        }
        if (before instanceof ApiException rejection) {
            throw ErrorContext.unsent(rejection);
        }
        store.write(pair.withRenewalStartedAt(now()));
        return send(pair);
    }

    private RenewedPair send(TokenPair pair) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accessToken", pair.accessToken());
        body.put("refreshToken", pair.refreshToken());
        ApiRequest.Builder request = RENEW.readsErrorsBy((operation, response) -> PairResponse.errorIn(
                        response, RenewedPair.in(response, pair, now()).isPresent()))
                .request()
                .header("Authorization", "Bearer " + pair.accessToken().reveal())
                .body(body);
        try {
            return anonymous.call(request, response -> read(response, pair));
        } catch (SdkException e) {
            if (e.outcomeUnknown()) {
                failed = new Failed(pair, e);
                throw new TokenPairLostException(e);
            }
            if (!(e instanceof RateLimitedException)) {
                failed = new Failed(pair, e);
            }
            removeMark(pair, e);
            throw e;
        }
    }

    private RenewedPair read(ApiResponse response, TokenPair pair) throws UnreadableJsonException {
        Optional<RenewedPair> found = RenewedPair.in(response, pair, now());
        if (found.isEmpty()) {
            // Reports JSON that is incomplete as such.
            anonymous.codec().decodeExactly(response.body(), TypeRef.of(Object.class));
            throw new UnreadableJsonException("no pair of tokens in the response", false);
        }
        return found.get();
    }

    /** The server did not renew the pair. A store that fails must not hide why. */
    private void removeMark(TokenPair pair, SdkException failure) {
        try {
            store.write(pair);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Instant now() {
        return anonymous.time().now();
    }
}
