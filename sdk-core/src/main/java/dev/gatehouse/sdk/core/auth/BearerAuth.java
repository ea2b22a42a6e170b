package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.HeaderRules;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a token in a header. A rejected token is replaced only if it is still the current one. */
public final class BearerAuth implements Authenticator {

    private record Header(AccessToken token, String value) {}

    private final SharedLogin<AccessToken> login;
    private final String headerName;
    private final String scheme;
    private volatile @Nullable Header last;

    private BearerAuth(TokenSource source, TimeSource time, String headerName, String scheme) {
        this.login = new SharedLogin<>(source, time);
        this.headerName = headerName;
        this.scheme = scheme;
    }

    /** Returns an authenticator that sends {@code Authorization: Bearer <token>}. */
    public static BearerAuth of(TokenSource source, TimeSource time) {
        return new BearerAuth(source, time, "Authorization", "Bearer ");
    }

    /** Returns an authenticator that sends the token alone in the given header. */
    public static BearerAuth inHeader(String name, TokenSource source, TimeSource time) {
        return new BearerAuth(source, time, name, "");
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        return request.withCheckedHeader(headerName, header(login.get(request, deadline)));
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        String sent = rejected.header(headerName).orElse("");
        AccessToken token = login.current();
        if (token == null || header(token).equals(sent)) {
            token = login.replace(token, rejected, deadline);
        }
        return !header(token).equals(sent);
    }

    @Override
    public Optional<String> loginName() {
        return login.loginName();
    }

    @Override
    public void close() {
        login.close();
    }

    /** Built and checked once per token: it may be long. */
    @SuppressWarnings("ReferenceEquality")
    private String header(AccessToken token) {
        Header header = last;
        if (header == null || header.token != token) {
            header = new Header(token, scheme + token.value().reveal());
            HeaderRules.requireSendable(headerName, header.value);
            last = header;
        }
        return header.value;
    }
}
