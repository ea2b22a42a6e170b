package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.StagedConfigurationApi;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.connections.StagedConnectionsApi;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.NewObject;
import dev.gatehouse.sdk.sps.management.StagedManagementApi;
import dev.gatehouse.sdk.sps.policies.StagedPoliciesApi;
import dev.gatehouse.sdk.sps.session.ChangesResponse;
import dev.gatehouse.sdk.sps.session.TransactionCalls;
import dev.gatehouse.sdk.sps.stored.PasswordsApi;
import dev.gatehouse.sdk.sps.stored.X509Api;
import dev.gatehouse.sdk.sps.system.StagedSystemApi;
import dev.gatehouse.sdk.sps.transaction.Change;
import dev.gatehouse.sdk.sps.transaction.CommitMessagePolicy;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import dev.gatehouse.sdk.sps.transaction.TransactionStatus;
import dev.gatehouse.sdk.sps.users.StagedUsersApi;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A set of configuration changes that take effect together or not at all.
 *
 * <p>A transaction holds the lock of the configuration until it is committed, rolled back or closed. It ends with the
 * session of the client, which times out, so do not wait for user input in a transaction. A transaction must be used by
 * one thread at a time.
 *
 * <p>Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web
 * interface. Vendor's pages: "Open a transaction", "Commit a transaction", "Delete a transaction", REST API Reference
 * Guide.
 */
public final class SpsTransaction implements AutoCloseable {

    private static final String COMMIT = "sps.transaction.commit";
    private static final String CLOSE = "sps.transaction.close";
    private static final Operation STATUS = Operation.get("sps.transaction.status", "/api/transaction");

    private final TransactionCalls calls;
    private final Optional<String> commitMessage;
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ReentrantLock ending = new ReentrantLock();
    private volatile @Nullable TransactionException endedByClient;

    SpsTransaction(TransactionCalls calls, TransactionOptions options, Runnable onEnd) {
        this.calls = calls;
        this.commitMessage = options.commitMessage();
        this.onEnd = onEnd;
    }

    void open(Deadline lockWait) {
        calls.open(lockWait);
    }

    /** Returns the state of this transaction. No request is sent. */
    public TransactionState state() {
        return calls.state();
    }

    /** Returns the API for basic settings. */
    public StagedManagementApi management() {
        return new StagedManagementApi(calls.caller());
    }

    /** Returns the API for the connection policies and channel policies of a protocol. */
    public StagedConnectionsApi connections(Protocol protocol) {
        return new StagedConnectionsApi(calls.caller(), protocol);
    }

    /** Returns the API for policies that connections use. */
    public StagedPoliciesApi policies() {
        return new StagedPoliciesApi(calls.caller());
    }

    /** Returns the API for network, date and time, and troubleshooting settings. */
    public StagedSystemApi system() {
        return new StagedSystemApi(calls.caller());
    }

    /** Returns the API for local users and groups. */
    public StagedUsersApi users() {
        return new StagedUsersApi(calls.caller());
    }

    /** Returns the API for passwords that settings refer to. */
    public PasswordsApi passwords() {
        return new PasswordsApi(calls.caller());
    }

    /** Returns the API for X.509 identities that settings refer to. */
    public X509Api x509() {
        return new X509Api(calls.caller());
    }

    /**
     * Returns the API for any path of the configuration, such as {@code policies/time_policies}, as open JSON.
     *
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance. An empty path
     *     is the root. A slash at the end is ignored, and so is a fragment when the resource is read or edited
     * @throws IllegalArgumentException if the path is not below {@code /api/configuration}, has an empty segment, a dot
     *     segment or characters that require encoding
     */
    public StagedConfigurationApi configuration(String path) {
        return new StagedConfigurationApi(calls.caller(), path);
    }

    /**
     * Returns raw access to any path below {@code /api} in the session of this transaction. Writes to
     * {@code /api/configuration}, {@code /api/upload/plugins}, {@code /api/cluster/promote},
     * {@code /api/cluster/join_request} and {@code /api/cluster/configuration_sync_plugin} are part of the transaction. Writes
     * to other paths take effect at once, whether the transaction is committed or not. Writes to {@code /api/transaction}
     * throw {@link IllegalStateException}.
     */
    public RawApi raw() {
        return calls.raw();
    }

    /** Returns the status that the appliance reports for this transaction ({@code GET /api/transaction}). */
    public TransactionStatus status() {
        return statusOf(calls.caller());
    }

    /** Reads {@code body.status} of the guide of 8.0 and {@code transaction.status} of the guides up to 7.2. */
    static TransactionStatus statusOf(ApiCaller caller) {
        Object response = caller.call(STATUS.request(), Object.class);
        Object body = Json.get(response, "body");
        Object meta = Json.get(response, "meta");
        return new TransactionStatus(
                Json.text(body, "status").or(() -> Json.text(Json.get(response, "transaction"), "status")),
                Json.text(body, "commit_message").map(CommitMessagePolicy::of),
                Json.get(meta, "remaining_seconds") instanceof Number seconds
                        ? OptionalLong.of(seconds.longValue())
                        : OptionalLong.empty(),
                Json.get(meta, "changes") != null);
    }

    /** Lists the staged changes ({@code GET /api/transaction/changes}). */
    public List<Change> changes() {
        List<Change> changes = calls.caller()
                .call(NewObject.CHANGES.request(), ChangesResponse.class)
                .changes();
        return changes == null ? List.of() : changes;
    }

    /**
     * Commits all changes ({@code PUT /api/transaction}), with the message of the options, if any. Without a message, first
     * reads whether the appliance requires one. The commit is not retried if no response is received.
     *
     * @throws dev.gatehouse.sdk.core.error.ApiException if the appliance rejects the commit. The transaction stays open:
     *     fix the changes and commit again, or roll back. A {@link dev.gatehouse.sdk.core.error.ConflictException} means
     *     that somebody else changed the same objects; how SPS reports this is not documented
     * @throws TransactionException if the appliance requires a message, the session ended, or no response to the commit
     *     was received
     */
    public void commit() {
        commit(commitMessage);
    }

    /**
     * Commits all changes with the given message, as {@link #commit()} does.
     *
     * @throws IllegalArgumentException if the message is blank
     */
    public void commit(String message) {
        commit(Optional.of(Arguments.notBlank("message", message)));
    }

    private void commit(Optional<String> message) {
        ending.lock();
        try {
            calls.requireOpen(COMMIT);
            if (message.isEmpty()
                    && status().commitMessage()
                            .filter(CommitMessagePolicy.REQUIRED::equals)
                            .isPresent()) {
                throw new TransactionException(COMMIT, Reason.MESSAGE_REQUIRED, false, null);
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
     * Discards all changes ({@code DELETE /api/transaction}). Does nothing if they are already discarded.
     *
     * @throws IllegalStateException if the changes are committed
     * @throws TransactionException if the appliance did not confirm the rollback. Nothing is committed in that case, but
     *     the configuration may stay locked
     */
    public void rollback() {
        if (state() == TransactionState.COMMITTED) {
            throw new IllegalStateException("the transaction is committed");
        }
        Optional<TransactionException> unconfirmed = discard();
        if (unconfirmed.isPresent()) {
            throw unconfirmed.get();
        }
    }

    /**
     * Closes the transaction. An open transaction is rolled back, and an exception reports the missing commit. To discard
     * changes on purpose, call {@link #rollback()} first.
     *
     * @throws TransactionException if the transaction was still open, or was open when the client was closed, or if a
     *     rollback was not confirmed
     */
    @Override
    public void close() {
        ending.lock();
        try {
            TransactionException byClient = endedByClient;
            endedByClient = null;
            if (byClient != null) {
                // A new exception, because the other one may already be propagating.
                throw new TransactionException(CLOSE, byClient.reason(), byClient.lockMayBeHeld(), byClient);
            }
            boolean notCommitted = state() == TransactionState.OPEN;
            Optional<TransactionException> unconfirmed = discard();
            if (unconfirmed.isPresent()) {
                throw unconfirmed.get();
            }
            if (notCommitted) {
                throw notCommitted();
            }
        } finally {
            ending.unlock();
        }
    }

    /** Commits if the transaction is still open, after the work in it has returned. */
    void finish() {
        ending.lock();
        try {
            TransactionException byClient = endedByClient;
            if (byClient != null) {
                throw byClient;
            }
            switch (state()) {
                case OPEN -> commit();
                case LOST, UNKNOWN -> calls.requireOpen(COMMIT);
                case COMMITTED, ROLLED_BACK -> {}
            }
        } finally {
            ending.unlock();
        }
    }

    /** Rolls back in any state; returns why the rollback is not confirmed, empty if it is. */
    Optional<TransactionException> discard() {
        ending.lock();
        try {
            return Optional.ofNullable(calls.rollback());
        } finally {
            end();
            ending.unlock();
        }
    }

    /** Rolls back for a client that is being closed, after a commit or rollback in progress. Later calls report it. */
    Optional<TransactionException> discardForClient(Deadline deadline) throws InterruptedException {
        if (!ending.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty(); // the thread that commits or rolls back fails when the connections are closed
        }
        try {
            boolean open = state() == TransactionState.OPEN;
            Optional<TransactionException> unconfirmed = discard();
            if (open) {
                endedByClient = unconfirmed.orElseGet(SpsTransaction::notCommitted);
            }
            return unconfirmed;
        } finally {
            ending.unlock();
        }
    }

    private static TransactionException notCommitted() {
        return new TransactionException(CLOSE, Reason.NOT_COMMITTED, false, null);
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            onEnd.run();
        }
    }
}
