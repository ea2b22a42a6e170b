package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Authorizes the requests of one transaction. While the transaction is being opened, it uses the client's session. From
 * then on it is pinned to the session in which the transaction was opened, because the staged changes end with that
 * session. Rejects requests after the end of the transaction.
 */
final class PinnedAuth implements Authenticator {

    private final SessionAuth sessions;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile @Nullable Session session;
    private volatile @Nullable TransactionState state;

    PinnedAuth(SessionAuth sessions) {
        this.sessions = sessions;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        requireUsable(request.operation().name());
        Session used = session;
        if (used == null) {
            used = sessions.session(request, deadline);
            session = used;
        }
        pending.incrementAndGet();
        return used.authorize(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        Session used = session;
        if (used != null && !used.isLatestCookieOf(rejected)) {
            return true; // the server has replaced the cookie of this session in the meantime
        }
        if (state == null) {
            session = sessions.replace(used, rejected, deadline);
            return true;
        }
        if (!SpsErrorMapper.isSessionEnded(response)) {
            return true; // possibly a proxy's 401: it says nothing about the transaction, replay once
        }
        state = TransactionState.LOST;
        throw new TransactionException(rejected.operation().name(), Reason.LOST, false, null);
    }

    @Override
    public Optional<String> loginName() {
        return sessions.loginName();
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        pending.decrementAndGet();
        Session used = session;
        if (used != null) {
            used.updateCookie(request, response);
        }
    }

    /** Returns the session in use; null if nothing was sent yet, so that no transaction can be open. */
    @Nullable
    Session session() {
        return session;
    }

    /** Returns the state of the transaction; null while it is being opened. */
    @Nullable
    TransactionState state() {
        return state;
    }

    void state(TransactionState next) {
        state = next;
    }

    /** Returns whether a request without a response may still be processed, possibly after the transaction. */
    boolean hasPendingRequests() {
        return pending.get() > 0;
    }

    /** Throws unless the transaction is open or being opened. */
    void requireUsable(String operation) {
        TransactionState now = state;
        if (now == TransactionState.LOST) {
            throw new TransactionException(operation, Reason.LOST, false, null);
        }
        if (now != null && now != TransactionState.OPEN) {
            throw new IllegalStateException(operation + ": the transaction has ended: " + now);
        }
    }
}
