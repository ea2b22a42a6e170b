package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens, commits and rolls back one transaction in one session, and determines what is known after each failure. Vendor's
 * pages: "Open a transaction", "Commit a transaction", "Delete a transaction", REST API Reference Guide. Requires the
 * privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class TransactionCalls {

    /** How SPS reports a lock is not documented: a 409, a 423 and each type that names a lock are read as one. */
    private static final Operation OPEN = Operation.post("sps.transaction.open", "/api/transaction")
            .readsErrorsBy(new SpsErrorMapper(
                    (status, type) -> status == 409 || status == 423 || SpsErrorMapper.namesLock(type)));

    /**
     * NON_IDEMPOTENT though it is a PUT: after a commit without a response, a second one would find nothing to commit, or
     * commit again. A 429 with a wait is retried, because it means that the request was not
     * processed.
     */
    private static final Operation COMMIT =
            Operation.put("sps.transaction.commit", "/api/transaction").retrySafety(RetrySafety.NON_IDEMPOTENT);

    private static final Operation ROLLBACK = Operation.delete("sps.transaction.rollback", "/api/transaction");

    /** The page of the rollback lists no error for a missing transaction; this type would mean that nothing is open. */
    private static final String NO_TRANSACTION = "NoTransaction";

    /** While the configuration is locked, opening is retried after 1 s, 2 s, 4 s and so on, up to this pause. */
    private static final Duration MAX_LOCK_PAUSE = Duration.ofSeconds(15);

    private static final CallOptions ROLLBACK_OPTIONS = CallOptions.within(Duration.ofSeconds(30));

    private final ApiCaller anonymous;
    private final SessionAuth sessions;
    private final PinnedAuth auth;
    private final CallOptions options;
    private final ApiCaller caller;
    private final ApiCaller commitCaller;
    private volatile boolean ended;
    private volatile @Nullable TransactionException unknownOutcome;

    /**
     * Creates the calls of a transaction from an anonymous caller, the client's sessions, the timeout of a commit, and what
     * cancels all calls except the rollback.
     */
    public TransactionCalls(
            ApiCaller anonymous, SessionAuth sessions, Duration commitTimeout, Optional<Cancellation> cancellation) {
        this.anonymous = anonymous;
        this.sessions = sessions;
        this.auth = new PinnedAuth(sessions);
        this.options = CallOptions.builder().cancellation(cancellation).build();
        this.caller = anonymous.authorizedBy(auth).with(options);
        this.commitCaller = caller.with(options.withAttemptTimeout(commitTimeout));
    }

    /** Returns the caller for the operations of this transaction. */
    public ApiCaller caller() {
        return caller;
    }

    /** Returns raw access to all paths except the transaction's own. */
    public RawApi raw() {
        return anonymous
                .authorizedBy(RawGuard.insideTransaction(auth))
                .with(options)
                .raw();
    }

    /** Returns the state of the transaction. */
    public TransactionState state() {
        return Objects.requireNonNull(auth.state(), "not opened yet");
    }

    /** Throws unless the transaction is open. */
    public void requireOpen(String operation) {
        TransactionException known = unknownOutcome;
        if (known != null) {
            throw known;
        }
        auth.requireUsable(operation);
    }

    /**
     * Opens the transaction ({@code POST /api/transaction}). Waits for a lock until the deadline. Rolls back
     * ({@code DELETE /api/transaction}) if no response is received.
     */
    public void open(Deadline lockWait) {
        for (int tries = 0; ; tries++) {
            try {
                caller.run(OPEN.request());
                auth.state(TransactionState.OPEN);
                return;
            } catch (ConfigurationLockedException e) {
                if (lockWait.passed() || !e.operation().equals(OPEN.name())) {
                    throw e;
                }
                pause(tries, lockWait);
            } catch (SdkException e) {
                // A login that failed on the way has opened nothing.
                if (!e.operation().equals(OPEN.name()) || !e.outcomeUnknown()) {
                    throw e;
                }
                auth.state(TransactionState.UNKNOWN);
                boolean mayBeOpen = end() != null;
                throw new TransactionException(
                        OPEN.name(), mayBeOpen ? Reason.LEFT_OPEN : Reason.NOT_OPENED, mayBeOpen, e);
            }
        }
    }

    /**
     * Commits ({@code PUT /api/transaction}). The transaction stays open if the appliance rejects the commit. Rolls back
     * ({@code DELETE /api/transaction}) if no response is received.
     */
    public void commit(Optional<String> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        // The field name is not documented; the guide mentions "the commit_message parameter".
        message.ifPresent(text -> body.put("commit_message", text));
        body.put("status", "commit");
        try {
            commitCaller.run(COMMIT.request().body(body));
        } catch (TransactionException e) {
            throw e;
        } catch (SdkException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            throw afterUnknownCommit(e);
        }
        auth.state(TransactionState.COMMITTED);
        ended = true;
        Session session = currentSession();
        if (auth.hasPendingRequests() || !sessions.isCurrent(session)) {
            sessions.discard(session);
        }
    }

    /** Never commits twice. Rolls back what was not committed, so that no lock is left. */
    private TransactionException afterUnknownCommit(SdkException failure) {
        auth.state(TransactionState.UNKNOWN);
        RuntimeException unconfirmed = end();
        TransactionException known =
                new TransactionException(COMMIT.name(), Reason.OUTCOME_UNKNOWN, unconfirmed != null, failure);
        if (unconfirmed != null) {
            known.addSuppressed(unconfirmed);
        }
        unknownOutcome = known;
        return known;
    }

    /**
     * Discards the staged changes and releases the lock ({@code DELETE /api/transaction}), in any state, also while the
     * thread is interrupted.
     *
     * @return why the appliance may still hold the changes and the lock; null if it does not
     */
    public @Nullable TransactionException rollback() {
        if (ended) {
            return null;
        }
        boolean open = auth.state() == TransactionState.OPEN;
        if (open) {
            auth.state(TransactionState.ROLLED_BACK); // from now on no thread can stage changes
        }
        RuntimeException unconfirmed = end();
        if (unconfirmed == null) {
            return null;
        }
        TransactionException known = new TransactionException(ROLLBACK.name(), Reason.LEFT_OPEN, true, unconfirmed);
        if (open) {
            auth.state(TransactionState.UNKNOWN);
            unknownOutcome = known;
        }
        return known;
    }

    /** Returns why a transaction may still be open; null if the appliance confirmed that none is. */
    private @Nullable RuntimeException end() {
        ended = true;
        Session session = currentSession();
        SingleSessionAuth singleSession = new SingleSessionAuth(session, sessions.loginName());
        boolean requestsPending = auth.hasPendingRequests();
        boolean interrupted = Thread.interrupted();
        RuntimeException unconfirmed = sendRollback(singleSession);
        if (unconfirmed != null && !isRejection(unconfirmed)) {
            interrupted |= Thread.interrupted(); // an interrupt of the first request must not stop the second
            unconfirmed = sendRollback(singleSession); // harmless, whatever the first one did
        }
        boolean sessionEnded = false;
        if (requestsPending
                || singleSession.hasPendingRequests()
                || unconfirmed != null
                || auth.state() == TransactionState.LOST
                || !sessions.isCurrent(session)) {
            // A late request, or changes that are left, must not become part of the next transaction.
            sessionEnded = sessions.discard(session);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return sessionEnded ? null : unconfirmed; // a transaction ends with its session
    }

    private @Nullable RuntimeException sendRollback(SingleSessionAuth singleSession) {
        try {
            anonymous.authorizedBy(singleSession).with(ROLLBACK_OPTIONS).run(ROLLBACK.request());
            return null;
        } catch (ApiException e) {
            boolean nothingOpen = e.code().filter(NO_TRANSACTION::equals).isPresent();
            return nothingOpen || SpsErrorMapper.isSessionEnded(e) ? null : e;
        } catch (SdkException | IllegalStateException e) {
            return e; // IllegalStateException: the client is closed
        }
    }

    /**
     * Returns whether a second rollback would be rejected, too: the appliance itself rejected the first one, or it was replayed
     * after a 401 already. Any other response may come from a proxy.
     */
    private static boolean isRejection(RuntimeException unconfirmed) {
        return unconfirmed instanceof ApiException e
                && (e.status() == 401
                        || (e.status() / 100 == 4
                                && e.status() != 429
                                && e.code().isPresent()));
    }

    private Session currentSession() {
        return Objects.requireNonNull(auth.session());
    }

    private void pause(int tries, Deadline lockWait) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 4));
        pause = pause.compareTo(MAX_LOCK_PAUSE) > 0 ? MAX_LOCK_PAUSE : pause;
        Duration most = pause.compareTo(lockWait.remaining()) > 0 ? lockWait.remaining() : pause;
        lockWait.await(OPEN.name(), tries + 1, () -> {
            anonymous.time().sleep(most);
            return most;
        });
    }
}
