package dev.gatehouse.sdk.commvault.keys;

import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.Optional;

/**
 * S3 access keys of users. <b>A rotated key stops working at once.</b> Which rights it takes to rotate another user's
 * key is not documented.
 */
public final class S3KeysApi {

    /** NON_IDEMPOTENT although a PUT: each rotation makes another key, and ends the one before. */
    private static final Operation ROTATE_OWN =
            Operation.put("commvault.keys.rotateOwn", "/V4/User/S3AccessKey").retrySafety(RetrySafety.NON_IDEMPOTENT);

    /** NON_IDEMPOTENT for the same reason. */
    private static final Operation ROTATE =
            Operation.put("commvault.keys.rotate", "/V4/User/{id}/S3AccessKey").retrySafety(RetrySafety.NON_IDEMPOTENT);

    private final ApiCaller caller;

    /** Made by {@code CommvaultClient.keys()}. */
    public S3KeysApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public S3KeysApi with(CallOptions options) {
        return new S3KeysApi(caller.with(options));
    }

    /**
     * Rotates the caller's own key: {@code PUT /V4/User/S3AccessKey} ("Rotate the S3AccessKey", 11.38 and 11.42).
     * Sent again only after a 401, a 429 or no connection; after an unclear outcome the old key may have ended.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the server refuses the request (400)
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException at a failure (500); the old key may have ended
     */
    public S3Key rotateOwn() {
        return rotate(ROTATE_OWN.request());
    }

    /**
     * Rotates a user's key: {@code PUT /V4/User/{id}/S3AccessKey} ("Rotate the S3AccessKey of a user", 11.38). Sent
     * again only after a 401, a 429 or no connection; after an unclear outcome the old key may have ended. End users may
     * rotate their own key alone.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the server refuses the request (400)
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException at a failure (500); the old key may have ended
     */
    public S3Key rotate(long userId) {
        return rotate(ROTATE.request().path("id", Long.toString(Input.id("userId", userId))));
    }

    private S3Key rotate(ApiRequest.Builder request) {
        KeyResponse answer = caller.call(request, KeyResponse.class);
        return S3Key.builder()
                .accessKeyId(Optional.ofNullable(answer.accessKeyId()).filter(id -> !id.isBlank()))
                .secretAccessKey(Optional.ofNullable(answer.secretAccessKey()))
                .build();
    }
}
