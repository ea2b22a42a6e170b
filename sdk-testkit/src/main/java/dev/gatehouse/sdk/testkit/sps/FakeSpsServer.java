package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.StreamedBody;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fake One Identity Safeguard for Privileged Sessions appliance, after the REST API Reference Guide: sessions and
 * their cookies, transactions and their lock, staged and committed configuration, and the documented resources below
 * {@code /api/configuration}. Applications may use it in their own tests:
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
 * <p>Sessions expire by {@link #clock()}. The expiry date of the cookie uses the same clock. If the clock is moved
 * before a login, the date is wrong while the session is valid. Paths of the configuration are written as
 * {@code management/email}, without {@code /api/configuration}.
 *
 * <p>The server is strict by default, as the guide requires: all documented fields must be sent, references are sent as
 * keys, and JSON as {@code application/json}. See {@link #strict(boolean)}. Unknown fields are silently dropped, as the
 * vendor documents.
 */
public final class FakeSpsServer extends FakeServer {

    /**
     * A commit.
     *
     * @param user the user who committed
     * @param message the commit message
     * @param paths the changed paths, sorted
     */
    public record Commit(String user, Optional<String> message, List<String> paths) {}

    private final Options options;
    private final State state = new State();
    private final Layout layout;
    private final Authentication authentication;
    private final Transactions transactions;
    private final Setup setup;
    private final Recordings recordings;
    private final Routes routes;

    private FakeSpsServer(SpsRelease release, ServerOptions server) {
        super(server);
        options = new Options(release, server.isHttps());
        state.committed = DefaultConfiguration.configuration(release);
        state.firmware.put(1, release.firmware());
        layout = new Layout(state, release);
        Rules rules = new Rules(state);
        authentication = new Authentication(state, options, clock());
        transactions = new Transactions(state, options, authentication, rules);
        Firmware firmware = new Firmware(state, options, authentication);
        setup = new Setup(state, options, authentication);
        recordings = new Recordings(state, options, clock());
        routes = new Routes(
                state,
                options,
                authentication,
                new About(state, options, authentication, firmware),
                setup,
                firmware,
                List.of(
                        transactions,
                        new Resources(state, options, authentication, transactions, layout, rules),
                        recordings,
                        new SupportBundles(state, options, clock()),
                        new Plugins(options, transactions),
                        new Cluster(state, transactions),
                        new SshHostKeys(state)));
        listen();
    }

    /** Starts an appliance of release 6.0 LTS without users. */
    public static FakeSpsServer start() {
        return start(SpsRelease.LTS_6_0);
    }

    /** Starts an appliance of release 6.0 LTS without users, with the given options. */
    public static FakeSpsServer start(ServerOptions options) {
        return start(SpsRelease.LTS_6_0, options);
    }

    /** Starts an appliance of the given release without users. */
    public static FakeSpsServer start(SpsRelease release) {
        return start(release, ServerOptions.http());
    }

    /**
     * Starts an appliance of the given release without users, with the given options. The vendor's own clients accept
     * https only. With https, users can log in by client certificate.
     */
    public static FakeSpsServer start(SpsRelease release, ServerOptions options) {
        return new FakeSpsServer(release, options);
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        return routes.respond(request);
    }

    @Override
    protected Object state() {
        return state;
    }

    // State

    /**
     * Adds a local user with all privileges. With https, the user can also log in with a client certificate whose common
     * name is the user name; how the appliance finds the user is configured there.
     */
    public FakeSpsServer addUser(String name, String password) {
        return addUser(name, password, "local");
    }

    /**
     * Adds a user of a login method, with all privileges. A login that specifies another method is rejected (since
     * about 7.0).
     */
    public synchronized FakeSpsServer addUser(String name, String password, String loginMethod) {
        authentication.add(name, password, loginMethod);
        return this;
    }

    /**
     * Revokes the privileges of a user for a path, such as {@code /api/configuration}, and for all paths below it.
     *
     * @param user the name of the user
     * @param path the path
     * @param methods the HTTP methods; all methods if none is given
     */
    public synchronized FakeSpsServer forbid(String user, String path, String... methods) {
        state.denials.add(new State.Denial(user, path, new LinkedHashSet<>(List.of(methods))));
        return this;
    }

    /** Adds an empty collection. Its objects can be created, replaced and deleted. */
    public synchronized FakeSpsServer addCollection(String path) {
        layout.addCollection(path);
        return this;
    }

    /**
     * Sets a body in the committed configuration, without validation, in the form in which the appliance returns it.
     * References are written with {@link #reference}. Fields that no document names belong to the object from then on.
     *
     * @param body a map, list, string, number, boolean or null
     */
    public synchronized FakeSpsServer configure(String path, @Nullable Object body) {
        layout.addListsAbove(path);
        state.committed.put(path, Configuration.copyOf(body));
        return this;
    }

    /**
     * Adds a session. It has all documented members.
     *
     * @param key its id
     * @param body members that replace the default ones, such as {@code protocol} or {@code active}
     * @param trail the audit trail, of any size
     */
    public synchronized FakeSpsServer addSession(
            String key, Map<String, ? extends @Nullable Object> body, StreamedBody trail) {
        recordings.add(key, body, trail);
        return this;
    }

    /**
     * Adds an item to a list of a session.
     *
     * @param key the id of the session
     * @param list {@code alerts}, {@code channels}, {@code content}, {@code events}, {@code indexing} or
     *     {@code trail_downloads}
     * @param item the item as it is sent: with {@code key}, {@code body} and {@code meta}, or without
     */
    public synchronized FakeSpsServer addSessionItem(
            String key, String list, Map<String, ? extends @Nullable Object> item) {
        recordings.addItem(key, list, item);
        return this;
    }

    /** Returns the appliance to the state before the welcome wizard: only {@code /api/setup} responds. */
    public synchronized FakeSpsServer uninitialized() {
        setup.restart();
        return this;
    }

    /** Returns an image that the appliance accepts as firmware. */
    public static byte[] firmwareImage(String version) {
        return Firmware.image(version);
    }

    /** Returns a ZIP file that the appliance accepts as a plugin. */
    public static byte[] pluginZip(String name, String version) {
        return Plugins.zip(name, version);
    }

    /** Adds a password to the committed configuration and returns its key. */
    public synchronized String addPassword(String secret) {
        String key = UUID.randomUUID().toString();
        state.secrets.put(Settings.PASSWORDS + "/" + key, secret);
        state.committed.put(Settings.PASSWORDS + "/" + key, Map.of());
        return key;
    }

    /**
     * Adds the SSH host key of a server. Its fields are not documented; the body is empty.
     *
     * @param key type, address and port, such as {@code ssh-rsa-10.110.0.1:22}
     */
    public synchronized FakeSpsServer addSshHostKey(String key) {
        state.sshHostKeys.put(key, Map.of());
        return this;
    }

    /** Returns a reference in the form in which the appliance returns it. */
    public static Map<String, Object> reference(String collection, String key) {
        return Reference.to(collection, key).json();
    }

    /**
     * Locks the configuration, as an administrator on a configuration page of the web interface does. Transactions
     * can't be opened.
     *
     * @throws IllegalStateException if a transaction is open
     */
    public synchronized FakeSpsServer lockBy(String administrator) {
        transactions.lockBy(administrator);
        return this;
    }

    /** Releases the lock of the administrator. */
    public synchronized FakeSpsServer unlock() {
        transactions.lockBy(null);
        return this;
    }

    /** Ends all sessions and their transactions. */
    public synchronized void endSessions() {
        authentication.endAll();
    }

    // Options

    /**
     * Sets whether the server is strict; true by default. A lenient server accepts bodies without some of the
     * documented fields, references as objects, and any content type.
     */
    public synchronized FakeSpsServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** Sets the idle time after which a session expires; 10 minutes by default. */
    public synchronized FakeSpsServer idleTimeout(Duration limit) {
        options.idleTimeout = limit;
        return this;
    }

    /**
     * Sends a new cookie with every response. The previous cookie is then invalid. By default the cookie stays the
     * same. Not documented.
     */
    public synchronized FakeSpsServer renewCookies() {
        options.renewCookies = true;
        return this;
    }

    /**
     * Rejects a logout with 405. No document describes a logout. By default {@code DELETE /api/authentication} ends the
     * session.
     */
    public synchronized FakeSpsServer withoutLogout() {
        options.logout = false;
        return this;
    }

    /**
     * Checks constraints and references only at commit. By default they are checked when a body is sent. The schema of
     * a body is always checked when it is sent.
     */
    public synchronized FakeSpsServer validateAtCommit() {
        options.validateAtCommit = true;
        return this;
    }

    /**
     * Responds to PUT and DELETE, and to opening and committing a transaction, with 204 and no body. The bodies of
     * these responses are not documented.
     */
    public synchronized FakeSpsServer emptyWriteResponses() {
        options.emptyWriteResponses = true;
        return this;
    }

    /**
     * Sets the error for a locked configuration; 409 and {@code ConfigurationLocked} by default. Not documented.
     *
     * @param status the HTTP status
     * @param type the error type
     */
    public synchronized FakeSpsServer lockResponse(int status, String type) {
        options.lockStatus = status;
        options.lockType = type;
        return this;
    }

    /**
     * Rejects opening a transaction if the session has already opened one. By default it returns 200. Not documented.
     */
    public synchronized FakeSpsServer rejectReopening() {
        options.rejectReopening = true;
        return this;
    }

    /**
     * Allows a commit to overwrite the changes of other commits since the transaction was opened. By default it is
     * rejected with 409. Not documented.
     */
    public synchronized FakeSpsServer lastCommitWins() {
        options.lastCommitWins = true;
        return this;
    }

    /** Sets the field of the commit message; {@code commit_message} by default. Not documented. */
    public synchronized FakeSpsServer commitMessageField(String name) {
        options.commitMessageField = name;
        return this;
    }

    /**
     * Sets the valid values of {@code auth_method} of SNMP. By default {@code md5}, {@code sha1} and {@code sha} are
     * valid, because the guide contains both {@code sha1} and {@code sha}.
     */
    public synchronized FakeSpsServer authMethods(String... values) {
        options.authMethods = Set.of(values);
        return this;
    }

    /** Rejects tests and upgrades of firmware with {@code FirmwareTestFailed}. */
    public synchronized FakeSpsServer rejectFirmware() {
        options.rejectFirmware = true;
        return this;
    }

    /** Stores uploaded plugins and rejects the upload with {@code TransactionProcessingError}. */
    public synchronized FakeSpsServer failPluginDeployment() {
        options.failPluginDeployment = true;
        return this;
    }

    /** Sets the content of support bundles. */
    public synchronized FakeSpsServer supportBundle(StreamedBody content) {
        options.supportBundle = Optional.of(content);
        return this;
    }

    /** Requires a message for every commit; not required by default. */
    public FakeSpsServer requireCommitMessage() {
        return configure(Settings.ACCOUNTING, Map.of("require_commitlog", true));
    }

    // Reading the state

    /**
     * Returns the committed body of an object as the appliance returns it, or an empty optional if there is none or the body
     * is not an object.
     */
    public synchronized Optional<Map<String, Object>> committed(String path) {
        return Optional.ofNullable(state.committed.object(path)).map(Configuration::copy);
    }

    /** Returns the committed body of any kind, or an empty optional if there is none or it is null. */
    public synchronized Optional<Object> committedValue(String path) {
        return Optional.ofNullable(state.committed.get(path)).map(Configuration::copyOf);
    }

    /** Returns the committed paths below a collection or list, sorted. */
    public synchronized List<String> committedBelow(String path) {
        return state.committed.paths().stream()
                .filter(one -> one.startsWith(path + "/"))
                .toList();
    }

    /** Returns the paths that open transactions have changed, sorted. A path occurs once for each transaction. */
    public synchronized List<String> staged() {
        return transactions.staged();
    }

    /**
     * Returns who has locked the configuration: the administrator on the web interface, or the user of a transaction.
     * Empty if nobody has.
     */
    public synchronized Optional<String> lockHolder() {
        return transactions.holder();
    }

    /** Returns the number of open transactions. */
    public synchronized int openTransactions() {
        return transactions.open().size();
    }

    /** Returns all commits, oldest first. */
    public synchronized List<Commit> commits() {
        return state.commits.stream()
                .map(commit -> new Commit(commit.user(), Optional.ofNullable(commit.message()), commit.paths()))
                .toList();
    }

    /** Returns the number of sessions that have not expired. */
    public synchronized int activeSessions() {
        return authentication.active().size();
    }

    /** Returns the version of the firmware that the appliance runs. */
    public synchronized String firmwareVersion() {
        return String.valueOf(state.firmware.get(state.firmwareSlot));
    }

    /** Returns the address of the joined Safeguard for Privileged Passwords; empty if none is joined. */
    public synchronized Optional<String> joinedSpp() {
        return Optional.ofNullable(state.spp);
    }

    /** Returns whether the appliance is joined to Starling. */
    public synchronized boolean isJoinedToStarling() {
        return state.starling;
    }

    /** Returns the number of rejected logins. */
    public synchronized int rejectedLogins() {
        return state.rejectedLogins;
    }

    /** Returns the secret of a password object. No response contains it. */
    public synchronized Optional<String> secret(String key) {
        return Optional.ofNullable(state.secrets.get(Settings.PASSWORDS + "/" + key));
    }
}
