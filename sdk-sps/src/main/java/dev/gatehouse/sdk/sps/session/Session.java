package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A login session, identified by its cookie. The server may replace the cookie at any time. */
final class Session {

    private static final String COOKIE_NAME = "session_id=";

    private final AtomicReference<String> cookie;

    private Session(String cookie) {
        this.cookie = new AtomicReference<>(cookie);
    }

    /** Returns the session that a login response starts; empty if the response has no valid cookie. */
    static Optional<Session> startedBy(ApiResponse loginResponse) {
        return cookieIn(loginResponse).map(Session::new);
    }

    /** Takes the new cookie of a response to a request of this session, error responses included. */
    void updateCookie(ApiRequest request, ApiResponse response) {
        String latest = cookie.get();
        if (response.status() != 401 && isCookieOf(request, latest)) {
            // Of two responses to requests with the same cookie, the first one wins.
            cookieIn(response).ifPresent(value -> cookie.compareAndSet(latest, value));
        }
    }

    /** Returns the request with the cookie of this session. */
    ApiRequest authorize(ApiRequest request) {
        return request.withHeader("Cookie", cookie.get());
    }

    /** Returns whether a request was sent with the latest cookie. */
    boolean isLatestCookieOf(ApiRequest request) {
        return isCookieOf(request, cookie.get());
    }

    private static boolean isCookieOf(ApiRequest request, String value) {
        return request.header("Cookie").filter(value::equals).isPresent();
    }

    /** Ignores the expiry date: it is computed by the appliance's clock, which may be wrong. */
    private static Optional<String> cookieIn(ApiResponse response) {
        return response.headers("Set-Cookie").stream()
                .map(value -> value.split(";", 2)[0].strip())
                .filter(pair -> pair.startsWith(COOKIE_NAME) && pair.matches("session_id=[!-~]+"))
                .findFirst();
    }
}
