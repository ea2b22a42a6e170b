package dev.gatehouse.sdk.sps.firmware;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.ProgressListener;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.SpsMeta;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.internal.Envelope;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.LongTransfer;
import dev.gatehouse.sdk.sps.internal.Polling;
import dev.gatehouse.sdk.sps.status.ApplianceInfo;
import dev.gatehouse.sdk.sps.status.StatusApi;
import java.time.Duration;
import java.util.Optional;

/**
 * API for the firmware of the appliance ({@code /api/firmware}; REST API Reference Guide 7.1.1
 * and 8.0 LTS, page 8). No transaction is needed. Requires the privilege {@code REST server}; since about 7.0, the
 * privilege of the corresponding page of the web interface.
 */
public final class FirmwareApi {

    private static final String SLOT = "/api/firmware/slots/{slot}";
    private static final String WAIT = "sps.firmware.awaitVersion";

    /** The vendor's PowerShell module asks as often. */
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final Operation SLOTS = Operation.get("sps.firmware.slots", "/api/firmware/slots");
    private static final Operation DELETE = Operation.delete("sps.firmware.delete", SLOT);
    private static final Operation UPLOAD = Operation.post("sps.firmware.upload", "/api/upload/firmware");
    private static final Operation TEST = Operation.post("sps.firmware.test", "/api/firmware/test");
    private static final Operation UPGRADE = Operation.post("sps.firmware.upgrade", "/api/firmware/upgrade");

    private final ApiCaller caller;
    private final ApiCaller anonymous;
    private final CallOptions options;

    /** Creates the API; applications call {@code SpsClient.firmware()}. */
    public FirmwareApi(ApiCaller caller, ApiCaller anonymous) {
        this(caller, anonymous, CallOptions.defaults());
    }

    private FirmwareApi(ApiCaller caller, ApiCaller anonymous, CallOptions options) {
        this.caller = caller;
        this.anonymous = anonymous;
        this.options = options;
    }

    /** Returns a copy that uses the given call options. */
    public FirmwareApi with(CallOptions other) {
        return new FirmwareApi(caller.with(other), anonymous, other);
    }

    /** Lists the slots ({@code GET /api/firmware/slots}). */
    public FirmwareSlots slots() {
        Envelope response = Envelope.call(caller, SLOTS, SLOTS.request());
        return new FirmwareSlots(response.items(FirmwareSlot.class), new SpsMeta(response.meta()));
    }

    /** Uploads an image, as {@link #upload(BodySource, ProgressListener)} does. */
    public void upload(BodySource image) {
        upload(image, (bytes, total) -> {});
    }

    /**
     * Uploads an ISO image to an empty slot ({@code POST /api/upload/firmware}; the media type is from the vendor's
     * PowerShell module). The image is streamed. Read {@link #slots()} to find its slot: the response is not documented.
     *
     * <p>The request is not retried. It may take one hour, unless {@link #with} sets {@code deadline} or
     * {@code attemptTimeout}.
     *
     * @param progress notified of the bytes sent
     */
    public void upload(BodySource image, ProgressListener progress) {
        caller.with(LongTransfer.upload(options))
                .run(UPLOAD.request()
                        .body(image, "application/x-iso9660-image")
                        .progress(sent -> progress.onProgress(sent, image.length())));
    }

    /**
     * Tests whether an upgrade to the image of a slot is possible ({@code POST /api/firmware/test}).
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the test failed; its code is
     *     {@code FirmwareTestFailed}
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the slot is empty
     */
    public FirmwareTestResult test(int slot) {
        return result(TEST, TEST.request().body(Json.of("slot_id", slot)));
    }

    /** Upgrades to the image of a slot without a message, as {@link #upgrade(int, String)} does. */
    public FirmwareTestResult upgrade(int slot) {
        return result(UPGRADE, UPGRADE.request().body(Json.of("slot_id", slot, "message", null)));
    }

    /**
     * Upgrades to the image of a slot and restarts the appliance ({@code POST /api/firmware/upgrade}). Sessions end. Use
     * {@link #awaitVersion} to wait for the restart.
     *
     * <p>The request is not retried. If {@code outcomeUnknown()} is true, the upgrade may have started.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the test of the image failed; its code is
     *     {@code FirmwareTestFailed}
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the slot is empty
     */
    public FirmwareTestResult upgrade(int slot, String message) {
        return result(UPGRADE, UPGRADE.request().body(Json.of("slot_id", slot, "message", message)));
    }

    /** Deletes the image of a slot ({@code DELETE /api/firmware/slots/{slot}}). */
    public void delete(int slot) {
        caller.run(DELETE.request().path("slot", Integer.toString(slot)));
    }

    /**
     * Waits until the appliance runs the given version, by polling {@code GET /api/info} every 15 seconds with
     * {@link StatusApi#infoWithoutLogin} and {@link StatusApi#info}. Logs in after the restart. An appliance that is not
     * reachable is polled again.
     *
     * @param version the firmware version, such as {@code 8.0.1}
     * @param limit the maximum time to wait
     * @throws WaitTimeoutException if the appliance does not run the version within the limit
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if the login is rejected after the restart
     */
    public ApplianceInfo awaitVersion(String version, Duration limit) {
        Polling polling = new Polling(WAIT, caller.time(), options, INTERVAL);
        StatusApi status = new StatusApi(caller, anonymous);
        return polling.await(
                limit,
                within -> polling.ifReachable(() -> {
                    // Without a login first: an appliance that starts could reject it.
                    status.with(within).infoWithoutLogin();
                    return Optional.of(status.with(within).info())
                            .filter(info -> info.firmwareVersion()
                                    .filter(version::equals)
                                    .isPresent());
                }));
    }

    private FirmwareTestResult result(Operation operation, ApiRequest.Builder request) {
        return Envelope.call(caller, operation, request).body(FirmwareTestResult.class);
    }
}
