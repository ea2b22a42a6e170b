package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Authorizes requests with one session only. A request rejected by 401 is replayed once: a proxy may have sent the 401. */
final class SingleSessionAuth implements Authenticator {

    private final Session session;
    private final Optional<String> loginName;
    private final AtomicInteger pending = new AtomicInteger();

    SingleSessionAuth(Session session, Optional<String> loginName) {
        this.session = session;
        this.loginName = loginName;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        pending.incrementAndGet();
        return session.authorize(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        return true;
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        pending.decrementAndGet();
        session.updateCookie(request, response);
    }

    @Override
    public Optional<String> loginName() {
        return loginName;
    }

    /** Returns whether a request without a response may still reach the appliance. */
    boolean hasPendingRequests() {
        return pending.get() > 0;
    }
}
