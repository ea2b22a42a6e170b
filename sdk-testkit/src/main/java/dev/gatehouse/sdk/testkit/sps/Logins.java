package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users, logins and their cookies. */
final class Logins {

    static final String PATH = "/api/authentication";

    private static final DateTimeFormatter COOKIE_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record User(String password, String method) {}

    private final Options options;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final List<Login> live = new ArrayList<>();
    private @Nullable String certificateUser;
    private int refused;

    Logins(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    void add(String name, String password, String method) {
        users.put(name, new User(password, method));
    }

    void presentCertificateOf(String user) {
        certificateUser = user;
    }

    /** Returns the logins that have not timed out. */
    List<Login> live() {
        Instant now = clock.instant();
        live.removeIf(login -> left(login, now).isNegative() || left(login, now).isZero());
        return List.copyOf(live);
    }

    void endAll() {
        live.clear();
    }

    int refused() {
        return refused;
    }

    long secondsLeft(Login login) {
        return left(login, clock.instant()).toSeconds();
    }

    private Duration left(Login login, Instant now) {
        return options.idleLimit.minus(Duration.between(login.lastUsed, now));
    }

    /** Returns the login that the request's cookie names, and counts the request as use of it. */
    @Nullable
    Login of(Received request) {
        String cookie = cookie(request);
        for (Login login : live()) {
            if (login.cookie.equals(cookie)) {
                login.lastUsed = clock.instant();
                return login;
            }
        }
        return null;
    }

    private static @Nullable String cookie(Received request) {
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

    /** Answers below {@code /api/authentication}; null when there is no such path. */
    @Nullable
    Reply answer(Received request, String path) {
        String method = request.method();
        boolean types = path.equals(PATH + "/types") && !options.release.atLeast(SpsRelease.LTS_8_0);
        boolean methods = path.equals(PATH + "/login_methods") && options.release.atLeast(SpsRelease.LTS_8_0);
        if (!path.equals(PATH) && !types && !methods) {
            return null;
        }
        if (path.equals(PATH) && method.equals("DELETE") && options.logout) {
            Login login = of(request);
            if (login == null) {
                throw Problem.unauthenticated(PATH);
            }
            live.remove(login);
            return Bodies.reply(200, Map.of("meta", meta(PATH)));
        }
        if (!method.equals("GET")) {
            throw Problem.method(method, path);
        }
        if (types) {
            List<String> offered = certificateUser == null ? List.of("basic") : List.of("basic", "x509");
            return Bodies.reply(200, Map.of("types", offered, "meta", meta(path)));
        }
        if (methods) {
            // The shape of the elements is not documented
            List<Map<String, String>> offered = users.values().stream()
                    .map(User::method)
                    .distinct()
                    .map(name -> Map.of("name", name))
                    .toList();
            return Bodies.reply(200, Map.of("login_methods", offered, "meta", meta(path)));
        }
        return login(request);
    }

    private Reply login(Received request) {
        Login login =
                request.query("type").filter("x509"::equals).isPresent() ? byCertificate(request) : byPassword(request);
        if (login == null) {
            refused++;
            boolean tried = request.header("Authorization").isPresent()
                    || request.query("type").isPresent();
            Problem why = tried ? Problem.badCredentials() : Problem.unauthenticated(PATH);
            return why.reply(PATH).header("WWW-Authenticate", "Basic realm=\"SPS\"");
        }
        live.add(login);
        Map<String, Object> meta = new TreeMap<>(meta(PATH));
        if (options.release.atLeast(SpsRelease.LTS_8_0)) {
            meta.put("remaining_seconds", secondsLeft(login));
        }
        return withCookie(Bodies.reply(200, Map.of("meta", meta)), login);
    }

    private @Nullable Login byCertificate(Received request) {
        String name = certificateUser;
        User user = name == null ? null : users.get(name);
        String wanted = request.query("login_method").orElse(null);
        if (name == null || user == null || (knowsMethods() && wanted != null && !wanted.equals(user.method))) {
            return null;
        }
        return begin(name, user.method);
    }

    private @Nullable Login byPassword(Received request) {
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
        User user = users.get(name);
        String wanted = request.query("login_method").orElse(null);
        if (user == null
                || colon < 0
                || !user.password.equals(pair.substring(colon + 1))
                || (knowsMethods() && wanted != null && !wanted.equals(user.method))) {
            return null;
        }
        return begin(name, user.method);
    }

    private boolean knowsMethods() {
        return options.release.atLeast(SpsRelease.LTS_8_0);
    }

    private Login begin(String user, String method) {
        return new Login(user, method, newCookie(), clock.instant());
    }

    /** Gives the login a new cookie; the old one is dead. */
    void renew(Login login) {
        login.cookie = newCookie();
    }

    /** The date is told by the appliance's clock, which may be wrong; the appliance itself goes by its own count. */
    Reply withCookie(Reply reply, Login login) {
        String expires = COOKIE_DATE.format(clock.instant().plus(options.idleLimit));
        return reply.header("Set-Cookie", "session_id=" + login.cookie + "; expires=" + expires + "; Path=/; Secure");
    }

    private String newCookie() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Map<String, Object> meta(String path) {
        return Map.of("href", path, "parent", Layout.parent(path));
    }
}
