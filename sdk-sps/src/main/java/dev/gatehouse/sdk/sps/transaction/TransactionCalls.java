package dev.gatehouse.sdk.sps.transaction;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.TransactionState;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.session.Session;
import dev.gatehouse.sdk.sps.session.SessionAuth;
import dev.gatehouse.sdk.sps.session.SingleSessionAuth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens, commits and rolls back in one login, and knows what is known after each failure. */
public final class TransactionCalls {

    /** {@code POST /api/transaction}. */
    public static final Operation OPEN = Operation.post("sps.transaction.open", "/api/transaction");

    /**
     * NON_IDEMPOTENT though it is a PUT: after a lost answer a second commit would report on nothing, or commit anew. After 429
     * it is sent again, since that says that nothing was done.
     */
    private static final Operation COMMIT =
            Operation.put("sps.transaction.commit", "/api/transaction").retrySafety(RetrySafety.NON_IDEMPOTENT);

    private static final Operation ROLLBACK = Operation.delete("sps.transaction.rollback", "/api/transaction");

    /** A rollback of nothing has no error on its page; should it be told so, then it is done. */
    private static final String NOTHING_OPEN = "NoTransaction";

    /** A held lock is asked for again after 1 s, 2 s, 4 s and so on, up to this. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private static final CallOptions ENDING = CallOptions.within(Duration.ofSeconds(30));

    private final ApiCaller anonymous;
    private final SessionAuth session;
    private final PinnedAuth auth;
    private final ApiCaller caller;
    private final ApiCaller committing;
    private volatile boolean ended;
    private volatile @Nullable TransactionException unknown;

    /** Takes a caller that authorises nothing, the client's login, and how long a commit may take. */
    public TransactionCalls(ApiCaller anonymous, SessionAuth session, Duration slowestCommit) {
        this.anonymous = anonymous;
        this.session = session;
        this.auth = new PinnedAuth(session);
        this.caller = anonymous.authorizedBy(auth);
        this.committing =
                caller.with(CallOptions.builder().attemptTimeout(slowestCommit).build());
    }

    /** Runs the operations of this transaction. */
    public ApiCaller caller() {
        return caller;
    }

    /** Reaches any path but the transaction's own. */
    public RawApi raw() {
        return anonymous.authorizedBy(RawGuard.within(auth)).raw();
    }

    /** Where the transaction stands. */
    public TransactionState state() {
        return Objects.requireNonNull(auth.state(), "not opened yet");
    }

    /** Fails unless the transaction is open. */
    public void requireOpen(String operation) {
        TransactionException known = unknown;
        if (known != null) {
            throw known;
        }
        auth.requireUsable(operation);
    }

    /** Opens, waiting for a held lock until the deadline. */
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
                // A login that failed on the way opened nothing.
                if (!e.operation().equals(OPEN.name()) || !e.outcomeUnknown()) {
                    throw e;
                }
                auth.state(TransactionState.UNKNOWN);
                boolean held = end() != null;
                throw new TransactionException(OPEN.name(), held ? Reason.LEFT_OPEN : Reason.NOT_OPENED, held, e);
            }
        }
    }

    /** Commits. A refusal leaves the transaction open. */
    public void commit(Optional<String> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        // Not documented; the guide calls it "the commit_message parameter".
        message.ifPresent(text -> body.put("commit_message", text));
        body.put("status", "commit");
        try {
            committing.run(COMMIT.request().body(body));
        } catch (TransactionException e) {
            throw e;
        } catch (SdkException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            auth.state(TransactionState.UNKNOWN);
            // Never a second commit. What was not committed is dropped, so that no lock stays.
            RuntimeException left = end();
            TransactionException known =
                    new TransactionException(COMMIT.name(), Reason.OUTCOME_UNKNOWN, left != null, e);
            if (left != null) {
                known.addSuppressed(left);
            }
            unknown = known;
            throw known;
        }
        auth.state(TransactionState.COMMITTED);
        ended = true;
        Session login = Objects.requireNonNull(auth.login());
        if (auth.isDoubtful() || !session.isCurrent(login)) {
            session.abandon(login);
        }
    }

    /**
     * Drops what is staged and frees the lock, whatever state things are in, interrupted or not.
     *
     * @return why the appliance may still hold both; null when it does not
     */
    public @Nullable TransactionException rollback() {
        if (ended) {
            return null;
        }
        boolean open = auth.state() == TransactionState.OPEN;
        if (open) {
            auth.state(TransactionState.ROLLED_BACK); // from here on no thread can stage anything
        }
        RuntimeException left = end();
        if (left == null) {
            return null;
        }
        TransactionException known = new TransactionException(ROLLBACK.name(), Reason.LEFT_OPEN, true, left);
        if (open) {
            auth.state(TransactionState.UNKNOWN);
            unknown = known;
        }
        return known;
    }

    /** Returns why something may be left; null when the appliance confirmed that nothing is. */
    private @Nullable RuntimeException end() {
        ended = true;
        Session login = Objects.requireNonNull(auth.login());
        SingleSessionAuth only = new SingleSessionAuth(login);
        boolean doubtful = auth.isDoubtful();
        boolean interrupted = Thread.interrupted();
        RuntimeException left = drop(only);
        if (left != null) {
            interrupted |= Thread.interrupted(); // an interrupt within the first must not keep the second from the wire
            left = drop(only); // whatever it was, asking once more does no harm
        }
        boolean gone = false;
        if (doubtful
                || only.isDoubtful()
                || left != null
                || auth.state() == TransactionState.LOST
                || !session.isCurrent(login)) {
            // A late request, or what was left, must not become part of the next transaction.
            gone = session.abandon(login);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return gone ? null : left; // without its login it holds nothing
    }

    private @Nullable RuntimeException drop(SingleSessionAuth only) {
        try {
            anonymous.authorizedBy(only).with(ENDING).run(ROLLBACK.request());
            return null;
        } catch (ApiException e) {
            boolean nothingOpen = e.code().filter(NOTHING_OPEN::equals).isPresent();
            return nothingOpen || SpsErrorMapper.isLoginGone(e) ? null : e;
        } catch (SdkException | IllegalStateException e) {
            return e; // the latter: the client is closed
        }
    }

    private void pause(int tries, Deadline lockWait) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 4));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        pause = pause.compareTo(lockWait.remaining()) > 0 ? lockWait.remaining() : pause;
        try {
            anonymous.time().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(OPEN.name(), tries + 1, false, e);
        }
    }
}
