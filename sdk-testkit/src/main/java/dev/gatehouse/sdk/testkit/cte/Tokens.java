package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Issues, checks and revokes JWTs and refresh tokens. */
final class Tokens {

    /**
     * A session that is identified by a JWT.
     *
     * @param origin the refresh token with which it was opened; null if there is none
     */
    record Session(
            String jwt,
            String user,
            String domain,
            Instant expires,
            @Nullable String origin) {}

    /** A refresh token. Without limits it does not expire. */
    static final class RefreshToken {
        String id = UUID.randomUUID().toString();
        String token = UUID.randomUUID().toString().replace("-", "");
        String clientId = UUID.randomUUID().toString();
        String user = "";
        String subject = "";
        String domain = "";

        @Nullable
        Duration lifetime;

        @Nullable
        Duration idle;

        Instant created = Instant.EPOCH;
        Instant used = Instant.EPOCH;
        boolean revoked;

        /** For a saved state. */
        private RefreshToken() {}

        RefreshToken(
                String user,
                String subject,
                String domain,
                @Nullable Duration lifetime,
                @Nullable Duration idle,
                Instant now) {
            this.user = user;
            this.subject = subject;
            this.domain = domain;
            this.lifetime = lifetime;
            this.idle = idle;
            this.created = now;
            this.used = now;
        }

        /** Returns a new token with the same limits. */
        RefreshToken successor(String of, Instant now) {
            return new RefreshToken(user, subject, of, lifetime, idle, now);
        }

        @Nullable
        Instant expires() {
            Instant byLifetime = lifetime == null ? null : created.plus(lifetime);
            Instant byIdleness = idle == null ? null : used.plus(idle);
            if (byLifetime == null || byIdleness == null) {
                return byLifetime == null ? byIdleness : byLifetime;
            }
            return byLifetime.isBefore(byIdleness) ? byLifetime : byIdleness;
        }

        boolean usable(Instant now) {
            Instant expires = expires();
            return !revoked && (expires == null || now.isBefore(expires));
        }
    }

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final State state;
    private final Options options;
    private final Clock clock;

    Tokens(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    Session openSession(String user, String subject, Domain domain, @Nullable RefreshToken origin) {
        Instant now = clock.instant();
        Instant expires = now.plus(options.jwtLifetime);
        String claims = "{\"iss\":\"kylo\",\"sub\":" + quoted(subject) + ",\"acc\":\"kylo\",\"preferred_username\":"
                + quoted(user) + ",\"cust\":{\"domain_id\":\"" + domain.id + "\",\"groups\":[]},\"jwtid\":\""
                + UUID.randomUUID() + "\",\"iat\":" + now.getEpochSecond() + ",\"exp\":" + expires.getEpochSecond()
                + "}";
        Session session = new Session(signed(claims), user, domain.name, expires, origin == null ? null : origin.token);
        state.sessions.put(session.jwt, session);
        return session;
    }

    RefreshToken keep(RefreshToken token) {
        state.refreshTokens.put(token.token, token);
        return token;
    }

    /**
     * Finds a refresh token and records its use.
     *
     * @throws Problem with status 401 if it is unknown, expired or revoked
     */
    RefreshToken use(String text) {
        RefreshToken token = state.refreshTokens.get(text);
        if (token != null && token.revoked) {
            throw Problem.unauthorized("Token has been revoked");
        }
        if (token == null || !token.usable(clock.instant())) {
            throw Problem.unauthorized("Invalid token");
        }
        token.used = clock.instant();
        return token;
    }

    /**
     * Revokes a refresh token by its id. The response to a second revocation is not documented; here it is 404.
     *
     * @throws Problem with status 404 if it is unknown or already revoked
     */
    void revoke(String id) {
        RefreshToken token = state.refreshTokens.values().stream()
                .filter(kept -> kept.id.equals(id) && !kept.revoked)
                .findFirst()
                .orElseThrow(Problem::notFound);
        revoke(token);
    }

    void revoke(RefreshToken token) {
        token.revoked = true;
        if (options.has(CteBehaviour.REVOCATION_ENDS_JWTS)) {
            state.sessions.values().removeIf(session -> token.token.equals(session.origin));
            state.revokedBefore = true;
        }
    }

    void revokeAll() {
        state.refreshTokens.values().forEach(token -> token.revoked = true);
        state.sessions.clear();
        state.revokedBefore = true;
    }

    List<String> usableRefreshTokens() {
        return state.refreshTokens.values().stream()
                .filter(token -> token.usable(clock.instant()))
                .map(token -> token.id)
                .toList();
    }

    /**
     * Finds the session of the token in the {@code Authorization} header.
     *
     * @throws Problem with status 401 if there is no valid token
     */
    Session authenticate(ReceivedRequest request) {
        String header = request.header("Authorization").orElse("");
        if (!header.startsWith("Bearer ")) {
            throw Problem.unauthorized("Unauthorized: Bearer token missing");
        }
        String jwt = header.substring("Bearer ".length());
        Session session = state.sessions.get(jwt);
        if (session == null) {
            throw state.revokedBefore && isSignedHere(jwt)
                    ? Problem.revoked()
                    : Problem.unauthorized("Unauthorized: Bearer token malformed");
        }
        Instant now = clock.instant();
        if (!now.isBefore(session.expires)) {
            boolean resetPassword = request.path().matches(".*/clients/[^/]+/resetpassword");
            throw DocumentedErrors.expired(
                    resetPassword, Duration.between(session.expires, now).toSeconds());
        }
        return session;
    }

    private boolean isSignedHere(String jwt) {
        int dot = jwt.lastIndexOf('.');
        return dot > 0 && jwt.substring(dot + 1).equals(signature(jwt.substring(0, dot)));
    }

    private String signed(String claims) {
        String text = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        return text + "." + signature(text);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(state.signingKey.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
