package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Access tokens, after "Using Refresh Tokens to Renew Access Tokens" (11.44). A pair can be renewed once. If an older
 * pair is used after its renewal, the whole chain becomes invalid. That the old access token becomes invalid when it is
 * renewed is not documented.
 */
final class AccessTokens {

    private static final Duration RENEWABLE_AFTER_EXPIRY = Duration.ofDays(14);
    private static final Duration RENEWABLE_AT_ALL = Duration.ofDays(90);

    private static final class Chain {
        final Account account;
        final Instant renewableUntil;
        AccessTokenPair current;
        Instant expiry;
        boolean broken;

        Chain(Account account, Instant renewableUntil, AccessTokenPair current, Instant expiry) {
            this.account = account;
            this.renewableUntil = renewableUntil;
            this.current = current;
            this.expiry = expiry;
        }

        Instant refreshExpiry() {
            Instant end = expiry.plus(RENEWABLE_AFTER_EXPIRY);
            return end.isBefore(renewableUntil) ? end : renewableUntil;
        }
    }

    private final Store store;
    private final Options options;
    private final Clock clock;
    /** The chains by all their access tokens and refresh tokens, old ones included. */
    private final Map<String, Chain> chains = new HashMap<>();

    AccessTokens(Store store, Options options, Clock clock) {
        this.store = store;
        this.options = options;
        this.clock = clock;
    }

    AccessTokenPair add(Account account) {
        Instant now = clock.instant();
        AccessTokenPair pair = newPair();
        Chain chain = new Chain(account, now.plus(RENEWABLE_AT_ALL), pair, now.plus(options.accessTokenLifetime));
        remember(pair, chain);
        return pair;
    }

    private static AccessTokenPair newPair() {
        return new AccessTokenPair(Store.hex(64), Store.hex(64));
    }

    private void remember(AccessTokenPair pair, Chain chain) {
        chains.put(pair.accessToken(), chain);
        chains.put(pair.refreshToken(), chain);
    }

    Response renew(ReceivedRequest request) {
        Body body = Body.of(request, options.strict).only("accessToken", "refreshToken");
        AccessTokenPair pair = new AccessTokenPair(body.text("accessToken"), body.text("refreshToken"));
        String header = request.header("Authorization").orElse("");
        if (options.strict && !header.equals("Bearer " + pair.accessToken())) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        Chain chain = chains.get(pair.refreshToken());
        if (chain == null || !chain.equals(chains.get(pair.accessToken()))) {
            return failure("INVALID_INPUT", "the two tokens do not belong together");
        }
        if (chain.broken) {
            return failure("INVALID_INPUT", "the token is no longer valid");
        }
        if (!chain.current.equals(pair)) {
            chain.broken = true;
            store.mails.add(new Mail(chain.account.name, "A refresh token was used twice"));
            return failure("INVALID_INPUT", "the token was renewed before");
        }
        Instant now = clock.instant();
        if (!now.isBefore(chain.refreshExpiry())) {
            return failure("REFRESH_TOKEN_EXPIRED", "the refresh token has expired");
        }
        chain.current = newPair();
        chain.expiry = now.plus(options.accessTokenLifetime);
        remember(chain.current, chain);
        return Response.ok(JsonFields.of(
                "accessToken", chain.current.accessToken(),
                "refreshToken", chain.current.refreshToken(),
                "tokenExpiryTimestamp", chain.expiry.getEpochSecond(),
                "refreshTokenExpiryTimestamp", chain.refreshExpiry().getEpochSecond(),
                "renewableUntilTimestamp", chain.renewableUntil.getEpochSecond()));
    }

    private Response failure(String name, String message) {
        int number = name.equals("REFRESH_TOKEN_EXPIRED") ? 11 : 1;
        return Response.json(
                options.failureStatus == FailureStatus.NEVER_200 ? 401 : 200,
                JsonFields.of("errorCode", options.namedCode(number, name), "errorMessage", message));
    }

    /** Ends a chain: neither its tokens nor a renewal are accepted. */
    void revoke(AccessTokenPair pair) {
        Objects.requireNonNull(chains.get(pair.refreshToken())).broken = true;
    }

    /** Returns the owner of an access token, if it is the latest of its chain and has not expired. */
    Optional<Account> use(String token) {
        Chain chain = chains.get(token);
        if (chain == null || chain.broken || !chain.current.accessToken().equals(token)) {
            return Optional.empty();
        }
        return clock.instant().isBefore(chain.expiry) ? Optional.of(chain.account) : Optional.empty();
    }
}
