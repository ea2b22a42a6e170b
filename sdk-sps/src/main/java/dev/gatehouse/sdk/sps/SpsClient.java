package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.sps.configuration.ConfigurationApi;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import dev.gatehouse.sdk.sps.management.ManagementApi;
import dev.gatehouse.sdk.sps.session.SessionAuth;
import dev.gatehouse.sdk.sps.status.StatusApi;
import dev.gatehouse.sdk.sps.transaction.RawGuard;
import dev.gatehouse.sdk.sps.transaction.TransactionCalls;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The door to an appliance of One Identity Safeguard for Privileged Sessions (SPS). Logs in on the first call, again
 * when the login ended, and logs out on close. Reads are free; changes are made within a transaction, one at a time.
 * Thread-safe.
 *
 * {@snippet class="dev.gatehouse.examples.Products" region="sps"}
 *
 * <p>Credentials that the appliance refused are not sent again, since it may block the user: make another client.
 */
public final class SpsClient implements AutoCloseable {

    private static final List<Login<SpsCredentials>> LOGINS = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    List.of("LOGIN_METHOD"),
                    env -> SpsCredentials.password(env.text("USERNAME"), env.secret("PASSWORD"))
                            .withLoginMethod(env.optional("LOGIN_METHOD"))),
            new Login<>(
                    List.of(Environment.CLIENT_KEY),
                    List.of("LOGIN_METHOD"),
                    env -> SpsCredentials.certificate().withLoginMethod(env.optional("LOGIN_METHOD"))));

    /** A commit can be slow; both SDKs of the vendor wait this long. */
    private static final Duration SLOWEST_COMMIT = Duration.ofSeconds(100);

    /** How long closing waits for what is under way. */
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private final ApiCaller anonymous;
    private final SessionAuth session;
    private final ApiCaller caller;
    private final Duration commitLimit;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable SpsTransaction open;

    private SpsClient(ApiCaller anonymous, SessionAuth session, Duration commitLimit) {
        this.anonymous = anonymous;
        this.session = session;
        this.commitLimit = commitLimit;
        this.caller = anonymous.authorizedBy(session);
    }

    /**
     * Makes a client; nothing is sent before its first call. A commit may take 100 s, or {@code attemptTimeout} if that
     * is longer; the {@code deadline} of the configuration ends it all the same.
     *
     * @throws IllegalArgumentException when the {@code User-Agent} would look like a browser's: SPS asks those for a
     *     token (since 7.5)
     */
    public static SpsClient create(SdkConfig config, SpsCredentials credentials) {
        if (config.userAgentSuffix()
                .filter(suffix -> suffix.toLowerCase(Locale.ROOT).contains("mozilla"))
                .isPresent()) {
            throw new IllegalArgumentException("userAgentSuffix must not look like a browser's");
        }
        ApiCaller anonymous = ApiCaller.open(config, JsonCodec.snakeCase(), new SpsErrorMapper());
        Duration attempt = config.attemptTimeout();
        return new SpsClient(
                anonymous,
                new SessionAuth(anonymous, credentials),
                attempt.compareTo(SLOWEST_COMMIT) > 0 ? attempt : SLOWEST_COMMIT);
    }

    /**
     * Makes a client out of environment variables: {@code SPS_URL}, and a login, one of
     * <ul>
     *   <li>{@code SPS_USERNAME} and {@code SPS_PASSWORD}
     *   <li>{@code SPS_CLIENT_KEY}, a PKCS#12 file, with {@code SPS_CLIENT_KEY_PASSWORD}
     * </ul>
     * Both take {@code SPS_LOGIN_METHOD}.
     * {@code SPS_CA} is a PEM file that is trusted as well. The values of a login may stand in files, as in
     * {@code SPS_PASSWORD_FILE}; an empty variable counts as missing.
     *
     * @throws IllegalArgumentException naming every variable that is missing or contradicts another; it holds no value
     */
    public static SpsClient fromEnvironment() {
        return fromEnvironment(System.getenv(), UnaryOperator.identity());
    }

    /** The same out of given variables, and with further settings. */
    public static SpsClient fromEnvironment(Map<String, String> variables, UnaryOperator<SdkConfig> change) {
        return Environment.connect(
                "SPS", variables, LOGINS, (config, credentials) -> create(change.apply(config), credentials));
    }

    /** What the appliance tells about itself and about the caller. */
    public StatusApi status() {
        return new StatusApi(caller);
    }

    /** Basic settings, to read. While a transaction of this client is open they show what it has staged. */
    public ManagementApi management() {
        return new ManagementApi(caller);
    }

    /**
     * Any path of the configuration, such as {@code policies/time_policies}, to read as open JSON.
     *
     * @throws IllegalArgumentException when the path has an empty segment, walks up, or needs encoding
     */
    public ConfigurationApi configuration(String path) {
        return new ConfigurationApi(caller, path);
    }

    /**
     * Any other path, {@code /api/...}, with this client's login, retries and errors. Writes of
     * {@code /api/configuration} and {@code /api/transaction} are refused with {@link IllegalStateException}, since from
     * 6.9 on they open a transaction that nobody ends: see {@link SpsTransaction#raw()}.
     */
    public RawApi raw() {
        return anonymous.authorizedBy(RawGuard.outside(session)).raw();
    }

    /** Changes the configuration: commits when {@code work} returns, rolls back when it throws. */
    public void inTransaction(Consumer<SpsTransaction> work) {
        inTransaction(TransactionOptions.defaults(), work);
    }

    /** The same with options. Failures are those of {@link #begin(TransactionOptions)} and of the commit. */
    public void inTransaction(TransactionOptions options, Consumer<SpsTransaction> work) {
        callInTransaction(options, tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** Changes the configuration and returns what {@code work} returns, once that is committed. */
    public <R extends @Nullable Object> R callInTransaction(Function<SpsTransaction, R> work) {
        return callInTransaction(TransactionOptions.defaults(), work);
    }

    /**
     * The same with options. What {@code work} throws is thrown; should the rollback not be confirmed either, a
     * {@link TransactionException} saying so is suppressed in it.
     */
    public <R extends @Nullable Object> R callInTransaction(
            TransactionOptions options, Function<SpsTransaction, R> work) {
        SpsTransaction tx = begin(options);
        try {
            R result = work.apply(tx);
            tx.finish();
            return result;
        } catch (Throwable failure) {
            tx.drop().ifPresent(failure::addSuppressed);
            throw failure;
        }
    }

    /** Opens a transaction, for try-with-resources. */
    public SpsTransaction begin() {
        return begin(TransactionOptions.defaults());
    }

    /**
     * Opens a transaction: {@code POST /api/transaction}.
     *
     * @throws ConfigurationLockedException when somebody else holds the configuration, for all of the wait
     * @throws TransactionException when another transaction of this client is open for all of the wait, or opening was
     *     not answered
     * @throws IllegalStateException when the client is closed
     */
    public SpsTransaction begin(TransactionOptions options) {
        Deadline lockWait = Deadline.in(options.lockWait(), anonymous.time());
        takeTurn(lockWait);
        SpsTransaction tx =
                new SpsTransaction(new TransactionCalls(anonymous, session, commitLimit), options, this::endTurn);
        boolean opened = false;
        try {
            requireUnclosed();
            tx.open(lockWait);
            open = tx;
            opened = true;
        } finally {
            if (!opened) {
                endTurn();
            }
        }
        if (closing.get()) {
            Optional<TransactionException> left = tx.drop();
            if (left.isPresent()) {
                throw left.get();
            }
            requireUnclosed();
        }
        return tx;
    }

    /**
     * Ends the use of the client: waits up to 30 s for an opening, commit or rollback under way, rolls back what is open,
     * logs out as well as it goes, and frees connections. Does nothing the second time.
     *
     * @throws TransactionException when the rollback was not confirmed; connections are freed all the same
     */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        Optional<TransactionException> left = Optional.empty();
        try {
            Deadline longest = Deadline.in(LONGEST_CLOSE, anonymous.time());
            SpsTransaction tx = open;
            if (tx != null) {
                left = tx.dropForClient(longest);
            }
            if (turn.tryAcquire(longest.remainingNanos(), TimeUnit.NANOSECONDS)) {
                turn.release(); // whoever waits is refused in his turn
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            caller.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (left.isPresent()) {
            throw left.get();
        }
    }

    private void requireUnclosed() {
        if (closing.get()) {
            throw new IllegalStateException("the client is closed");
        }
    }

    private void takeTurn(Deadline wait) {
        requireUnclosed();
        try {
            if (!turn.tryAcquire(wait.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new TransactionException("sps.transaction.open", Reason.BUSY, false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("sps.transaction.open", 0, false, e);
        }
    }

    private void endTurn() {
        open = null;
        turn.release();
    }
}
