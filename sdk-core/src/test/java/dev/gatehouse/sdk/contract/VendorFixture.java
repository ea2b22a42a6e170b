package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the shared suites need to test a vendor's client: how to create it, how its server responds,
 * and a sample call of each operation.
 */
public interface VendorFixture<C extends AutoCloseable> {

    /** Whether {@code -Plong} is on: the suites test every operation with more inputs. */
    boolean LONG_RUN = "long".equals(System.getProperty("matrix"));

    /** Returns the first part of the vendor's operation names, such as {@code cte}. */
    String name();

    /**
     * Creates a client for a call of the given operation. Its credentials are among the
     * {@link #secrets()}.
     */
    C open(SdkConfig config, String operation);

    /** Returns the texts that must not leak: passwords, tokens and secrets in samples. */
    List<String> secrets();

    /**
     * Returns whether a request is a login. Always false if the vendor's requests are signed
     * instead.
     */
    boolean isLogin(ReceivedRequest request);

    /**
     * Returns the response to a request that is not the tested operation: a login, a logout, a
     * transaction step, or the first call after a login.
     */
    Optional<CannedResponse> supportingResponse(ReceivedRequest request);

    /** Returns at least one sample for each operation of the vendor. */
    List<Sample<C>> samples();

    /**
     * Returns the samples that stand for all in suites that multiply faults by operations: one for each method, retry
     * safety, kind of response and deviation, and all logins. All samples in the long run.
     */
    default List<Sample<C>> shapes() {
        if (LONG_RUN) {
            return samples();
        }
        Map<List<Object>, Sample<C>> byShape = new LinkedHashMap<>();
        for (Sample<C> sample : samples()) {
            byShape.putIfAbsent(
                    List.of(
                            sample.request().split(" ", 2)[0],
                            sample.retrySafety(),
                            sample.response().kind(),
                            knownDeviations(sample),
                            sample.isLogin(this) ? sample.operation() : ""),
                    sample);
        }
        return List.copyOf(byShape.values());
    }

    /** Returns documented error bodies, one for each structure that any operation may return. */
    List<String> errorBodies();

    /**
     * Returns whether the vendor may report errors with status 200, so that a hostile body may be
     * read as an error.
     */
    default boolean reportsErrorsWithStatus200() {
        return false;
    }

    /** Returns a sample that represents all operations of the given retry safety, except logins. */
    default Optional<Sample<C>> representative(RetrySafety retrySafety) {
        return samples().stream()
                .filter(sample -> sample.retrySafety() == retrySafety && !sample.isLogin(this))
                .findFirst();
    }

    /** Returns whether the client logs in. Otherwise each request is signed. */
    default boolean logsIn() {
        return samples().stream().anyMatch(sample -> sample.isLogin(this));
    }

    /**
     * Returns how long after a first call a login is sent over a pooled connection. Zero if the
     * first call itself sends another request before the login; empty if the login is never sent
     * over a pooled connection.
     */
    default Optional<Duration> renewedAfter(Sample<C> login) {
        return Optional.empty();
    }

    /** Returns whether an operation of the given retry safety is retried after status 429. */
    default boolean retriesWhenThrottled(RetrySafety retrySafety) {
        return retrySafety != RetrySafety.NEVER_RETRY;
    }

    /** Returns the error kind of a redirect. Redirects are never followed. */
    default ErrorKind kindOfRedirect(int status) {
        return ErrorKind.OTHER;
    }

    /** Returns how the documented behaviour of an operation differs from the other operations. */
    default Set<KnownDeviation> knownDeviations(Sample<C> sample) {
        return Set.of();
    }

    /**
     * Returns the failure that caused a vendor-specific exception. Fixtures verify that both agree.
     */
    default SdkException unwrap(SdkException thrown) {
        return thrown;
    }

    /**
     * Returns whether the server accepts a request, for instance because its signature is valid.
     */
    default boolean accepts(ReceivedRequest request) {
        return true;
    }
}
