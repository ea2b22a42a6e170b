package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Login tokens, after the reference pages "Login" (11.32), "RenewLoginToken" and "Logout" (11.36). A token expires when
 * it has not been used for some time. That a renewed token is no longer valid, and how long a token can be renewed, is
 * not documented.
 */
final class LoginTokens {

    private static final int LOGIN_FAILED = 1116;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    /** A login. It ends when its token was not used for some time. */
    static final class Session {
        long account;

        @Nullable
        String deviceId;

        Duration timeout = DEFAULT_TIMEOUT;
        Instant lastUse = Instant.EPOCH;

        /** For a saved state. */
        private Session() {}

        Session(long account, @Nullable String deviceId, Duration timeout, Instant lastUse) {
            this.account = account;
            this.deviceId = deviceId;
            this.timeout = timeout;
            this.lastUse = lastUse;
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(lastUse.plus(timeout));
        }
    }

    private final State state;
    private final Options options;
    private final Clock clock;

    LoginTokens(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    Response login(ReceivedRequest request) {
        Body body = Body.ofLogin(request, options.strict);
        String domain = body.optionalText("domain").orElse("");
        String name = (domain.isEmpty() ? "" : domain + "\\") + body.text("username");
        String password = body.text("password");
        String deviceId = body.optionalText("deviceId").orElse(null);
        body.optionalText("commserver").ifPresent(LoginTokens::checkCommserver);
        Duration timeout =
                body.optionalNumber("timeout").map(Duration::ofMinutes).orElse(DEFAULT_TIMEOUT);

        Account account = state.account(name).orElse(null);
        Instant now = clock.instant();
        if (account == null || !account.enabled) {
            return failure(null, "unknown user or wrong password");
        }
        if (account.isLocked(now)) {
            return failure(account, "the account is locked");
        }
        if (account.lockedUntil != null) {
            unlock(account);
        }
        String expected = account.password + (account.needsPin ? nextPin(account.pins) : "");
        if (!password.equals(account.servicePrincipal ? expected : base64(expected))) {
            account.failedLogins++;
            if (account.failedLogins >= options.lockAfter) {
                lock(account, options.lockFor);
            }
            return failure(account, "unknown user or wrong password");
        }
        unlock(account);
        if (account.mustChangePassword && !account.issueToken) {
            return failure(account, "the password must be changed");
        }
        return success(account, open(account, deviceId, timeout));
    }

    /** Each login uses a PIN, whether or not it succeeds. Without one, no login succeeds. */
    private static String nextPin(List<String> pins) {
        return pins.isEmpty() ? " no PIN is left" : pins.remove(0);
    }

    private static String base64(String password) {
        return Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkCommserver(String commserver) {
        if (!commserver.contains("*")) {
            throw Problem.of(ProblemType.BAD_REQUEST, "commserver is <hostName>*<commserveName>");
        }
    }

    void lock(Account account, Duration time) {
        account.lockedSince = clock.instant();
        account.lockedUntil = clock.instant().plus(time);
    }

    private static void unlock(Account account) {
        account.failedLogins = 0;
        account.lockedSince = null;
        account.lockedUntil = null;
    }

    String open(Account account, @Nullable String deviceId, Duration timeout) {
        return open(account.id, deviceId, timeout);
    }

    private String open(long account, @Nullable String deviceId, Duration timeout) {
        String token = options.saas ? State.hex(160) : "QSDK " + State.hex(160);
        state.sessions.put(token, new Session(account, deviceId, timeout, clock.instant()));
        return token;
    }

    String open(Account account, @Nullable String deviceId) {
        return open(account, deviceId, DEFAULT_TIMEOUT);
    }

    private Response success(Account account, String token) {
        if (options.saas) {
            return Response.ok(Map.of("data", Map.of("authToken", token)));
        }
        Map<String, Object> response = status(account);
        response.put("token", token);
        response.put("userName", account.name);
        response.put("aliasName", String.valueOf(account.id));
        response.put("userGUID", guid(account.id));
        response.put("smtpAddress", account.name + "@example.com");
        response.put("providerType", 1);
        response.put("ccn", 0);
        response.put("capability", 4_328_650_366_975L);
        Map<String, Object> organization = JsonFields.of("GUID", guid(0), "providerId", 0, "providerDomainName", "");
        response.put("ownerOrganization", organization);
        response.put("providerOrganization", organization);
        response.put(
                "additionalResp",
                Map.of("nameValues", List.of(JsonFields.of("name", "USERNAME", "value", account.name))));
        response.put("errList", List.of());
        return Response.ok(response);
    }

    static String guid(long id) {
        return "00000000-0000-4000-8000-%012X".formatted(id);
    }

    private Response failure(@Nullable Account account, String message) {
        Map<String, Object> response = status(account);
        response.putAll(options.loginShape.fields(
                JsonFields.of("errorCode", LOGIN_FAILED, options.loginMessageField, message)));
        return Response.json(failureStatus(), response);
    }

    private Map<String, Object> status(@Nullable Account account) {
        Instant now = clock.instant();
        boolean locked = account != null && account.isLocked(now);
        int attempts = account == null ? 0 : account.failedLogins;
        long lockTime = 0;
        if (options.lockTimeCountsAttempts) {
            lockTime = locked ? 0 : options.lockAfter - attempts;
        } else if (account != null && account.lockedUntil != null && locked) {
            lockTime = Duration.between(now, account.lockedUntil).toSeconds();
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("loginAttempts", attempts);
        response.put("remainingLockTime", lockTime);
        response.put("isAccountLocked", locked);
        response.put("forcePasswordChange", account != null && !locked && account.mustChangePassword);
        return response;
    }

    private int failureStatus() {
        return options.failureStatus == FailureStatus.NEVER_200 ? 401 : 200;
    }

    /**
     * Renews a login token. The expired token and the device id of its login return a new token; the old token is then
     * no longer valid.
     */
    Response renew(ReceivedRequest request) {
        String expired = request.header("Authtoken").orElse("");
        if (options.strict && !state.sessions.containsKey(expired)) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        Body body = Body.of(request, options.strict).only("deviceId", "sessionId");
        String deviceId = body.text("deviceId");
        Session session = state.sessions.get(body.text("sessionId"));
        if (session == null || !deviceId.equals(session.deviceId)) {
            Map<String, Object> error =
                    JsonFields.of("errorCode", LOGIN_FAILED, "errLogMessage", "the token cannot be renewed");
            return Response.json(failureStatus(), Map.of("error", error));
        }
        state.sessions.values().remove(session);
        return Response.ok(JsonFields.of("token", open(session.account, deviceId, session.timeout), "error", Map.of()));
    }

    Response logout(ReceivedRequest request) {
        Optional<String> token = options.saas
                ? request.header("Authorization").map(value -> value.replaceFirst("(?i)^Bearer ", ""))
                : request.header("Authtoken");
        Session session = token.map(state.sessions::remove).orElse(null);
        if (session == null || session.isExpired(clock.instant())) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        return Response.text("The user has logged out.");
    }

    /** Returns the owner of a login token if it has not expired, and records the use. */
    Optional<Account> use(String token) {
        Instant now = clock.instant();
        Session session = state.sessions.get(token);
        if (session == null || session.isExpired(now)) {
            return Optional.empty();
        }
        session.lastUse = now;
        return Optional.ofNullable(state.accounts.get(session.account));
    }

    int active() {
        Instant now = clock.instant();
        return (int) state.sessions.values().stream()
                .filter(session -> !session.isExpired(now))
                .count();
    }

    void endAll() {
        state.sessions.clear();
    }
}
