package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rejects raw requests that bypass the transaction handling. Since 6.9 the first write of the configuration opens a
 * transaction implicitly, and no code would commit it or roll it back.
 */
public final class RawGuard implements Authenticator {

    private static final Pattern TRANSACTION = Pattern.compile(".*/+api/+transaction(/.*)?");

    /** Some lines of the guide print "configure". */
    private static final Pattern TRANSACTION_OR_CONFIGURATION =
            Pattern.compile(".*/+api/+(transaction|configuration|configure)(/.*)?");

    private final Authenticator authenticator;
    private final Pattern protectedPaths;
    private final String message;

    private RawGuard(Authenticator authenticator, Pattern protectedPaths, String message) {
        this.authenticator = authenticator;
        this.protectedPaths = protectedPaths;
        this.message = message;
    }

    /** Returns a guard that rejects writes of the configuration and of the transaction. */
    public static RawGuard outsideTransaction(Authenticator authenticator) {
        return new RawGuard(
                authenticator,
                TRANSACTION_OR_CONFIGURATION,
                "the configuration can be written in a transaction only, use inTransaction and tx.raw()");
    }

    /** Returns a guard that rejects writes of the transaction. */
    static RawGuard insideTransaction(Authenticator authenticator) {
        return new RawGuard(
                authenticator, TRANSACTION, "a transaction can be ended by commit() and rollback() only, not by raw()");
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        String path =
                URLDecoder.decode(request.target().split("[?#]", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!request.operation().method().equals("GET")
                && protectedPaths.matcher(path).matches()) {
            throw new IllegalStateException(message);
        }
        return authenticator.apply(request, deadline);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        return authenticator.renew(rejected, response, deadline);
    }

    @Override
    public Optional<String> loginName() {
        return authenticator.loginName();
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        authenticator.received(request, response);
    }
}
