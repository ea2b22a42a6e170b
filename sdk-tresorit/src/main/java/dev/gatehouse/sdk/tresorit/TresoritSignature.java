package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.FirstCause;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs the target, the headers and the body of each attempt ("Authentication" page of the administrative API). */
final class TresoritSignature implements Authenticator {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String DATE_HEADER = "TresoritDate";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final String userId;
    private final Supplier<TresoritAdminKey> keys;
    private final ClockSkew clock;

    /** Creates a signature of the given admin user. */
    TresoritSignature(String userId, Supplier<TresoritAdminKey> keys, TimeSource time) {
        this.userId = userId;
        this.keys = keys;
        this.clock = new ClockSkew(time);
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        BodySource body = request.body().orElse(null);
        String signed = "UserId,TresoritDate,HMACHeaders";
        ApiRequest finished = request.withHeader("UserId", userId);
        if (body != null) {
            signed = "UserId,TresoritDate,Content-Type,Content-SHA256,HMACHeaders";
            finished = finished.withHeader(
                            CONTENT_TYPE, request.header(CONTENT_TYPE).orElse("application/json"))
                    .withHeader("Content-SHA256", digest(body, request, deadline));
        }
        // The date is last, because reading a large body takes time.
        return sign(finished.withHeader(DATE_HEADER, DATE.format(clock.now())).withHeader("HMACHeaders", signed));
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        clock.received(request, date(request), response);
    }

    /**
     * The server checks the signature first, so an error response to an out-of-range date proves that the request was not
     * processed. Requests of all kinds are therefore replayed once with a corrected date.
     */
    @Override
    public boolean isRejected(ApiRequest request, ApiResponse response) {
        return clock.isRejected(request, date(request), response);
    }

    /** A corrected date or another key changes the signature. Everything else is unchanged. */
    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        if (isRejected(rejected, response)) {
            clock.correct(date(rejected), response);
            return true;
        }
        return !sign(rejected).header("Authorization").equals(rejected.header("Authorization"));
    }

    @Override
    public Optional<String> loginName() {
        return Optional.of(userId);
    }

    private static Instant date(ApiRequest request) {
        return DATE.parse(request.header(DATE_HEADER).orElseThrow(), Instant::from);
    }

    private ApiRequest sign(ApiRequest request) {
        return request.withHeader(
                "Authorization", "AdminKey " + key(request.operation().name()).sign(stringToSign(request)));
    }

    /** Throws an SDK exception, which keeps the unknown outcome of an earlier attempt. */
    private TresoritAdminKey key(String operation) {
        try {
            return Objects.requireNonNull(keys.get(), "the key supplier returned null");
        } catch (RuntimeException e) {
            throw new TransportException(operation, 0, false, "the key supplier returned no admin key", e);
        }
    }

    /** Returns method, target without its first slash, and the headers of {@code HMACHeaders}, in their order. */
    static String stringToSign(ApiRequest request) {
        StringBuilder text = new StringBuilder(request.operation().method())
                .append('\n')
                .append(request.target(), 1, request.target().length());
        for (String name : request.header("HMACHeaders").orElseThrow().split(",", -1)) {
            text.append('\n')
                    .append(name)
                    .append(':')
                    .append(request.header(name).orElseThrow());
        }
        return text.toString();
    }

    private static String digest(BodySource body, ApiRequest request, Deadline deadline) {
        String operation = request.operation().name();
        try (InputStream in = body.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CallInterruptedException(operation, 0, false, null);
                }
                if (deadline.passed()) {
                    throw new DeadlineExceededException(operation, 0, false, null);
                }
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(operation, 0, false, e);
            }
            if (deadline.passed()) {
                throw new DeadlineExceededException(operation, 0, false, e);
            }
            throw new TransportException(
                    operation, 0, false, "the request body can't be read (" + FirstCause.of(e) + ")", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
