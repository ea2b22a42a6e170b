package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rejects raw requests that bypass the transaction handling. Since 6.9 the first write of the configuration opens a
 * transaction implicitly, and no code would commit it or roll it back.
 */
public final class RawGuard implements Authenticator {

    private static final Pattern TRANSACTION = Pattern.compile(".*/api/transaction(/.*)?");

    /**
     * The guide writes these in a transaction. That a write outside the configuration opens one is an inference. Some lines of
     * the guide print "configure".
     */
    private static final Pattern NEEDS_TRANSACTION = Pattern.compile(".*/api/(transaction|configuration|configure"
            + "|upload/plugins|cluster/(promote|join_request|configuration_sync_plugin))(/.*)?");

    private static final String USE_TRANSACTION =
            "this path can be written in a transaction only, use inTransaction and tx.raw()";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Authenticator authenticator;
    private final Pattern protectedPaths;
    private final String message;

    private RawGuard(Authenticator authenticator, Pattern protectedPaths, String message) {
        this.authenticator = authenticator;
        this.protectedPaths = protectedPaths;
        this.message = message;
    }

    /** Returns a guard that rejects writes that belong to a transaction. */
    public static RawGuard outsideTransaction(Authenticator authenticator) {
        return new RawGuard(authenticator, NEEDS_TRANSACTION, USE_TRANSACTION);
    }

    /** Returns a guard that rejects writes of the transaction. */
    static RawGuard insideTransaction(Authenticator authenticator) {
        return new RawGuard(
                authenticator, TRANSACTION, "a transaction can be ended by commit() and rollback() only, not by raw()");
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        if (!READS.contains(request.operation().method()) && isProtected(request.target())) {
            throw new IllegalStateException(message);
        }
        return authenticator.apply(request, deadline);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        return authenticator.renew(rejected, response, deadline);
    }

    /** A request without the session of the transaction is never a part of it. */
    @Override
    public Authenticator withoutLogin() {
        return outsideTransaction(authenticator.withoutLogin());
    }

    @Override
    public Optional<String> loginName() {
        return authenticator.loginName();
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        authenticator.received(request, response);
    }

    /**
     * Reads the path as a server may do: decoded, without parameters of segments and empty segments. Dots may lead into a
     * protected path, and a server that takes an encoded slash as a part of a name does not follow them out of one.
     */
    private boolean isProtected(String target) {
        String path = URLDecoder.decode(target.split("[?#]", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("[/\\\\]+", -1)) {
            String name = segment.split(";", 2)[0].toLowerCase(Locale.ROOT);
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.add(name);
            }
            if (protectedPaths.matcher("/" + String.join("/", segments)).matches()) {
                return true;
            }
        }
        return false;
    }
}
