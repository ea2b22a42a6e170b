package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users, sessions and their cookies. */
final class Authentication {

    static final String PATH = "/api/authentication";

    private static final DateTimeFormatter COOKIE_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final State state;
    private final Options options;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authentication(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    void add(String name, String password, String method) {
        state.users.put(name, new State.User(password, method));
    }

    /** Returns the sessions that have not expired. */
    List<Session> active() {
        Instant now = clock.instant();
        state.sessions.removeIf(
                session -> left(session, now).isNegative() || left(session, now).isZero());
        return List.copyOf(state.sessions);
    }

    void endAll() {
        state.sessions.clear();
    }

    long secondsLeft(Session session) {
        return left(session, clock.instant()).toSeconds();
    }

    private Duration left(Session session, Instant now) {
        return options.idleTimeout.minus(Duration.between(session.lastUsed, now));
    }

    /** Returns the session of the request's cookie, and records the use. */
    @Nullable
    Session of(ReceivedRequest request) {
        String cookie = cookie(request);
        for (Session session : active()) {
            if (session.cookie.equals(cookie)) {
                session.lastUsed = clock.instant();
                return session;
            }
        }
        return null;
    }

    private static @Nullable String cookie(ReceivedRequest request) {
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            if (header.getKey().equalsIgnoreCase("Cookie")) {
                for (String line : header.getValue()) {
                    for (String pair : line.split(";", -1)) {
                        if (pair.trim().startsWith("session_id=")) {
                            return pair.trim().substring("session_id=".length());
                        }
                    }
                }
            }
        }
        return null;
    }

    /** Handles {@code /api/authentication} and the paths below it. Returns null for other paths. */
    @Nullable
    FakeResponse respond(ReceivedRequest request, String path) {
        String method = request.method();
        boolean types = path.equals(PATH + "/types") && !options.release.atLeast(SpsRelease.LTS_8_0);
        boolean methods = path.equals(PATH + "/login_methods") && options.release.atLeast(SpsRelease.LTS_8_0);
        if (!path.equals(PATH) && !types && !methods) {
            return null;
        }
        if (path.equals(PATH) && method.equals("DELETE") && options.logout) {
            Session session = of(request);
            if (session == null) {
                throw Problem.unauthenticated(PATH);
            }
            state.sessions.remove(session);
            return Responses.json(200, Map.of("meta", Responses.meta(PATH)));
        }
        if (!method.equals("GET")) {
            throw Problem.method(method, path);
        }
        if (types) {
            List<String> offered = options.https ? List.of("basic", "x509") : List.of("basic");
            return Responses.json(200, Map.of("types", offered, "meta", Responses.meta(path)));
        }
        if (methods) {
            // The shape of the elements is not documented
            List<Map<String, String>> offered = state.users.values().stream()
                    .map(State.User::method)
                    .distinct()
                    .map(name -> Map.of("name", name))
                    .toList();
            return Responses.json(200, Map.of("login_methods", offered, "meta", Responses.meta(path)));
        }
        return login(request);
    }

    private FakeResponse login(ReceivedRequest request) {
        Session session =
                request.query("type").filter("x509"::equals).isPresent() ? byCertificate(request) : byPassword(request);
        if (session == null) {
            state.rejectedLogins++;
            boolean tried = request.header("Authorization").isPresent()
                    || request.query("type").isPresent();
            Problem why = tried ? Problem.badCredentials() : Problem.unauthenticated(PATH);
            return why.response(PATH).header("WWW-Authenticate", "Basic realm=\"SPS\"");
        }
        state.sessions.add(session);
        Map<String, Object> meta = new TreeMap<>(Responses.meta(PATH));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", secondsLeft(session));
        }
        return withCookie(Responses.json(200, Map.of("meta", meta)), session);
    }

    private @Nullable Session byCertificate(ReceivedRequest request) {
        String name = request.clientCommonName().orElse(null);
        State.User user = name == null ? null : state.users.get(name);
        String wanted = request.query("login_method").orElse(null);
        if (name == null || user == null || (knowsMethods() && wanted != null && !wanted.equals(user.method()))) {
            return null;
        }
        return begin(name, user.method());
    }

    private @Nullable Session byPassword(ReceivedRequest request) {
        String header = request.header("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        int colon = pair.indexOf(':');
        String name = colon < 0 ? pair : pair.substring(0, colon);
        State.User user = state.users.get(name);
        String wanted = request.query("login_method").orElse(null);
        if (user == null
                || colon < 0
                || !user.password().equals(pair.substring(colon + 1))
                || (knowsMethods() && wanted != null && !wanted.equals(user.method()))) {
            return null;
        }
        return begin(name, user.method());
    }

    private boolean knowsMethods() {
        return options.release.atLeast(SpsRelease.LTS_8_0);
    }

    private Session begin(String user, String method) {
        return new Session(user, method, newCookie(), clock.instant());
    }

    /** Replaces the cookie of a session. The old cookie is then invalid. */
    void renew(Session session) {
        session.cookie = newCookie();
    }

    /**
     * Adds the session cookie to a response. Its expiry date uses the appliance's clock, which may be wrong. The
     * session itself expires by idle time. Over plain HTTP, which the appliance does not offer, the cookie is not
     * {@code Secure}: cookie stores of clients would not send it.
     */
    FakeResponse withCookie(FakeResponse response, Session session) {
        String expires = COOKIE_DATE.format(clock.instant().plus(options.idleTimeout));
        String cookie = "session_id=" + session.cookie + "; expires=" + expires + "; Path=/";
        return response.header("Set-Cookie", options.https ? cookie + "; Secure" : cookie);
    }

    private String newCookie() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
