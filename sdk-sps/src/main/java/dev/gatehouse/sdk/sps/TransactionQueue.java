package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.session.SessionAuth;
import dev.gatehouse.sdk.sps.session.TransactionCalls;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Opens the transactions of a client, one at a time, and ends the open one when the client is closed. */
final class TransactionQueue {

    private static final String OPEN = "sps.transaction.open";
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final ApiCaller anonymous;
    private final SessionAuth sessions;
    private final Duration commitTimeout;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable SpsTransaction open;

    TransactionQueue(ApiCaller anonymous, SessionAuth sessions, Duration commitTimeout) {
        this.anonymous = anonymous;
        this.sessions = sessions;
        this.commitTimeout = commitTimeout;
    }

    SpsTransaction begin(TransactionOptions options) {
        Deadline lockWait = Deadline.in(options.lockWait(), anonymous.time(), options.cancellation());
        awaitTurn(lockWait);
        SpsTransaction tx = new SpsTransaction(
                new TransactionCalls(anonymous, sessions, commitTimeout, options.cancellation()),
                options,
                this::endTurn);
        boolean opened = false;
        try {
            requireNotClosed();
            tx.open(lockWait);
            open = tx;
            opened = true;
        } finally {
            if (!opened) {
                endTurn();
            }
        }
        if (closing.get()) {
            Optional<TransactionException> unconfirmed = tx.discard();
            if (unconfirmed.isPresent()) {
                throw unconfirmed.get();
            }
            requireNotClosed();
        }
        return tx;
    }

    /**
     * Waits for an opening, commit or rollback in progress, rolls back the open transaction, and frees the connections.
     * Does nothing if called before.
     */
    void close(Runnable freeConnections) {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        Optional<TransactionException> unconfirmed = Optional.empty();
        try {
            Deadline deadline = Deadline.in(CLOSE_TIMEOUT, anonymous.time());
            SpsTransaction tx = open;
            if (tx != null) {
                unconfirmed = tx.discardForClient(deadline);
            }
            if (turn.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                turn.release(); // each waiting thread then fails, because the client is closed
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            freeConnections.run();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (unconfirmed.isPresent()) {
            throw unconfirmed.get();
        }
    }

    private void requireNotClosed() {
        if (closing.get()) {
            throw new IllegalStateException("the client is closed");
        }
    }

    private void awaitTurn(Deadline lockWait) {
        requireNotClosed();
        boolean acquired =
                lockWait.await(OPEN, 0, () -> turn.tryAcquire(lockWait.remainingNanos(), TimeUnit.NANOSECONDS));
        if (!acquired) {
            throw new TransactionException(OPEN, Reason.BUSY, false, null);
        }
    }

    private void endTurn() {
        open = null;
        turn.release();
    }
}
