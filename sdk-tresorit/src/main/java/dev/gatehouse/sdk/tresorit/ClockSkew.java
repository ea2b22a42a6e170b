package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
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
 * The time for signatures: the clock of this machine, corrected by the {@code Date} header of the server.
 *
 * <p>The server rejects a date that differs from its clock by more than 15 minutes ("Authentication" page). The error
 * code is not documented, so a rejection is recognized by its status, 401 or 403, and by the difference between the
 * signed date and the {@code Date} header. The header is ignored after the server accepted a date that should be
 * rejected by it.
 *
 * <p>A rejection for another reason, such as a wrong key, looks the same if the clock is wrong as well. So a
 * correction is only kept if a signature with it is accepted. If one is rejected, the correction is dropped, and
 * changes are no longer replayed: a client with a wrong key sends each change once.
 */
final class ClockSkew {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.tresorit.clock");
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Pattern SIGNED_PATH = Pattern.compile("/api/[^/]+/admin/");

    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean corrected;
    private volatile boolean confirmed;
    private volatile boolean failedBefore;
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

    /** Reads a response. It shows whether the server accepted the date and the signature of the request. */
    void received(ApiRequest request, Instant signed, ApiResponse response) {
        if (!SIGNED_PATH.matcher(request.target()).find()) {
            // The server may not check the signature there.
            return;
        }
        // A request that took more than 15 minutes has an old date, but the time of the response is that of this clock.
        if (response.isSuccessful()
                && serverTime(response)
                        .filter(server -> differ(signed, server) && differ(now(), server))
                        .isPresent()) {
            dateHeaderIsWrong = true;
        }
        if (corrected && !confirmed && isSignedWithCorrection(signed)) {
            if (isAccepted(response)) {
                confirmed = true;
            } else if (isRejection(response)) {
                drop();
            }
        } else if (failedBefore && request.operation().retrySafety() != RetrySafety.SAFE && !isAccepted(response)) {
            // Not replayed, but the next request has a better date.
            rejectedAt(signed, response).ifPresent(server -> correct(signed, response));
        }
    }

    /**
     * Returns whether the server rejected the date of a request, and a new signature can help. If this clock is
     * wrong, that holds until it is corrected. If it is right, the request was delayed on the way: a new signature is
     * then only used for reads, or if the clock was corrected after the request was signed. A change is not replayed
     * after an error of its operation.
     */
    boolean isRejected(ApiRequest request, Instant signed, ApiResponse response) {
        Optional<Instant> server = rejectedAt(signed, response);
        if (server.isEmpty()) {
            return false;
        }
        boolean read = request.operation().retrySafety() == RetrySafety.SAFE;
        if (!read && isAccepted(response)) {
            return false;
        }
        if (differ(now(), server.get())) {
            return corrected ? !differ(time.now(), server.get()) : read || !failedBefore;
        }
        boolean signedBeforeCorrection = !offset.equals(earlierOffset)
                && !differ(signed.minus(earlierOffset).plus(offset), now());
        return read || (signedBeforeCorrection && !failedBefore);
    }

    /**
     * Corrects the clock after a rejection, once. The correction is dropped, once as well, if the clock of this
     * machine has been set to the right time since.
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
                confirmed = false;
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

    private void drop() {
        lock.lock();
        try {
            if (corrected && !confirmed) {
                corrected = false;
                failedBefore = true;
                offset = Duration.ZERO;
                LOG.warn("the server also rejected a request with a corrected date; check the admin key and the tenant"
                        + " id");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns false for a request that was signed before the correction, with the clock of this machine. */
    private boolean isSignedWithCorrection(Instant signed) {
        Duration sinceCorrected = Duration.between(signed, now()).abs();
        return !differ(signed, now())
                && sinceCorrected.compareTo(Duration.between(signed, time.now()).abs()) < 0;
    }

    /** Documented errors other than those of the authentication show that the signature was accepted. */
    private static boolean isAccepted(ApiResponse response) {
        return response.isSuccessful()
                || response.as(TresoritError.class)
                        .map(TresoritError::errorCode)
                        .filter(TresoritErrorCode.documented()::contains)
                        .filter(code ->
                                response.status() < 500 && code.kind(response.status()) != ErrorKind.UNAUTHENTICATED)
                        .isPresent();
    }

    private static boolean isRejection(ApiResponse response) {
        return response.status() == 401 || response.status() == 403;
    }

    private Optional<Instant> rejectedAt(Instant signed, ApiResponse response) {
        return isRejection(response) && !dateHeaderIsWrong
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
