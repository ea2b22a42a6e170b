package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.LoginResponse;
import dev.gatehouse.sdk.commvault.PairTokens;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.jobs.JobResponse;
import dev.gatehouse.sdk.commvault.keys.KeyResponse;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Commvault's refusals, which come with any status, 200 included. The status decides where it says something;
 * inside a 200 or 400 the word does.
 */
public final class CommvaultErrorMapper implements ErrorMapper {

    public static final String LOGIN = "commvault.login";
    public static final String RENEW_LOGIN = "commvault.login.renew";
    public static final String RENEW_PAIR = "commvault.accessToken.renew";

    private static final String CREATE_VAULT = "commvault.vaults.create";

    /** Their success was seen as the number 200 in {@code errorCode}. */
    private static final Set<String> CODE_200_IS_SUCCESS =
            Set.of("commvault.keys.rotateOwn", "commvault.keys.rotate", "commvault.vaults.registerEndpoint");

    private static final Map<ErrorCode, ErrorKind> KINDS = Map.of(
            ErrorCode.INSUFFICIENT_USER_PERMISSION_ON_ENTITY, ErrorKind.PERMISSION_DENIED,
            ErrorCode.VALUE_NOT_FOUND, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_ENTITY_ID, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_USER, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_INPUT, ErrorKind.INVALID_REQUEST,
            ErrorCode.INVALID_OPERATION_TYPE, ErrorKind.INVALID_REQUEST,
            ErrorCode.REFRESH_TOKEN_EXPIRED, ErrorKind.UNAUTHENTICATED);

    private static final List<DocumentedError> EVERYWHERE = List.of(
            DocumentedError.of(
                    401,
                    "",
                    ErrorKind.UNAUTHENTICATED,
                    "Log in again. An access token may also be bound to other addresses or paths than these."),
            DocumentedError.of(
                    403,
                    "",
                    ErrorKind.PERMISSION_DENIED,
                    "Give the user the right to do this; which is not documented."),
            DocumentedError.of(
                    429,
                    "",
                    ErrorKind.RATE_LIMITED,
                    "Wait: X-RateLimit-Limit and X-RateLimit-Period of the answer tell the limit of the tenant."));

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        switch (operation.name()) {
            case LOGIN, RENEW_LOGIN -> {
                return LoginResponse.refusal(response);
            }
            case RENEW_PAIR -> {
                // A new pair must not get lost, whatever the code beside it.
                if (response.isSuccessful()
                        && response.as(PairTokens.PairAnswer.class).isPresent()) {
                    return null;
                }
                ApiError error = general(operation, response);
                return error == null ? null : PairTokens.refusal(response, error);
            }
            case "commvault.jobs.get" -> {
                ApiError error = general(operation, response);
                // An unknown job is a 404, or a 200 without a job.
                boolean absent = response.as(JobResponse.class)
                        .filter(JobResponse::isEmpty)
                        .isPresent();
                return error == null && absent
                        ? ApiError.builder(ErrorKind.NOT_FOUND).build()
                        : error;
            }
            case "commvault.keys.rotateOwn", "commvault.keys.rotate" -> {
                // The new key must not get lost, whatever the code beside it.
                return response.isSuccessful()
                                && response.as(KeyResponse.class)
                                        .filter(KeyResponse::isComplete)
                                        .isPresent()
                        ? null
                        : general(operation, response);
            }
            default -> {
                return general(operation, response);
            }
        }
    }

    private static @Nullable ApiError general(Operation operation, ApiResponse response) {
        boolean endpoint = operation.name().equals("commvault.vaults.registerEndpoint");
        Optional<CommvaultError> told = ErrorReader.in(response, endpoint, error -> isError(operation, error));
        if (response.isSuccessful()
                && told.filter(error -> isError(operation, error)).isEmpty()) {
            return null;
        }
        // After a refused creation there may be a vault all the same: a later step failed, whatever the word says.
        ErrorKind kind =
                operation.name().equals(CREATE_VAULT) && response.isSuccessful() && ErrorReader.isMade(response)
                        ? ErrorKind.SERVER_ERROR
                        : kind(response, told.flatMap(CommvaultError::code));
        // Only a 401 proves that nothing was done.
        ApiError.Builder error =
                ApiError.builder(kind).retryable(kind != ErrorKind.UNAUTHENTICATED || response.status() == 401);
        told.ifPresent(details -> error.code(details.code().map(ErrorCode::value))
                .message(details.message())
                .details(details));
        operation
                .documented(response.status(), "")
                .or(() -> EVERYWHERE.stream()
                        .filter(row -> row.matches(response.status(), ""))
                        .findFirst())
                .filter(row -> row.kind() == kind)
                .map(DocumentedError::correctiveAction)
                .ifPresent(error::correctiveAction);
        return error.build();
    }

    private static boolean isError(Operation operation, CommvaultError error) {
        return error.code()
                .filter(code -> !code.isSuccess())
                .filter(code -> !(CODE_200_IS_SUCCESS.contains(operation.name()) && isNumber200(code)))
                .isPresent();
    }

    private static boolean isNumber200(ErrorCode code) {
        return code.number().equals(OptionalLong.of(200));
    }

    private static ErrorKind kind(ApiResponse response, Optional<ErrorCode> code) {
        Optional<ErrorKind> ofWord = code.map(KINDS::get);
        if (response.status() == 400) {
            return ofWord.orElse(ErrorKind.INVALID_REQUEST);
        }
        // A code that no document explains, inside a 200: it failed, and how far it got is not said.
        return response.isSuccessful() ? ofWord.orElse(ErrorKind.SERVER_ERROR) : ErrorKind.ofStatus(response.status());
    }
}
