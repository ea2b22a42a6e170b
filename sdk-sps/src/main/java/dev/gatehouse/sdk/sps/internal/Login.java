package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import java.util.Optional;

/** One login, known by its cookie. The server may replace the cookie at any time; it stays the same login. */
final class Login {

    private static final String NAME = "session_id=";

    private volatile String cookie;

    private Login(String cookie) {
        this.cookie = cookie;
    }

    /** Returns the login that an answer begins; empty when there is no usable cookie in it. */
    static Optional<Login> begunBy(ApiResponse answer) {
        return cookieIn(answer).map(Login::new);
    }

    /** Takes the new cookie of an answer to one of its own requests, a refusal too, if there is one. */
    synchronized void accept(ApiRequest answered, ApiResponse answer) {
        if (answer.status() != 401 && isNewestOf(answered)) {
            cookieIn(answer).ifPresent(value -> cookie = value);
        }
    }

    ApiRequest authorise(ApiRequest request) {
        return request.withHeader("Cookie", cookie);
    }

    /** Whether a request was sent with the cookie that is still the newest. */
    boolean isNewestOf(ApiRequest sent) {
        return sent.header("Cookie").filter(cookie::equals).isPresent();
    }

    /** By hand, without its date: that is told by the appliance's clock, which may be wrong. */
    private static Optional<String> cookieIn(ApiResponse answer) {
        return answer.headers("Set-Cookie").stream()
                .map(value -> value.split(";", 2)[0].strip())
                .filter(pair -> pair.startsWith(NAME) && pair.matches("session_id=[!-~]+"))
                .findFirst();
    }
}
