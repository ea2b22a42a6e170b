package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests of one login alone; one that is refused is sent once more, since a 401 may be a proxy's. */
public final class SingleSessionAuth implements Authenticator {

    private final Session login;
    private final AtomicInteger unanswered = new AtomicInteger();

    public SingleSessionAuth(Session login) {
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
    public boolean isDoubtful() {
        return unanswered.get() > 0;
    }
}
