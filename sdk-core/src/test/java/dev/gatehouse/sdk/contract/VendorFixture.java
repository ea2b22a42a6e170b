package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.Received;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the suites know of a vendor: how to open its client, how its server answers around an operation, and what can be called. */
public interface VendorFixture<C extends AutoCloseable> {

    /** First word of its operations' names: {@code cte}. */
    String name();

    /** Opens a client for a call of this operation; its credentials are among the {@link #secrets()}. */
    C open(SdkConfig config, String operation);

    /** What must never be seen: the password, the tokens of {@link #around}, secrets in samples. */
    List<String> secrets();

    /** Whether a request is a login, told by method and path: none for a vendor whose requests are signed. */
    boolean isLogin(Received request);

    /** Answers what goes on around an operation: login, logout, transaction, and a first call after a login. */
    Optional<CannedResponse> around(Received request);

    /** One or more for every operation of the vendor. */
    List<Sample<C>> samples();

    /** Bodies of errors as the vendor's documents have them, one of each shape that any operation may answer with. */
    List<String> errors();

    /** Whether a good status may carry a refusal, so that a broken body may read as one. */
    default boolean refusesWithin200() {
        return false;
    }

    /** The operation that stands for all of this safety, logins left out. */
    default Optional<Sample<C>> typical(RetrySafety retrySafety) {
        return samples().stream()
                .filter(sample -> sample.retrySafety() == retrySafety && !sample.isLogin(this))
                .findFirst();
    }

    /** Whether it logs in at all; else each request is authorised by itself. */
    default boolean logsIn() {
        return samples().stream().anyMatch(sample -> sample.isLogin(this));
    }

    /**
     * When a login is sent on a connection that others used before: this long after a first call, or at once if that
     * call itself sends something before; empty if it is not foreseen.
     */
    default Optional<Duration> renewedAfter(Sample<C> login) {
        return Optional.empty();
    }

    /** Whether an operation of this safety is sent again after "too many requests". */
    default boolean repeatsWhenThrottled(RetrySafety retrySafety) {
        return retrySafety != RetrySafety.NEVER_RETRY;
    }

    /** What a redirect is told as, which is never followed. */
    default ErrorKind kindOfRedirect(int status) {
        return ErrorKind.OTHER;
    }

    /** Where this operation is documented to behave otherwise than the rest. */
    default Set<KnownDeviation> departures(Sample<C> sample) {
        return Set.of();
    }

    /** The failure behind an exception of the vendor's own, whose word about it is checked here. */
    default SdkException behind(SdkException thrown) {
        return thrown;
    }

    /** Whether the server takes a request for the vendor's client: of signed ones, the signature is checked. */
    default boolean accepts(Received request) {
        return true;
    }
}
