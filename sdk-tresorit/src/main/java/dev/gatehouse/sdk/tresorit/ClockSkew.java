package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time for signatures: the clock of this machine, corrected once by the {@code Date} header of the server.
 *
 * <p>The server rejects a date that differs from its clock by more than 15 minutes ("Authentication" page). The error code
 * is not documented, so a rejection is recognized by its status, 401 or 403, and by the difference between the signed date
 * and the {@code Date} header. The header is ignored after the server accepted a date that should be rejected by it.
 */
final class ClockSkew {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.tresorit.clock");
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Pattern SIGNED_PATH = Pattern.compile("/api/[^/]+/admin/");

    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean corrected;
    private volatile boolean dateHeaderIsWrong;
    private volatile Duration offset = Duration.ZERO;
    private volatile Duration earlierOffset = Duration.ZERO;

    ClockSkew(TimeSource time) {
        this.time = time;
    }

    /** Returns the time for a signature. */
    Instant now() {
        return time.now().plus(offset);
    }

    /** Reads a response. A success shows that the server accepted the date of the request. */
    void received(ApiRequest request, Instant signed, ApiResponse response) {
        if (response.isSuccessful()
                && SIGNED_PATH.matcher(request.target()).find()
                && serverTime(response).filter(server -> differ(signed, server)).isPresent()) {
            dateHeaderIsWrong = true;
        }
    }

    /**
     * Returns whether the server rejected the date of a request, and a new signature can help. If this clock is wrong, that
     * holds until it is corrected. If it is right, the request was delayed on the way: a new signature is then only used
     * for reads, or if the clock was corrected after the request was signed.
     */
    boolean isRejected(ApiRequest request, Instant signed, ApiResponse response) {
        Optional<Instant> server = rejectedAt(signed, response);
        if (server.isEmpty()) {
            return false;
        }
        if (differ(now(), server.get())) {
            return !corrected || !differ(time.now(), server.get());
        }
        boolean signedBeforeCorrection = !offset.equals(earlierOffset)
                && !differ(signed.minus(earlierOffset).plus(offset), now());
        return signedBeforeCorrection || request.operation().retrySafety() == RetrySafety.SAFE;
    }

    /**
     * Corrects the clock after a rejection, once. The correction is dropped, once as well, if the clock of this machine has
     * been set to the right time since.
     */
    void correct(Instant signed, ApiResponse response) {
        Instant server = rejectedAt(signed, response).orElseGet(this::now);
        lock.lock();
        try {
            if (!differ(now(), server)) {
                return;
            }
            if (!corrected) {
                corrected = true;
                offset = Duration.between(time.now(), server);
                LOG.warn(
                        "the server rejected the date of a request; the clock of this machine is {} s {} the server's;"
                                + " signatures are corrected by this difference",
                        offset.abs().toSeconds(),
                        offset.isNegative() ? "ahead of" : "behind");
            } else if (!differ(time.now(), server)) {
                earlierOffset = offset;
                offset = Duration.ZERO;
                LOG.warn("the clock of this machine is right again; signatures are no longer corrected");
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<Instant> rejectedAt(Instant signed, ApiResponse response) {
        boolean rejected = response.status() == 401 || response.status() == 403;
        return rejected && !dateHeaderIsWrong
                ? serverTime(response).filter(server -> differ(signed, server))
                : Optional.empty();
    }

    private static boolean differ(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(WINDOW) > 0;
    }

    private static Optional<Instant> serverTime(ApiResponse response) {
        try {
            return response.header("Date")
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
