package dev.gatehouse.sdk.sps.transaction;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.sps.TransactionState;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.session.Session;
import dev.gatehouse.sdk.sps.session.SessionAuth;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The login of one transaction. Until that is open it follows the client's login; from then on it stays with the one in
 * which it was opened, since the staged changes end with it. Lets nothing through once the transaction is over.
 */
public final class PinnedAuth implements Authenticator {

    private final SessionAuth session;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile @Nullable Session login;
    private volatile @Nullable TransactionState state;

    PinnedAuth(SessionAuth session) {
        this.session = session;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        requireUsable(request.operation().name());
        Session held = login;
        if (held == null) {
            held = session.login(request, deadline);
            login = held;
        }
        unanswered.incrementAndGet();
        return held.authorise(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        Session held = login;
        if (held != null && !held.isNewestOf(rejected)) {
            return true; // the server had given this login another cookie meanwhile
        }
        if (state == null) {
            login = session.replace(held, rejected, deadline);
            return true;
        }
        if (!SpsErrorMapper.isLoginGone(answer)) {
            return true; // a proxy's, perhaps: it is asked once more, and says nothing about the transaction
        }
        state = TransactionState.LOST;
        throw new TransactionException(rejected.operation().name(), Reason.LOST, false, null);
    }

    @Override
    public void received(ApiRequest answered, ApiResponse answer) {
        unanswered.decrementAndGet();
        Session held = login;
        if (held != null) {
            held.accept(answered, answer);
        }
    }

    /** The login in use; null when there was none yet, so that nothing can have been opened. */
    @Nullable
    public Session login() {
        return login;
    }

    /** Null while it opens. */
    @Nullable
    public TransactionState state() {
        return state;
    }

    public void state(TransactionState next) {
        state = next;
    }

    /** Whether a request may still be on its way: it would be carried out in this login, after the transaction. */
    public boolean isDoubtful() {
        return unanswered.get() > 0;
    }

    public void requireUsable(String operation) {
        TransactionState now = state;
        if (now == TransactionState.LOST) {
            throw new TransactionException(operation, Reason.LOST, false, null);
        }
        if (now != null && now != TransactionState.OPEN) {
            throw new IllegalStateException(operation + ": the transaction is over: " + now);
        }
    }
}
