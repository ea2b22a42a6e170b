package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One login, known by its cookie. The server may replace the cookie at any time; it stays the same login. */
public final class Session {

    private static final String NAME = "session_id=";

    private final AtomicReference<String> cookie;

    private Session(String cookie) {
        this.cookie = new AtomicReference<>(cookie);
    }

    /** Returns the login that an answer begins; empty when there is no usable cookie in it. */
    public static Optional<Session> begunBy(ApiResponse answer) {
        return cookieIn(answer).map(Session::new);
    }

    /** Takes the new cookie of an answer to one of its own requests, a refusal too, if there is one. */
    public void accept(ApiRequest answered, ApiResponse answer) {
        String newest = cookie.get();
        if (answer.status() != 401 && isCookieOf(answered, newest)) {
            // Of two answers to the same cookie the first one counts.
            cookieIn(answer).ifPresent(value -> cookie.compareAndSet(newest, value));
        }
    }

    public ApiRequest authorise(ApiRequest request) {
        return request.withHeader("Cookie", cookie.get());
    }

    /** Whether a request was sent with the cookie that is still the newest. */
    public boolean isNewestOf(ApiRequest sent) {
        return isCookieOf(sent, cookie.get());
    }

    private static boolean isCookieOf(ApiRequest sent, String value) {
        return sent.header("Cookie").filter(value::equals).isPresent();
    }

    /** By hand, without its date: that is told by the appliance's clock, which may be wrong. */
    private static Optional<String> cookieIn(ApiResponse answer) {
        return answer.headers("Set-Cookie").stream()
                .map(value -> value.split(";", 2)[0].strip())
                .filter(pair -> pair.startsWith(NAME) && pair.matches("session_id=[!-~]+"))
                .findFirst();
    }
}
