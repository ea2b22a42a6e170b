package dev.gatehouse.sdk.commvault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.commvault.internal.ErrorReader;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /Login} ("Login", 11.32) and {@code POST /RenewLoginToken} (11.36). A failure comes with
 * HTTP 200 as a rule: success is a token, and nothing else is.
 */
public record LoginResponse(
        Optional<Secret> token, boolean locked, boolean changeRequired, Optional<Duration> remaining) {

    /** Takes what it can use: nothing that is odd beside a token may cost the login. */
    @JsonCreator
    public static LoginResponse of(
            @JsonProperty("token") @Nullable Object token,
            @JsonProperty("authToken") @Nullable Object authToken,
            @JsonProperty("data") @Nullable Object data,
            @JsonProperty("isAccountLocked") @Nullable Object locked,
            @JsonProperty("forcePasswordChange") @Nullable Object changeRequired,
            @JsonProperty("remainingLockTime") @Nullable Object seconds) {
        // Customer-managed servers have it on top, SaaS in "data".
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
        return new LoginResponse(found, Lenient.isTrue(locked), Lenient.isTrue(changeRequired), remaining);
    }

    /** Why there is no token; null when there is one, or when nobody can tell: the caller says more about that. */
    public static @Nullable ApiError refusal(ApiResponse response) {
        Optional<LoginResponse> answer = response.as(LoginResponse.class);
        boolean welcome = answer.flatMap(LoginResponse::token).isPresent();
        Optional<CommvaultError> told =
                ErrorReader.in(response, false, error -> error.code().isPresent());
        // Nothing, words, a page or a part of an answer say nothing about the credentials; an error in XML does.
        boolean foreign = answer.isEmpty()
                && told.flatMap(CommvaultError::code)
                        .filter(code -> !code.isSuccess())
                        .isEmpty();
        if (response.isSuccessful() && (welcome || foreign || response.isHtml())) {
            return null;
        }
        // Not even after "too many requests": an attempt more may lock the account.
        ApiError.Builder error = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : ErrorKind.ofStatus(response.status()))
                .retryable(false);
        told.ifPresent(details -> error.code(details.code().map(ErrorCode::value))
                .message(details.message())
                .details(details));
        Optional<Duration> remaining = answer.flatMap(LoginResponse::remaining);
        if (answer.filter(LoginResponse::locked).isPresent()) {
            return error.kind(ErrorKind.UNAUTHENTICATED)
                    .correctiveAction("Wait until the lock ends, or have an administrator unlock the account.")
                    .exception(failure -> new AccountLockedException(failure, remaining))
                    .build();
        }
        if (answer.filter(LoginResponse::changeRequired).isPresent()) {
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
}
