package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.sps.configuration.ConfigurationApi;
import dev.gatehouse.sdk.sps.connections.ConnectionsApi;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.connections.SshHostKeysApi;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.management.ManagementApi;
import dev.gatehouse.sdk.sps.policies.PoliciesApi;
import dev.gatehouse.sdk.sps.session.RawGuard;
import dev.gatehouse.sdk.sps.session.SessionAuth;
import dev.gatehouse.sdk.sps.status.StatusApi;
import dev.gatehouse.sdk.sps.system.SystemApi;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.sps.transaction.TransactionStatus;
import dev.gatehouse.sdk.sps.users.UsersApi;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Client for the REST API of One Identity Safeguard for Privileged Sessions (SPS).
 *
 * <p>The client logs in on the first call, logs in again when its session has ended, and logs out on {@link #close()}.
 * Reads need no transaction. Changes require one, and a client has at most one open transaction at a time. Clients are
 * thread-safe.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="sps"}
 *
 * <p>Logins are never retried with rejected credentials, because SPS may block the user. After a rejected login, later
 * calls of the same client fail immediately. Create a new client with the correct credentials.
 */
public final class SpsClient implements AutoCloseable {

    /** A commit can be slow; both SDKs of the vendor wait this long. */
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(100);

    private final ApiCaller anonymous;
    private final SessionAuth sessions;
    private final ApiCaller caller;
    private final TransactionQueue transactions;

    private SpsClient(ApiCaller anonymous, SessionAuth sessions, Duration commitTimeout) {
        this.anonymous = anonymous;
        this.sessions = sessions;
        this.caller = anonymous.authorizedBy(sessions);
        this.transactions = new TransactionQueue(anonymous, sessions, commitTimeout);
    }

    /**
     * Creates a client. No request is sent before the first call.
     *
     * <p>An attempt of a commit may take 100 seconds, or {@code attemptTimeout} if that is longer. The {@code deadline} of
     * the configuration applies to commits, too.
     *
     * @throws IllegalArgumentException if the {@code User-Agent} would look like a browser's; since 7.5 SPS demands a
     *     cross-site token from browsers
     */
    public static SpsClient create(SdkConfig config, SpsCredentials credentials) {
        if (config.userAgentSuffix()
                .filter(suffix -> suffix.toLowerCase(Locale.ROOT).contains("mozilla"))
                .isPresent()) {
            throw new IllegalArgumentException("userAgentSuffix must not contain \"Mozilla\", which denotes a browser");
        }
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.snakeCase(), new SpsErrorMapper());
        SessionAuth sessions = new SessionAuth(
                anonymous, credentials.username(), request -> SpsLogin.addCredentials(credentials, request));
        Duration attempt = config.attemptTimeout();
        return new SpsClient(anonymous, sessions, attempt.compareTo(COMMIT_TIMEOUT) > 0 ? attempt : COMMIT_TIMEOUT);
    }

    /**
     * Creates a client from environment variables. {@code SPS_URL} and one of these logins are required:
     * <ul>
     *   <li>{@code SPS_USERNAME} and {@code SPS_PASSWORD}
     *   <li>{@code SPS_CLIENT_KEY}, a PKCS#12 file, and {@code SPS_CLIENT_KEY_PASSWORD}
     * </ul>
     * {@code SPS_LOGIN_METHOD} is optional for both. {@code SPS_CA} is a PEM file with certificates to trust in addition.
     * Each variable of a login can be replaced by a file, as in {@code SPS_PASSWORD_FILE}. An empty variable counts as
     * missing.
     *
     * @throws IllegalArgumentException if variables are missing or contradict each other; the message lists all of them
     *     and contains no values
     */
    public static SpsClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /**
     * Creates a client from the given variables, as {@link #fromEnvironment()} does.
     *
     * @param variables names and values
     * @param configure changes the configuration before the client is created
     */
    public static SpsClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> configure) {
        return Environment.connect(
                "SPS",
                variables,
                SpsLogin.FROM_ENVIRONMENT,
                (config, credentials) -> create(configure.apply(config), credentials));
    }

    /** Returns the API for information about the appliance and the current user. */
    public StatusApi status() {
        return new StatusApi(caller);
    }

    /**
     * Returns the read-only API for basic settings. It returns staged values while a transaction of this client is
     * open.
     */
    public ManagementApi management() {
        return new ManagementApi(caller);
    }

    /** Returns the read-only API for the connection policies and channel policies of a protocol. */
    public ConnectionsApi connections(Protocol protocol) {
        return new ConnectionsApi(caller, protocol);
    }

    /** Returns the read-only API for policies that connections use. */
    public PoliciesApi policies() {
        return new PoliciesApi(caller);
    }

    /** Returns the read-only API for the SSH host keys of servers. */
    public SshHostKeysApi sshHostKeys() {
        return new SshHostKeysApi(caller);
    }

    /** Returns the read-only API for network, date and time, and troubleshooting settings. */
    public SystemApi system() {
        return new SystemApi(caller);
    }

    /** Returns the read-only API for local users and groups and their access rights. */
    public UsersApi users() {
        return new UsersApi(caller);
    }

    /**
     * Returns the read-only API for any path of the configuration, such as {@code policies/time_policies}, as open JSON.
     *
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance. An empty path
     *     is the root. A slash at the end and a fragment are ignored
     * @throws IllegalArgumentException if the path is not below {@code /api/configuration}, has an empty segment, a dot
     *     segment or characters that require encoding
     */
    public ConfigurationApi configuration(String path) {
        return new ConfigurationApi(caller, path);
    }

    /**
     * Returns raw access to any path below {@code /api}, with this client's login, retries and errors.
     *
     * <p>Writes that belong to a transaction throw {@link IllegalStateException}: since 6.9 they would open a transaction that
     * is never committed or rolled back. These are writes to {@code /api/configuration}, {@code /api/transaction},
     * {@code /api/upload/plugins}, {@code /api/cluster/promote}, {@code /api/cluster/join_request} and
     * {@code /api/cluster/configuration_sync_plugin}. Use {@link SpsTransaction#raw()} instead. Writes to other paths need no
     * transaction, such as {@code /api/cluster/spp}, {@code /api/starling/join}, {@code /api/firmware/...},
     * {@code /api/upload/firmware}, {@code /api/troubleshooting/support-bundle} and {@code /api/setup}.
     */
    public RawApi raw() {
        return anonymous.authorizedBy(RawGuard.outsideTransaction(sessions)).raw();
    }

    /**
     * Returns the state of the transaction of this client's session ({@code GET /api/transaction}): whether one is open, and
     * how long the session lasts. Needs no transaction.
     */
    public TransactionStatus transactionStatus() {
        return SpsTransaction.statusOf(caller);
    }

    /**
     * Runs {@code work} in a transaction with default options. Commits when {@code work} returns and rolls back when it
     * throws.
     */
    public void inTransaction(Consumer<SpsTransaction> work) {
        inTransaction(TransactionOptions.defaults(), work);
    }

    /**
     * Runs {@code work} in a transaction. Commits when {@code work} returns and rolls back when it throws, as
     * {@link #callInTransaction(TransactionOptions, Function)} does.
     */
    public void inTransaction(TransactionOptions options, Consumer<SpsTransaction> work) {
        callInTransaction(options, tx -> {
            work.accept(tx);
            return true;
        });
    }

    /**
     * Runs {@code work} in a transaction with default options and returns its result after the commit.
     *
     * @return the result of {@code work}
     */
    public <R extends @Nullable Object> R callInTransaction(Function<SpsTransaction, R> work) {
        return callInTransaction(TransactionOptions.defaults(), work);
    }

    /**
     * Runs {@code work} in a transaction and returns its result after the commit. Throws the exceptions of
     * {@link #begin(TransactionOptions)}, of {@code work} and of {@link SpsTransaction#commit()}. If the rollback after an
     * exception is not confirmed, a {@link TransactionException} is added to it as a suppressed exception.
     *
     * @return the result of {@code work}
     */
    public <R extends @Nullable Object> R callInTransaction(
            TransactionOptions options, Function<SpsTransaction, R> work) {
        SpsTransaction tx = begin(options);
        try {
            R result = work.apply(tx);
            tx.finish();
            return result;
        } catch (Throwable failure) {
            tx.discard().ifPresent(failure::addSuppressed);
            throw failure;
        }
    }

    /** Opens a transaction with default options, for use in a try-with-resources statement. */
    public SpsTransaction begin() {
        return begin(TransactionOptions.defaults());
    }

    /**
     * Opens a transaction ({@code POST /api/transaction}), for use in a try-with-resources statement.
     *
     * @throws ConfigurationLockedException if somebody else holds the lock of the configuration for the whole
     *     {@code lockWait}
     * @throws TransactionException if another transaction of this client is open for the whole {@code lockWait}, or no
     *     response to the opening was received
     * @throws IllegalStateException if the client is closed
     */
    public SpsTransaction begin(TransactionOptions options) {
        return transactions.begin(options);
    }

    /**
     * Closes the client. Waits up to 30 seconds for an opening, commit or rollback in progress, rolls back the open
     * transaction, logs out (best effort), and frees the connections. Does nothing if the client is already closed.
     *
     * @throws TransactionException if the rollback was not confirmed; the connections are freed nevertheless
     */
    @Override
    public void close() {
        transactions.close(caller::close);
    }
}
