package dev.gatehouse.sdk.commvault.keys;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a key rotation: 11.38 documents a code alone, 11.42 the key and a code one level deeper. An answer that
 * has neither is not understood.
 */
public record KeyResponse(
        @JsonProperty("accessKeyID") @Nullable String accessKeyId,
        @Nullable Secret secretAccessKey,
        @Nullable ErrorCode errorCode,
        @Nullable Code response) {

    /** The code, one level deeper. */
    public record Code(@Nullable ErrorCode errorCode) {

        /** Takes an empty code for none. */
        public Code {
            errorCode = Lenient.code(errorCode);
        }
    }

    /** Refuses an answer that says nothing. */
    public KeyResponse {
        errorCode = Lenient.code(errorCode);
        if (!isComplete(accessKeyId, secretAccessKey)
                && errorCode == null
                && (response == null || response.errorCode() == null)) {
            throw new IllegalArgumentException("neither a key nor a code");
        }
    }

    public boolean isComplete() {
        return isComplete(accessKeyId, secretAccessKey);
    }

    private static boolean isComplete(@Nullable String id, @Nullable Secret secret) {
        return id != null && !id.isBlank() && secret != null;
    }
}
