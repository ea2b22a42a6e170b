package dev.gatehouse.sdk.commvault.keys;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The response of a key rotation. For 11.38 only a code is documented, for 11.42 the key and a code one level deeper. A
 * response is valid only with a key or a code.
 */
record KeyResponse(
        @JsonProperty("accessKeyID") @Nullable String accessKeyId,
        @Nullable Secret secretAccessKey,
        @Nullable ErrorCode errorCode,
        @Nullable Code response) {

    private static final ErrorMapper ERRORS = CommvaultErrorMapper.GENERAL.acceptingCode200();

    /** The code, one level deeper. */
    record Code(@Nullable ErrorCode errorCode) {

        /** Reads an empty code as absent. */
        Code {
            errorCode = Lenient.code(errorCode);
        }
    }

    /** Rejects a response with neither a key nor a code. */
    KeyResponse {
        errorCode = Lenient.code(errorCode);
        if (!isComplete(accessKeyId, secretAccessKey)
                && errorCode == null
                && (response == null || response.errorCode() == null)) {
            throw new IllegalArgumentException("neither a key nor a code");
        }
    }

    /** Returns the error of a rotation; null for a response with a new key, so that the key does not get lost. */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        boolean rotated = response.isSuccessful()
                && response.as(KeyResponse.class)
                        .filter(key -> isComplete(key.accessKeyId, key.secretAccessKey))
                        .isPresent();
        return rotated ? null : ERRORS.map(operation, response);
    }

    private static boolean isComplete(@Nullable String id, @Nullable Secret secret) {
        return id != null && !id.isBlank() && secret != null;
    }
}
