package dev.gatehouse.sdk.commvault.keys;

import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.Optional;

/**
 * S3 access keys of users. <b>After a rotation the old key stops working immediately.</b> The right to rotate the key of
 * another user is not documented.
 */
public final class S3KeysApi {

    /** NON_IDEMPOTENT although it is a PUT, because each rotation creates another key and ends the previous one. */
    private static final Operation ROTATE_OWN = Operation.put("commvault.keys.rotateOwn", "/V4/User/S3AccessKey")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .readsErrorsBy(KeyResponse::errorIn);

    /** NON_IDEMPOTENT for the same reason. */
    private static final Operation ROTATE = Operation.put("commvault.keys.rotate", "/V4/User/{id}/S3AccessKey")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .readsErrorsBy(KeyResponse::errorIn);

    /** NON_IDEMPOTENT although it is a GET, because each call sends a mail. */
    private static final Operation MAIL_OWN = Operation.get("commvault.keys.mailOwn", "/V4/User/S3AccessKey")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .readsErrorsBy(CommvaultErrorMapper.GENERAL.acceptingCode200());

    /** NON_IDEMPOTENT for the same reason. */
    private static final Operation MAIL = Operation.get("commvault.keys.mail", "/V4/User/{id}/S3AccessKey")
            .retrySafety(RetrySafety.NON_IDEMPOTENT)
            .readsErrorsBy(CommvaultErrorMapper.GENERAL.acceptingCode200());

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.keys()}. */
    public S3KeysApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public S3KeysApi with(CallOptions options) {
        return new S3KeysApi(caller.with(options));
    }

    /**
     * Rotates the caller's own key: {@code PUT /V4/User/S3AccessKey} ("Rotate the S3AccessKey", 11.38 and 11.42).
     *
     * <p>The request is retried only after a 401 or a 429 that states how long to wait, or if no connection was established.
     * If the outcome is unknown, the old key may have stopped working.
     *
     * @return the new key; empty on servers that do not return it
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server rejects the request (400)
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException if the server failed (500); the old key may have stopped
     *     working
     */
    public S3Key rotateOwn() {
        return rotate(ROTATE_OWN.request());
    }

    /**
     * Rotates the key of a user: {@code PUT /V4/User/{id}/S3AccessKey} ("Rotate the S3AccessKey of a user", 11.38). End
     * users may rotate only their own key.
     *
     * <p>The request is retried only after a 401 or a 429 that states how long to wait, or if no connection was established.
     * If the outcome is unknown, the old key may have stopped working.
     *
     * @return the new key; empty on servers that do not return it
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server rejects the request (400)
     * @throws dev.gatehouse.sdk.core.error.ServerErrorException if the server failed (500); the old key may have stopped
     *     working
     */
    public S3Key rotate(long userId) {
        return rotate(ROTATE.request().path("id", Long.toString(Arguments.atLeast("userId", 1, userId))));
    }

    /**
     * Sends the caller's own key to the caller by mail: {@code GET /V4/User/S3AccessKey}. The operation is
     * named in the documentation ("Supported APIs for Unified Data Vault", 11.46); its path is inferred from that of the rotation.
     * Not retried, because each call sends another mail.
     */
    public void mailOwn() {
        caller.call(MAIL_OWN.request(), Acknowledgement.class);
    }

    /**
     * Sends the key of a user to that user by mail: {@code GET /V4/User/{id}/S3AccessKey}. Otherwise as {@link #mailOwn}.
     */
    public void mail(long userId) {
        caller.call(
                MAIL.request().path("id", Long.toString(Arguments.atLeast("userId", 1, userId))),
                Acknowledgement.class);
    }

    private S3Key rotate(ApiRequest.Builder request) {
        KeyResponse key = caller.call(request, KeyResponse.class);
        return S3Key.builder()
                .accessKeyId(Optional.ofNullable(key.accessKeyId()).filter(id -> !id.isBlank()))
                .secretAccessKey(Optional.ofNullable(key.secretAccessKey()))
                .build();
    }
}
