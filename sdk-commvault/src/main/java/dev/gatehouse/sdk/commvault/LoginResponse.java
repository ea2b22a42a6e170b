package dev.gatehouse.sdk.commvault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.commvault.internal.ErrorReader;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.commvault.internal.RateLimit;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code POST /Login} ("Login", 11.32) and {@code POST /RenewLoginToken} (11.36). Servers usually report
 * a failure with HTTP status 200, so only a response with a token is a success.
 */
record LoginResponse(
        Optional<Secret> token,
        boolean locked,
        boolean changeRequired,
        boolean failedAttempts,
        Optional<Duration> remaining) {

    /** Reads fields of any form, because a malformed field next to a token must not make the login fail. */
    @JsonCreator
    static LoginResponse of(
            @JsonProperty("token") @Nullable Object token,
            @JsonProperty("authToken") @Nullable Object authToken,
            @JsonProperty("data") @Nullable Object data,
            @JsonProperty("isAccountLocked") @Nullable Object locked,
            @JsonProperty("forcePasswordChange") @Nullable Object changeRequired,
            @JsonProperty("loginAttempts") @Nullable Object attempts,
            @JsonProperty("remainingLockTime") @Nullable Object seconds) {
        // Customer-managed servers send the token at the top level, SaaS sends it in "data".
        Map<?, ?> nested = data instanceof Map<?, ?> map ? map : Map.of();
        Optional<Secret> found = Stream.of(
                        Optional.ofNullable(token),
                        Optional.ofNullable(nested.get("authToken")),
                        Optional.ofNullable(authToken),
                        Optional.ofNullable(nested.get("token")))
                .flatMap(Optional::stream)
                .filter(each -> each instanceof String text && !text.isBlank())
                .map(each -> Secret.of(each.toString()))
                .findFirst();
        Optional<Duration> remaining = Stream.of(Lenient.number(seconds))
                .filter(number -> number.orElse(0) > 0)
                .map(number -> Duration.ofSeconds(number.getAsLong()))
                .findFirst();
        boolean failedAttempts = Lenient.number(attempts).orElse(0) > 0;
        return new LoginResponse(
                found, Lenient.isTrue(locked), Lenient.isTrue(changeRequired), failedAttempts, remaining);
    }

    /** Returns the error of a login. */
    static @Nullable ApiError loginError(Operation operation, ApiResponse response) {
        return errorIn(
                response, Set.of(), "Check the user name and password. More failed logins may lock the account.");
    }

    /** Returns the error of a renewal. If there is a password, a login follows and this error is not thrown. */
    static @Nullable ApiError renewalError(Operation operation, ApiResponse response) {
        // 400 and 450 were seen for rejected renewals.
        return errorIn(
                response,
                Set.of(400, 401, 450),
                "Log in again and provide the new login token. A token can be renewed only with the device id of its"
                        + " login, and not if it comes from a SAML login.");
    }

    /**
     * Returns the error in a response. Returns null for a response with a token, and for a 200 that rejects nothing,
     * which the caller then can't decode.
     *
     * @param rejections the statuses that mean a rejection, as 200 does; others come from a wrong address
     * @param advice the corrective action after a rejection
     */
    private static @Nullable ApiError errorIn(ApiResponse response, Set<Integer> rejections, String advice) {
        Optional<LoginResponse> login = response.as(LoginResponse.class);
        Optional<ErrorReader.Entry> found = ErrorReader.read(response, false, code -> !code.isSuccess());
        if (response.isSuccessful() && (hasToken(login) || !isRejection(response, login, found))) {
            return null;
        }
        ApiError.Builder error = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : ErrorKind.ofStatus(response.status()))
                // Not even after a 429, because another attempt may lock the account.
                .retryable(false)
                .retryAfter(RateLimit.period(response));
        found.map(ErrorReader.Entry::details)
                .ifPresent(details -> error.code(details.code().map(ErrorCode::value))
                        .message(details.message())
                        .details(details));
        Optional<Duration> remaining = login.flatMap(LoginResponse::remaining);
        if (login.filter(LoginResponse::locked).isPresent()) {
            return error.kind(ErrorKind.UNAUTHENTICATED)
                    .correctiveAction("Wait until the lock ends, or ask an administrator to unlock the account.")
                    .exception(failure -> new AccountLockedException(failure, remaining))
                    .build();
        }
        if (login.filter(LoginResponse::changeRequired).isPresent()) {
            return error.kind(ErrorKind.UNAUTHENTICATED)
                    .correctiveAction("Log in to the Command Center as this user and change the password.")
                    .exception(failure -> new PasswordChangeRequiredException(failure, remaining))
                    .build();
        }
        if (response.isSuccessful() || rejections.contains(response.status())) {
            error.correctiveAction(advice);
        } else if (response.status() < 429) {
            error.correctiveAction("Check the base URL, including its path, and any proxy in between.");
        }
        return error.build();
    }

    private static boolean hasToken(Optional<LoginResponse> login) {
        return login.flatMap(LoginResponse::token).isPresent();
    }

    /**
     * Returns whether a 200 without a token says anything about the credentials: an error code, a text, a closed account or
     * failed attempts. An empty object, plain text, HTML or an incomplete body proves nothing; an error in XML does.
     */
    private static boolean isRejection(
            ApiResponse response, Optional<LoginResponse> login, Optional<ErrorReader.Entry> found) {
        if (response.isHtml()) {
            return false;
        }
        boolean closed = login.filter(each -> each.locked || each.changeRequired || each.failedAttempts)
                .isPresent();
        boolean text = login.isPresent()
                && found.flatMap(entry -> entry.details().message()).isPresent();
        return closed || text || found.filter(ErrorReader.Entry::isError).isPresent();
    }
}
