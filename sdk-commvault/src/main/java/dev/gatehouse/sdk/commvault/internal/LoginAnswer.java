package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.AccountLockedException;
import dev.gatehouse.sdk.commvault.CommvaultError;
import dev.gatehouse.sdk.commvault.ErrorCode;
import dev.gatehouse.sdk.commvault.PasswordChangeRequiredException;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /Login} ("Login", 11.32) and {@code POST /RenewLoginToken} (11.36). A failure comes with
 * HTTP 200 as a rule: success is a token, and nothing else is.
 */
record LoginAnswer(
        @Nullable Secret token,
        @Nullable Secret authToken,
        @Nullable Nested data,
        @Nullable Boolean isAccountLocked,
        @Nullable Boolean forcePasswordChange,
        @Nullable Long remainingLockTime) {

    /** Where SaaS has it. */
    record Nested(@Nullable Secret authToken, @Nullable Secret token) {}

    /** The token, where customer-managed servers have it or where SaaS does. */
    Optional<Secret> accepted() {
        return Stream.of(
                        Stream.ofNullable(token),
                        Stream.ofNullable(data).flatMap(nested -> Stream.ofNullable(nested.authToken())),
                        Stream.ofNullable(authToken),
                        Stream.ofNullable(data).flatMap(nested -> Stream.ofNullable(nested.token())))
                .flatMap(each -> each)
                .filter(secret -> !secret.reveal().isBlank())
                .findFirst();
    }

    /** Why there is no token; null when there is one, or a web page, which the caller says more about. */
    static @Nullable ApiError refusal(ApiResponse response) {
        Optional<LoginAnswer> answer = response.as(LoginAnswer.class);
        boolean welcome = answer.flatMap(LoginAnswer::accepted).isPresent();
        if (response.isSuccessful() && (welcome || response.isHtml())) {
            return null;
        }
        Optional<CommvaultError> told =
                Told.in(response, false, error -> error.code().isPresent());
        // Not even after "too many requests": an attempt more may lock the account.
        ApiError.Builder error = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : ErrorKind.ofStatus(response.status()))
                .repeatable(false);
        told.ifPresent(details -> error.code(details.code().map(ErrorCode::value))
                .message(details.message())
                .details(details));
        Optional<Duration> remaining = answer.flatMap(LoginAnswer::remaining);
        if (answer.filter(LoginAnswer::locked).isPresent()) {
            return error.kind(ErrorKind.UNAUTHENTICATED)
                    .correctiveAction("Wait until the lock ends, or have an administrator unlock the account.")
                    .exception(failure -> new AccountLockedException(failure, remaining))
                    .build();
        }
        if (answer.filter(LoginAnswer::changeRequired).isPresent()) {
            return error.kind(ErrorKind.UNAUTHENTICATED)
                    .correctiveAction("Log in to the Command Center as this user and change the password.")
                    .exception(failure -> new PasswordChangeRequiredException(failure, remaining))
                    .build();
        }
        if (response.isSuccessful()) {
            error.correctiveAction("Check user name and password; more failed logins may lock the account.");
        } else if (response.status() < 429) {
            error.correctiveAction("Check the base address, its path included, and what proxies stand in between.");
        }
        return error.build();
    }

    private boolean locked() {
        return Boolean.TRUE.equals(isAccountLocked);
    }

    private boolean changeRequired() {
        return Boolean.TRUE.equals(forcePasswordChange);
    }

    private Optional<Duration> remaining() {
        return Optional.ofNullable(remainingLockTime)
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
    }
}
