package dev.gatehouse.sdk.sps.support;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.internal.Envelope;
import dev.gatehouse.sdk.sps.internal.LongTransfer;
import dev.gatehouse.sdk.sps.internal.Polling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * API for support bundles ({@code /api/troubleshooting/support-bundle}; REST API Reference Guide 8.0 LTS, page 7,
 * and the vendor's PowerShell module). No transaction is needed. Requires the privilege {@code REST server}; since
 * about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class SupportBundlesApi {

    private static final String ROOT = "/api/troubleshooting/support-bundle";
    private static final String BUNDLE = ROOT + "/{bundle}";
    private static final String WAIT = "sps.supportBundles.await";
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Operation START = Operation.post("sps.supportBundles.start", ROOT);
    private static final Operation LIST = Operation.get("sps.supportBundles.list", ROOT);
    private static final Operation GET = Operation.get("sps.supportBundles.get", BUNDLE);
    private static final Operation DELETE = Operation.delete("sps.supportBundles.delete", BUNDLE);
    private static final Operation DOWNLOAD = Operation.get("sps.supportBundles.download", BUNDLE + "/download");

    private final ApiCaller caller;
    private final CallOptions options;

    /** Creates the API; applications call {@code SpsClient.supportBundles()}. */
    public SupportBundlesApi(ApiCaller caller) {
        this(caller, CallOptions.defaults());
    }

    private SupportBundlesApi(ApiCaller caller, CallOptions options) {
        this.caller = caller;
        this.options = options;
    }

    /** Returns a copy that uses the given call options. */
    public SupportBundlesApi with(CallOptions other) {
        return new SupportBundlesApi(caller.with(other), other);
    }

    /**
     * Starts the creation of a support bundle ({@code POST /api/troubleshooting/support-bundle}). The response while another
     * one is created is not documented. The request is not retried.
     *
     * @return the key of the bundle
     */
    public String start() {
        return Envelope.call(caller, START, START.request()).key();
    }

    /** Lists the support bundles ({@code GET /api/troubleshooting/support-bundle}). */
    public List<SupportBundle> list() {
        return Envelope.call(caller, LIST, LIST.request()).items(SupportBundle.class);
    }

    /** Returns a support bundle ({@code GET /api/troubleshooting/support-bundle/{bundle}}). */
    public SupportBundle get(String key) {
        return get(caller, key);
    }

    /**
     * Waits until a support bundle can be downloaded, by polling with {@link #get} every 10 seconds.
     *
     * @param limit the maximum time to wait; the vendor's PowerShell module waits 10 minutes
     * @throws WaitTimeoutException if the bundle is not finished within the limit
     */
    public SupportBundle await(String key, Duration limit) {
        return new Polling(WAIT, caller.time(), options, INTERVAL)
                .await(
                        limit,
                        within -> Optional.of(get(caller.with(within), key)).filter(SupportBundle::isFinished));
    }

    /**
     * Downloads a finished support bundle, a {@code .tar.gz} file
     * ({@code GET /api/troubleshooting/support-bundle/{bundle}/download}). The download has a deadline of one hour, unless
     * {@link #with} sets another one.
     */
    public Download download(String key, BodyTarget target) {
        return caller.with(LongTransfer.download(options))
                .download(DOWNLOAD.request().path("bundle", key).header("Accept", "*/*"), target);
    }

    /** Deletes a support bundle, or cancels its creation ({@code DELETE /api/troubleshooting/support-bundle/{bundle}}). */
    public void delete(String key) {
        caller.run(DELETE.request().path("bundle", key));
    }

    private static SupportBundle get(ApiCaller caller, String key) {
        return Envelope.call(caller, GET, GET.request().path("bundle", key)).resource(SupportBundle.class);
    }
}
