package dev.gatehouse.sdk.sps.transaction;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Keeps raw writes from doing what only a transaction can undo: since 6.9 the first write of the configuration opens one
 * by itself, whose lock and changes nobody would end.
 */
public final class RawGuard implements Authenticator {

    private static final Pattern TRANSACTION = Pattern.compile(".*/+api/+transaction(/.*)?");

    /** The guide prints "configure" at times. */
    private static final Pattern EITHER = Pattern.compile(".*/+api/+(transaction|configuration|configure)(/.*)?");

    private final Authenticator login;
    private final Pattern refused;

    private RawGuard(Authenticator login, Pattern refused) {
        this.login = login;
        this.refused = refused;
    }

    /** Refuses writes of the configuration and of the transaction itself. */
    public static RawGuard outside(Authenticator login) {
        return new RawGuard(login, EITHER);
    }

    /** Refuses writes of the transaction itself. */
    public static RawGuard within(Authenticator login) {
        return new RawGuard(login, TRANSACTION);
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        String path =
                URLDecoder.decode(request.target().split("[?#]", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!request.operation().method().equals("GET") && refused.matcher(path).matches()) {
            throw new IllegalStateException(
                    refused == EITHER
                            ? "the configuration is written within a transaction alone, see inTransaction and tx.raw()"
                            : "a transaction is ended by commit() and rollback() alone");
        }
        return login.apply(request, deadline);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        return login.renew(rejected, answer, deadline);
    }

    @Override
    public void received(ApiRequest answered, ApiResponse answer) {
        login.received(answered, answer);
    }
}
