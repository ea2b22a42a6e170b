package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.StagedConfigurationApi;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.StagedManagementApi;
import dev.gatehouse.sdk.sps.stored.PasswordsApi;
import dev.gatehouse.sdk.sps.stored.X509Api;
import dev.gatehouse.sdk.sps.transaction.ChangesResponse;
import dev.gatehouse.sdk.sps.transaction.TransactionCalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the configuration that come into force together, or not at all. Holds the appliance's lock until it is
 * committed, rolled back or closed; ends when its login does, so never wait for a person in it. Used by one thread at a
 * time. Needs the privilege {@code REST server}, from about 7.0 on that of the same page of the web interface. Vendor's
 * pages: "Open a transaction", "Commit a transaction", "Delete a transaction", REST API Reference Guide.
 */
public final class SpsTransaction implements AutoCloseable {

    private static final String CLOSE = "sps.transaction.close";
    private static final Operation STATUS = Operation.get("sps.transaction.status", "/api/transaction");
    private static final Operation CHANGES = Operation.get("sps.transaction.changes", "/api/transaction/changes");

    private final TransactionCalls calls;
    private final Optional<String> commitMessage;
    private final Runnable whenOver;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ReentrantLock ending = new ReentrantLock();
    private volatile @Nullable TransactionException endedByClient;

    SpsTransaction(TransactionCalls calls, TransactionOptions options, Runnable whenOver) {
        this.calls = calls;
        this.commitMessage = options.commitMessage();
        this.whenOver = whenOver;
    }

    void open(Deadline lockWait) {
        calls.open(lockWait);
    }

    /** Where it stands. */
    public TransactionState state() {
        return calls.state();
    }

    /** Basic settings. */
    public StagedManagementApi management() {
        return new StagedManagementApi(calls.caller());
    }

    /** Passwords that settings refer to. */
    public PasswordsApi passwords() {
        return new PasswordsApi(calls.caller());
    }

    /** X.509 identities that settings refer to. */
    public X509Api x509() {
        return new X509Api(calls.caller());
    }

    /**
     * Any path of the configuration, such as {@code policies/time_policies}.
     *
     * @throws IllegalArgumentException when the path has an empty segment, walks up, or needs encoding
     */
    public StagedConfigurationApi configuration(String path) {
        return new StagedConfigurationApi(calls.caller(), path);
    }

    /**
     * Any path, {@code /api/...}, in the login of this transaction: what is written below {@code /api/configuration} is
     * part of it. Writes of {@code /api/transaction} are refused with {@link IllegalStateException}.
     */
    public RawApi raw() {
        return calls.raw();
    }

    /** Tells what the appliance says about it: {@code GET /api/transaction}. */
    public TransactionStatus status() {
        return TransactionStatus.of(calls.caller().call(STATUS.request(), Object.class));
    }

    /** Lists what is staged: {@code GET /api/transaction/changes}. */
    public List<Change> changes() {
        List<Change> changes =
                calls.caller().call(CHANGES.request(), ChangesResponse.class).changes();
        return changes == null ? List.of() : changes;
    }

    /**
     * Brings all changes into force, with the message of the options, if any: {@code PUT /api/transaction}. Whether a
     * message is required is asked first.
     *
     * @throws dev.gatehouse.sdk.core.error.ApiException when the appliance refuses; the transaction stays open, to be
     *     mended or rolled back. A {@link dev.gatehouse.sdk.core.error.ConflictException} says that somebody else
     *     changed the same; how that is answered is not documented
     * @throws TransactionException when a message is required, the login ended, or the commit was not answered
     */
    public void commit() {
        commit(commitMessage);
    }

    /**
     * The same with this message.
     *
     * @throws IllegalArgumentException when the message is blank
     */
    public void commit(String message) {
        if (message.isBlank()) {
            throw new IllegalArgumentException("message must not be blank");
        }
        commit(Optional.of(message));
    }

    private void commit(Optional<String> message) {
        ending.lock();
        try {
            calls.requireOpen("sps.transaction.commit");
            if (message.isEmpty()
                    && status().commitMessage()
                            .filter(CommitMessagePolicy.REQUIRED::equals)
                            .isPresent()) {
                throw new TransactionException("sps.transaction.commit", Reason.MESSAGE_REQUIRED, false, null);
            }
            try {
                calls.commit(message);
            } finally {
                if (state() != TransactionState.OPEN && state() != TransactionState.LOST) {
                    end();
                }
            }
        } finally {
            ending.unlock();
        }
    }

    /**
     * Drops all changes: {@code DELETE /api/transaction}. Does nothing when they are gone already.
     *
     * @throws IllegalStateException when they were committed
     * @throws TransactionException when the appliance did not confirm; nothing is committed then, but the lock may stay
     */
    public void rollback() {
        if (state() == TransactionState.COMMITTED) {
            throw new IllegalStateException("the transaction is committed");
        }
        Optional<TransactionException> left = drop();
        if (left.isPresent()) {
            throw left.get();
        }
    }

    /**
     * Rolls back if that is still open, and says so: a forgotten commit does not go unnoticed. To leave on purpose, call
     * {@link #rollback()}.
     *
     * @throws TransactionException when it was open, be it until the client was closed, or when a rollback that is due
     *     only now was not confirmed
     */
    @Override
    public void close() {
        ending.lock();
        try {
            TransactionException byClient = endedByClient;
            endedByClient = null;
            if (byClient != null) {
                // Another one, since this one may be under way already.
                throw new TransactionException(CLOSE, byClient.reason(), byClient.lockMayBeHeld(), byClient);
            }
            boolean forgotten = state() == TransactionState.OPEN;
            Optional<TransactionException> left = drop();
            if (left.isPresent()) {
                throw left.get();
            }
            if (forgotten) {
                throw notCommitted();
            }
        } finally {
            ending.unlock();
        }
    }

    /** The block ended well. */
    void finish() {
        ending.lock();
        try {
            TransactionException byClient = endedByClient;
            if (byClient != null) {
                throw byClient;
            }
            switch (state()) {
                case OPEN -> commit();
                case LOST, UNKNOWN -> calls.requireOpen("sps.transaction.commit");
                case COMMITTED, ROLLED_BACK -> {}
            }
        } finally {
            ending.unlock();
        }
    }

    /** Drops what is staged, whatever the state; what keeps the appliance from confirming is returned. */
    Optional<TransactionException> drop() {
        ending.lock();
        try {
            return Optional.ofNullable(calls.rollback());
        } finally {
            end();
            ending.unlock();
        }
    }

    /** The same for a client that is being closed: waits for a commit or rollback under way, and its user is told. */
    Optional<TransactionException> dropForClient(Deadline longest) throws InterruptedException {
        if (!ending.tryLock(longest.remainingNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty(); // it ends with the connections, and says so where it was called
        }
        try {
            boolean open = state() == TransactionState.OPEN;
            Optional<TransactionException> left = drop();
            if (open) {
                endedByClient = left.orElseGet(SpsTransaction::notCommitted);
            }
            return left;
        } finally {
            ending.unlock();
        }
    }

    private static TransactionException notCommitted() {
        return new TransactionException(CLOSE, Reason.NOT_COMMITTED, false, null);
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }
}
