package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.auth.SharedLogin;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Authorizes requests with the session of a client, whose login is shared by all calls. */
public final class SessionAuth implements Authenticator {

    private final SessionLogin source;
    private final SharedLogin<Session> login;

    /**
     * Creates an authenticator that is not logged in yet.
     *
     * @param anonymous sends the login request
     * @param name the user's name, if the credentials contain one
     * @param credentials adds the credentials to the login request
     */
    public SessionAuth(ApiCaller anonymous, Optional<String> name, Consumer<ApiRequest.Builder> credentials) {
        this.source = new SessionLogin(anonymous, name, credentials);
        this.login = new SharedLogin<>(source, anonymous.time());
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        return session(request, deadline).authorize(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        Session session = login.current();
        if (session == null || session.isLatestCookieOf(rejected)) {
            replace(session, rejected, deadline);
        }
        return true;
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        Session session = login.current();
        if (session != null) {
            session.updateCookie(request, response);
        }
    }

    @Override
    public Optional<String> loginName() {
        return login.loginName();
    }

    @Override
    public void close() {
        login.close();
    }

    /** Returns the current session; logs in if there is none. */
    Session session(ApiRequest request, Deadline deadline) {
        return login.get(request, deadline);
    }

    /** Returns a session other than the rejected one; logs in if the rejected one is current. */
    Session replace(@Nullable Session rejected, ApiRequest request, Deadline deadline) {
        return login.replace(rejected, request, deadline);
    }

    /** Returns whether the client still uses this session. */
    @SuppressWarnings("ReferenceEquality") // sessions have no other identity
    boolean isCurrent(Session session) {
        return login.current() == session;
    }

    /**
     * Stops using a session and logs it out (best effort; no page documents a logout).
     *
     * @return whether the appliance confirmed that the session, and everything it held, has ended
     */
    boolean discard(Session session) {
        login.forget(session);
        return source.logOut(session);
    }
}
