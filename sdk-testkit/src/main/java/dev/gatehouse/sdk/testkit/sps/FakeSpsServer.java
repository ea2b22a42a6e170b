package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for One Identity Safeguard for Privileged Sessions, after the REST API Reference Guide: logins and their
 * cookies, transactions and their lock, staged and committed configuration, and the documented resources below
 * {@code /api/configuration}. For use in your own tests:
 *
 * <pre>{@code
 * try (FakeSpsServer sps = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "secret")) {
 *     // point the client at sps.url(), then
 *     assertThat(sps.committed("management/email").orElseThrow())
 *             .containsEntry("admin_address", "ops@example.com");
 *     assertThat(sps.lockHolder()).isEmpty();
 * }
 * }</pre>
 *
 * <p>Logins end by {@link #clock()}. The cookie's date is told by the same clock: moved before a login, it makes the
 * date wrong while the login lives. Paths of the configuration are written as {@code management/email}, without
 * {@code /api/configuration}. The stand-in speaks plain HTTP.
 *
 * <p>As strict as the guide: every documented field has to be sent, references as bare keys, JSON as
 * {@code application/json}; unknown keys are dropped silently, as the vendor documents.
 */
public final class FakeSpsServer extends FakeServer {

    /**
     * A commit that the server made.
     *
     * @param user who made it
     * @param message the commit message
     * @param paths what it changed, sorted
     */
    public record Commit(String user, Optional<String> message, List<String> paths) {}

    private final Options options;
    private final Map<String, String> secrets = new HashMap<>();
    private final Layout layout = new Layout();
    private final Sessions sessions;
    private final Transactions transactions;
    private final Router router;

    private FakeSpsServer(SpsRelease release) {
        options = new Options(release);
        Rules rules = new Rules(secrets);
        sessions = new Sessions(options, clock());
        transactions = new Transactions(options, sessions, rules);
        router = new Router(
                options,
                sessions,
                new About(options, sessions, transactions),
                transactions,
                new Resources(options, sessions, transactions, layout, rules, secrets));
    }

    /** Starts an appliance of release 6.0 LTS, without users. */
    public static FakeSpsServer start() {
        return start(SpsRelease.LTS_6_0);
    }

    /** Starts an appliance of this release, without users. */
    public static FakeSpsServer start(SpsRelease release) {
        return new FakeSpsServer(release);
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        return router.respond(request);
    }

    // What is there

    /** Adds a local user with all privileges. */
    public FakeSpsServer addUser(String name, String password) {
        return addUser(name, password, "local");
    }

    /** Adds a user of a login method; a login that names another method is refused (since about 7.0). */
    public synchronized FakeSpsServer addUser(String name, String password, String loginMethod) {
        sessions.add(name, password, loginMethod);
        return this;
    }

    /** Takes every {@code ?type=x509} login as if its handshake had shown the certificate of this user. */
    public synchronized FakeSpsServer assumeClientCertificate(String user) {
        sessions.assumeClientCertificate(user);
        return this;
    }

    /** Takes the privilege for a path and all below it, such as {@code /api/configuration}; no methods means all. */
    public synchronized FakeSpsServer forbid(String user, String path, String... methods) {
        router.forbid(user, path, Set.of(methods));
        return this;
    }

    /** Adds an empty collection, whose objects can be created, replaced and deleted. */
    public synchronized FakeSpsServer addCollection(String path) {
        layout.addCollection(path);
        return this;
    }

    /**
     * Puts a body into the committed configuration, unchecked, as the appliance shows it: references as from
     * {@link #reference}. Fields that no document names belong to the object from then on.
     */
    public synchronized FakeSpsServer configure(String path, Map<String, ? extends @Nullable Object> body) {
        layout.addListsAbove(path);
        transactions.committed().put(path, Configuration.copy(body));
        return this;
    }

    /** Adds a password to the committed configuration and returns its key. */
    public synchronized String addPassword(String secret) {
        String key = UUID.randomUUID().toString();
        secrets.put(Settings.PASSWORDS + "/" + key, secret);
        transactions.committed().put(Settings.PASSWORDS + "/" + key, Map.of());
        return key;
    }

    /** Returns a reference in the form in which the appliance shows it. */
    public static Map<String, Object> reference(String collection, String key) {
        return Reference.to(collection, key).json();
    }

    /** Lets an administrator sit on a configuration page of the web interface: transactions cannot be opened. */
    public synchronized FakeSpsServer lockBy(String administrator) {
        transactions.lockBy(administrator);
        return this;
    }

    /** Lets the administrator leave the page. */
    public synchronized FakeSpsServer unlock() {
        transactions.lockBy(null);
        return this;
    }

    /** Ends all logins and with them their transactions. */
    public synchronized void endSessions() {
        sessions.endAll();
    }

    // How it behaves

    /**
     * Sets whether the server is strict; true by default. A lenient server accepts bodies without some of the documented
     * fields, references as objects, and any content type.
     */
    public synchronized FakeSpsServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** Sets after how much idle time a login ends; ten minutes otherwise. */
    public synchronized FakeSpsServer idleTimeout(Duration limit) {
        options.idleTimeout = limit;
        return this;
    }

    /** Sends a new cookie with every answer, after which the one before is dead. Not documented. */
    public synchronized FakeSpsServer renewCookies() {
        options.renewCookies = true;
        return this;
    }

    /** Refuses a logout with 405. No document shows one; otherwise {@code DELETE /api/authentication} ends the login. */
    public synchronized FakeSpsServer withoutLogout() {
        options.logout = false;
        return this;
    }

    /** Checks constraints and references at commit alone; the shape of a body is checked when it is sent. */
    public synchronized FakeSpsServer validateAtCommit() {
        options.validateAtCommit = true;
        return this;
    }

    /** Answers PUT, DELETE, opening and commit with 204 and no body; bodies of writes are not documented. */
    public synchronized FakeSpsServer emptyWriteResponses() {
        options.emptyWriteResponses = true;
        return this;
    }

    /** Sets how a held lock is told; not documented, 409 and {@code ConfigurationLocked} otherwise. */
    public synchronized FakeSpsServer lockResponse(int status, String type) {
        options.lockStatus = status;
        options.lockType = type;
        return this;
    }

    /** Refuses to open a transaction that the same login has open; not documented, answered 200 otherwise. */
    public synchronized FakeSpsServer rejectReopening() {
        options.rejectReopening = true;
        return this;
    }

    /** Lets a commit overwrite what another one changed since; not documented, refused with 409 otherwise. */
    public synchronized FakeSpsServer lastCommitWins() {
        options.lastCommitWins = true;
        return this;
    }

    /** Sets the field of the commit message; not documented, {@code commit_message} otherwise. */
    public synchronized FakeSpsServer commitMessageField(String name) {
        options.commitMessageField = name;
        return this;
    }

    /** Sets the accepted words of SNMP's {@code auth_method}: the guide has both {@code sha1} and {@code sha}. */
    public synchronized FakeSpsServer authMethods(String... values) {
        options.authMethods = Set.of(values);
        return this;
    }

    /** Demands a message for every commit. */
    public FakeSpsServer requireCommitMessage() {
        return configure(Settings.ACCOUNTING, Map.of("require_commitlog", true));
    }

    // What came of it

    /** Returns the committed body of an object as the appliance shows it; empty when there is none. */
    public synchronized Optional<Map<String, Object>> committed(String path) {
        return Optional.ofNullable(transactions.committed().get(path)).map(Configuration::copy);
    }

    /** Returns the paths below a collection or list that are committed, sorted. */
    public synchronized List<String> committedBelow(String path) {
        return transactions.committed().paths().stream()
                .filter(one -> one.startsWith(path + "/"))
                .toList();
    }

    /** Returns the paths that open transactions have changed, sorted, once for each transaction. */
    public synchronized List<String> staged() {
        return transactions.staged();
    }

    /** Returns who holds the configuration: the administrator on the web, or the user of a transaction. */
    public synchronized Optional<String> lockHolder() {
        return transactions.holder();
    }

    /** Returns how many transactions are open. */
    public synchronized int openTransactions() {
        return transactions.open().size();
    }

    /** Returns the commits so far. */
    public synchronized List<Commit> commits() {
        return transactions.commits();
    }

    /** Returns how many logins are alive. */
    public synchronized int activeSessions() {
        return sessions.active().size();
    }

    /** Returns how many logins were refused. */
    public synchronized int rejectedLogins() {
        return sessions.rejected();
    }

    /** Returns the secret of a password object, which the API never shows. */
    public synchronized Optional<String> secret(String key) {
        return Optional.ofNullable(secrets.get(Settings.PASSWORDS + "/" + key));
    }
}
