package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.TimeSource;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;

/** Signs each attempt over its final target, headers and body ("Authentication" page of the administrative API). */
final class TresoritSignature implements Authenticator {

    private static final String TYPE = "Content-Type";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final String userId;
    private final Supplier<TresoritAdminKey> keys;
    private final TimeSource time;

    /** Signs as this admin user. */
    public TresoritSignature(String userId, Supplier<TresoritAdminKey> keys, TimeSource time) {
        this.userId = userId;
        this.keys = keys;
        this.time = time;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        BodySource body = request.body().orElse(null);
        String signed = "UserId,TresoritDate,HMACHeaders";
        ApiRequest finished = request.withHeader("UserId", userId);
        if (body != null) {
            signed = "UserId,TresoritDate,Content-Type,Content-SHA256,HMACHeaders";
            finished = finished.withHeader(TYPE, request.header(TYPE).orElse("application/json"))
                    .withHeader("Content-SHA256", digest(body, request, deadline));
        }
        // The date comes last: reading a large body takes its time.
        return sign(finished.withHeader("TresoritDate", DATE.format(time.now())).withHeader("HMACHeaders", signed));
    }

    /** Another key may have come since: the signature tells, as all else in it stays the same. */
    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        return !sign(rejected).header("Authorization").equals(rejected.header("Authorization"));
    }

    private ApiRequest sign(ApiRequest request) {
        return request.withHeader(
                "Authorization", "AdminKey " + key(request.operation().name()).sign(stringToSign(request)));
    }

    /** As a failure of the SDK, or it would hide that an earlier attempt may have been carried out. */
    private TresoritAdminKey key(String operation) {
        try {
            return Objects.requireNonNull(keys.get(), "the supplier of keys returned null");
        } catch (RuntimeException e) {
            throw new TransportException(operation, 0, false, "no admin key", e);
        }
    }

    /** Method, target without its first slash, and the headers that {@code HMACHeaders} names, in its order. */
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
            throw new TransportException(operation, 0, false, "the body can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
