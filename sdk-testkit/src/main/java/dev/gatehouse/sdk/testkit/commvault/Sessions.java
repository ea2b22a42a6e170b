package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
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
final class Sessions {

    private static final int LOGIN_FAILED = 1116;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    private static final class Session {
        final Account account;
        final @Nullable String deviceId;
        final Duration timeout;
        Instant lastUse;

        Session(Account account, @Nullable String deviceId, Duration timeout, Instant lastUse) {
            this.account = account;
            this.deviceId = deviceId;
            this.timeout = timeout;
            this.lastUse = lastUse;
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(lastUse.plus(timeout));
        }
    }

    private final Store store;
    private final Options options;
    private final Clock clock;
    private final Map<String, Session> byToken = new LinkedHashMap<>();

    Sessions(Store store, Options options, Clock clock) {
        this.store = store;
        this.options = options;
        this.clock = clock;
    }

    Response login(ReceivedRequest request) {
        Body body = Body.ofLogin(request, options.strict);
        String domain = body.optionalText("domain").orElse("");
        String name = (domain.isEmpty() ? "" : domain + "\\") + body.text("username");
        String password = body.text("password");
        String deviceId = body.optionalText("deviceId").orElse(null);
        body.optionalText("commserver").ifPresent(Sessions::checkCommserver);
        Duration timeout =
                body.optionalNumber("timeout").map(Duration::ofMinutes).orElse(DEFAULT_TIMEOUT);

        Account account = store.account(name).orElse(null);
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
        String expected = account.password + account.pins.map(Sessions::nextPin).orElse("");
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
    private static String nextPin(Deque<String> pins) {
        String pin = pins.poll();
        return pin == null ? " no PIN is left" : pin;
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
        String token = options.saas ? Store.hex(160) : "QSDK " + Store.hex(160);
        byToken.put(token, new Session(account, deviceId, timeout, clock.instant()));
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
        if (options.strict && !byToken.containsKey(expired)) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        Body body = Body.of(request, options.strict).only("deviceId", "sessionId");
        String deviceId = body.text("deviceId");
        Session session = byToken.get(body.text("sessionId"));
        if (session == null || !deviceId.equals(session.deviceId)) {
            Map<String, Object> error =
                    JsonFields.of("errorCode", LOGIN_FAILED, "errLogMessage", "the token cannot be renewed");
            return Response.json(failureStatus(), Map.of("error", error));
        }
        byToken.values().remove(session);
        return Response.ok(JsonFields.of("token", open(session.account, deviceId, session.timeout), "error", Map.of()));
    }

    Response logout(ReceivedRequest request) {
        Optional<String> token = options.saas
                ? request.header("Authorization").map(value -> value.replaceFirst("(?i)^Bearer ", ""))
                : request.header("Authtoken");
        Session session = token.map(byToken::remove).orElse(null);
        if (session == null || session.isExpired(clock.instant())) {
            throw Problem.plain(ProblemType.UNAUTHORIZED, "access denied");
        }
        return Response.text("The user has logged out.");
    }

    /** Returns the owner of a login token if it has not expired, and records the use. */
    Optional<Account> use(String token) {
        Instant now = clock.instant();
        Session session = byToken.get(token);
        if (session == null || session.isExpired(now)) {
            return Optional.empty();
        }
        session.lastUse = now;
        return Optional.of(session.account);
    }

    int active() {
        Instant now = clock.instant();
        return (int) byToken.values().stream()
                .filter(session -> !session.isExpired(now))
                .count();
    }

    void endAll() {
        byToken.clear();
    }
}
