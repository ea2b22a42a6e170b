package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens, after "Using Refresh Tokens to Renew Access Tokens" (11.44). A pair can be renewed once. If an older
 * pair is used after its renewal, the whole chain becomes invalid. That the old access token becomes invalid when it is
 * renewed is not documented.
 */
final class AccessTokens {

    private static final Duration RENEWABLE_AFTER_EXPIRY = Duration.ofDays(14);
    private static final Duration RENEWABLE_AT_ALL = Duration.ofDays(90);

    /** A pair of tokens and the pairs from which it was renewed. */
    static final class Chain {
        long id;
        long account;
        Instant renewableUntil = Instant.EPOCH;
        AccessTokenPair current = new AccessTokenPair("", "");
        Instant expiry = Instant.EPOCH;
        boolean broken;

        /** For a saved state. */
        private Chain() {}

        Chain(long id, long account, Instant renewableUntil, AccessTokenPair current, Instant expiry) {
            this.id = id;
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

    private final State state;
    private final Options options;
    private final Clock clock;

    AccessTokens(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    AccessTokenPair add(Account account) {
        Instant now = clock.instant();
        AccessTokenPair pair = newPair();
        Chain chain = new Chain(
                state.chains.size(),
                account.id,
                now.plus(RENEWABLE_AT_ALL),
                pair,
                now.plus(options.accessTokenLifetime));
        state.chains.put(chain.id, chain);
        remember(pair, chain);
        return pair;
    }

    private static AccessTokenPair newPair() {
        return new AccessTokenPair(State.hex(64), State.hex(64));
    }

    private void remember(AccessTokenPair pair, Chain chain) {
        state.chainIds.put(pair.accessToken(), chain.id);
        state.chainIds.put(pair.refreshToken(), chain.id);
    }

    private @Nullable Chain chain(String token) {
        Long id = state.chainIds.get(token);
        return id == null ? null : state.chains.get(id);
    }

    Response renew(ReceivedRequest request) {
        Body body = Body.of(request, options.strict).only("accessToken", "refreshToken");
        AccessTokenPair pair = new AccessTokenPair(body.text("accessToken"), body.text("refreshToken"));
        String header = request.header("Authorization").orElse("");
        if (options.strict && !header.equals("Bearer " + pair.accessToken())) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        Chain chain = chain(pair.refreshToken());
        if (chain == null || !chain.equals(chain(pair.accessToken()))) {
            return failure("INVALID_INPUT", "the two tokens do not belong together");
        }
        if (chain.broken) {
            return failure("INVALID_INPUT", "the token is no longer valid");
        }
        if (!chain.current.equals(pair)) {
            chain.broken = true;
            owner(chain).ifPresent(owner -> state.mails.add(new Mail(owner.name, "A refresh token was used twice")));
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
        Objects.requireNonNull(chain(pair.refreshToken())).broken = true;
    }

    /** Returns the owner of an access token, if it is the latest of its chain and has not expired. */
    Optional<Account> use(String token) {
        Chain chain = chain(token);
        if (chain == null || chain.broken || !chain.current.accessToken().equals(token)) {
            return Optional.empty();
        }
        return clock.instant().isBefore(chain.expiry) ? owner(chain) : Optional.empty();
    }

    private Optional<Account> owner(Chain chain) {
        return Optional.ofNullable(state.accounts.get(chain.account));
    }
}
