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
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code POST /Login} ("Login", 11.32) and {@code POST /RenewLoginToken} (11.36). Servers usually report
 * a failure with HTTP status 200, so only a response with a token is a success.
 */
record LoginResponse(Optional<Secret> token, boolean locked, boolean changeRequired, Optional<Duration> remaining) {

    /** Reads fields of any form, because a malformed field next to a token must not make the login fail. */
    @JsonCreator
    static LoginResponse of(
            @JsonProperty("token") @Nullable Object token,
            @JsonProperty("authToken") @Nullable Object authToken,
            @JsonProperty("data") @Nullable Object data,
            @JsonProperty("isAccountLocked") @Nullable Object locked,
            @JsonProperty("forcePasswordChange") @Nullable Object changeRequired,
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
        return new LoginResponse(found, Lenient.isTrue(locked), Lenient.isTrue(changeRequired), remaining);
    }

    /**
     * Returns the error of a login or its renewal. Returns null for a response with a token, and for a 200 that is not a
     * response of a login, which the caller then can't decode.
     */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        Optional<LoginResponse> login = response.as(LoginResponse.class);
        Optional<CommvaultError> found =
                ErrorReader.read(response, false, error -> error.code().isPresent());
        if (response.isSuccessful() && (hasToken(login) || isForeign(response, login, found))) {
            return null;
        }
        ApiError.Builder error = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : ErrorKind.ofStatus(response.status()))
                // Not even after a 429, because another attempt may lock the account.
                .retryable(false);
        found.ifPresent(details -> error.code(details.code().map(ErrorCode::value))
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
        if (response.isSuccessful()) {
            error.correctiveAction("Check the user name and password. More failed logins may lock the account.");
        } else if (response.status() < 429) {
            error.correctiveAction("Check the base URL, including its path, and any proxy in between.");
        }
        return error.build();
    }

    private static boolean hasToken(Optional<LoginResponse> login) {
        return login.flatMap(LoginResponse::token).isPresent();
    }

    /** An empty, textual, HTML or incomplete body proves nothing about the credentials; an error in XML does. */
    private static boolean isForeign(
            ApiResponse response, Optional<LoginResponse> login, Optional<CommvaultError> found) {
        boolean noError = found.flatMap(CommvaultError::code)
                .filter(code -> !code.isSuccess())
                .isEmpty();
        return response.isHtml() || (login.isEmpty() && noError);
    }
}
