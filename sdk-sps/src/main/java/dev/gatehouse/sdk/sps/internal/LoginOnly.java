package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests of one login alone; one that is refused is sent once more, since a 401 may be a proxy's. */
final class LoginOnly implements Authenticator {

    private final Login login;
    private final AtomicInteger unanswered = new AtomicInteger();

    LoginOnly(Login login) {
        this.login = login;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        unanswered.incrementAndGet();
        return login.authorise(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        return true;
    }

    @Override
    public void received(ApiRequest answered, ApiResponse answer) {
        unanswered.decrementAndGet();
        login.accept(answered, answer);
    }

    /** Whether a request may still be on its way. */
    boolean isDoubtful() {
        return unanswered.get() > 0;
    }
}
