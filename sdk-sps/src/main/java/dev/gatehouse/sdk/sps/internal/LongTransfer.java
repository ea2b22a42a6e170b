package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.CallOptions;
import java.time.Duration;

/** Options of uploads and downloads of any size: they may take one hour, unless the caller sets a limit. */
public final class LongTransfer {

    private static final Duration LIMIT = Duration.ofHours(1);

    private LongTransfer() {}

    /** Returns the options of a download. The attempt timeout limits each wait for bytes only. */
    public static CallOptions download(CallOptions options) {
        return options.withDeadline(options.deadline().orElse(LIMIT));
    }

    /** Returns the options of an upload. The attempt timeout includes the upload. */
    public static CallOptions upload(CallOptions options) {
        Duration limit = options.deadline().or(options::attemptTimeout).orElse(LIMIT);
        return options.withDeadline(options.deadline().orElse(limit))
                .withAttemptTimeout(options.attemptTimeout().orElse(limit));
    }
}
