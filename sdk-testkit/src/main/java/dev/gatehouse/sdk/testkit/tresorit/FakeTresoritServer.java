package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.tresorit.UserState.Registration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fake server for the administrative API v4 of Tresorit ZeroKit, after the pages "API reference" and "Authentication"
 * (<a href="https://tresorit.com/zerokit/docs/admin_api/API_reference.html">tresorit.com/zerokit/docs</a>).
 *
 * <p>All 29 operations use the same state: users, tresors, operations and custom contents. A test reads the state, and
 * changes it as the clients of end users do. The server starts empty. It verifies the signature of each request: it
 * builds the string to sign from the request as received. It is strict by default, see {@link #strict(boolean)}. What
 * the vendor does not document is defined by {@link Undocumented} and by the options. Each response has a {@code Date}
 * header with the time of {@link #clock()}, except injected ones.
 *
 * <p>Methods that act as a client throw {@link IllegalStateException} if the vendor's server would reject the client.
 * The message starts with the vendor's error code.
 */
public final class FakeTresoritServer extends FakeServer {

    private static final String DEFAULT_TENANT = "acmetest1";
    private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9]{7,9}");
    private static final String PRIMARY_KEY = "00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String SECONDARY_KEY = "fedcba98765432100123456789abcdefa5a5a5a55a5a5a5a0123012345674567";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Options options = new Options();
    private final State state = new State();
    private final Users users;
    private final Tresors tresors;
    private final Operations operations;
    private final CustomContents contents = new CustomContents(state);
    private final Routes routes;

    private FakeTresoritServer(String tenantId, ServerOptions server) {
        super(server);
        options.tenant = tenantId;
        state.primaryKey = PRIMARY_KEY;
        state.secondaryKey = SECONDARY_KEY;
        Ids ids = new Ids(state);
        this.users = new Users(state, options, ids);
        this.tresors = new Tresors(state, options, ids, users);
        this.operations = new Operations(state, options, clock(), users, tresors);
        this.routes = new Routes(state, options, clock(), users, tresors, operations, contents);
        listen();
    }

    /** Starts an empty server for the tenant {@code acmetest1} with two fixed keys. */
    public static FakeTresoritServer start() {
        return start(ServerOptions.http());
    }

    /** Starts an empty server as {@link #start()} does, with the given options. */
    public static FakeTresoritServer start(ServerOptions options) {
        return start(DEFAULT_TENANT, options);
    }

    /**
     * Starts an empty server as {@link #start()} does, for another tenant and with the given options.
     *
     * @param tenantId a lower-case letter, followed by 7 to 9 lower-case letters or digits
     * @throws IllegalArgumentException if the id has another form
     */
    public static FakeTresoritServer start(String tenantId, ServerOptions options) {
        return new FakeTresoritServer(requireTenant(tenantId), options);
    }

    private static String requireTenant(String tenantId) {
        if (!TENANT.matcher(tenantId).matches()) {
            throw new IllegalArgumentException("tenantId must be a lower-case letter and 7 to 9 of a-z and 0-9");
        }
        return tenantId;
    }

    // Configuration of a client

    /**
     * Returns the base URL in the hosted form, in which the tenant is a path prefix. {@link #url()} is the production
     * form, without the tenant in the name of the host.
     */
    public String hostedUrl() {
        return url() + "/tenant-" + tenantId();
    }

    /** Returns the id of the tenant. */
    public String tenantId() {
        return options.tenant;
    }

    /** Returns the {@code UserId} that requests must be signed with. */
    public String adminUserId() {
        return options.adminUserId();
    }

    /** Returns the primary admin key, 64 hexadecimal digits. */
    public synchronized String primaryKey() {
        return state.primaryKey;
    }

    /** Returns the secondary admin key, 64 hexadecimal digits. Requests signed with either key are accepted. */
    public synchronized String secondaryKey() {
        return state.secondaryKey;
    }

    /**
     * Replaces the primary key. Requests signed with the old key are rejected from now on.
     *
     * @throws IllegalArgumentException if the key does not have 64 hexadecimal digits
     */
    public synchronized FakeTresoritServer primaryKey(String hexKey) {
        Authentication.checkKey(hexKey);
        state.primaryKey = hexKey;
        return this;
    }

    /**
     * Replaces the secondary key. Requests signed with the old key are rejected from now on.
     *
     * @throws IllegalArgumentException if the key does not have 64 hexadecimal digits
     */
    public synchronized FakeTresoritServer secondaryKey(String hexKey) {
        Authentication.checkKey(hexKey);
        state.secondaryKey = hexKey;
        return this;
    }

    // Options

    /**
     * Sets the production URL of the tenant, which responses contain in the URLs of custom contents; {@link #url()}
     * by default. Clients that reach the server under another name, such as {@code https://acmetest1.api.tresorit.io}
     * on the loopback address, need it.
     *
     * @param url a URL without a slash at the end
     */
    public synchronized FakeTresoritServer serviceUrl(String url) {
        options.serviceUrl = Optional.of(url);
        return this;
    }

    /**
     * Sets whether the server is strict; true by default. A strict server rejects what the documents do not name:
     * unknown body fields and query parameters, content types other than JSON, a POST or PUT without digest, a missing
     * {@code Enable} or one that is not a boolean, and versions of the API other than v4.
     *
     * <p>A lenient server accepts what published clients and samples send: {@code Alias} in validations (Android
     * sample), {@code Enabled} instead of {@code Enable}, also as text (tests of the Java and .NET clients), {@code
     * approve-share?inviteId=} (sample application), and {@code /api/v5/admin} (Node.js backend sample).
     */
    public synchronized FakeTresoritServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /**
     * Sets the error code for a case that the vendor does not document.
     *
     * @param what the case
     * @param code a code of the vendor's table
     * @throws IllegalArgumentException if the code is not in the vendor's table
     */
    public synchronized FakeTresoritServer errorCodeFor(Undocumented what, String code) {
        options.codes.put(what, ErrorTable.find(code).code());
        return this;
    }

    /** Sets whether errors contain a {@code Trace}, here with the reason; false by default. */
    public synchronized FakeTresoritServer sendTrace(boolean send) {
        options.trace = send;
        return this;
    }

    /**
     * Sets whether an approval invalidates all other open operations on the same tresor; true by default. The vendor
     * says that it may. If false, an approval only fails if its operation is no longer possible, for instance because
     * the user is already a member.
     */
    public synchronized FakeTresoritServer approvalsOutdate(boolean outdate) {
        options.approvalsOutdate = outdate;
        return this;
    }

    /**
     * Sets whether the details of approved and rejected operations can still be read; false by default. Not documented.
     */
    public synchronized FakeTresoritServer decidedOperationsStayReadable(boolean readable) {
        options.decidedStayReadable = readable;
        return this;
    }

    /**
     * Sets whether the details of a share contain a {@code Timestamp}, as those of the other four operations do; false
     * by default.
     */
    public synchronized FakeTresoritServer sendShareTimestamp(boolean send) {
        options.shareTimestamp = send;
        return this;
    }

    /**
     * Sets whether ListUsers returns two lists of ids, as its description says, instead of one list of its entity;
     * false by default. The names of the two lists are not documented; here they are {@code Validated} and
     * {@code Unvalidated}.
     */
    public synchronized FakeTresoritServer separateUserLists(boolean separate) {
        options.separateUserLists = separate;
        return this;
    }

    /** Sets the value of {@code NextTresor} on the last page; null by default. */
    public synchronized FakeTresoritServer lastPage(LastPage lastPage) {
        options.lastPage = lastPage;
        return this;
    }

    /** Disables or enables the tenant. While it is disabled, every request fails with {@code TenantDisabled}. */
    public synchronized FakeTresoritServer tenantDisabled(boolean disabled) {
        options.tenantDisabled = disabled;
        return this;
    }

    // Injected errors

    /** Returns the vendor's table of 115 error codes. */
    public static List<ErrorRow> errorCodes() {
        return ErrorTable.ROWS;
    }

    /**
     * Fails the next request with a code of the vendor's table, with its status and message. A code without a status in
     * the table is sent with 500.
     */
    public void failNextWith(String code) {
        failNext(Fault.response(errorResponse(code)));
    }

    /** Fails the next request with any error code, known or unknown. */
    public void failNextWith(String code, int status, String message) {
        failNext(Fault.response(Problem.response(code, status, message, "injected", options)));
    }

    /** Returns the error response for a code of the vendor's table, for use in faults. */
    public FakeResponse errorResponse(String code) {
        return Problem.response(code, "injected", options);
    }

    /**
     * Returns why the last rejected request was rejected: the error code, a colon and the reason. Empty if no request
     * was rejected.
     */
    public synchronized Optional<String> lastRejection() {
        return routes.lastRejection();
    }

    // Users

    /** Adds a validated user and returns the id. */
    public synchronized String addUser() {
        return users.add(Registration.VALIDATED);
    }

    /** Adds a registered user who is not validated yet, and returns the id. */
    public synchronized String addUnvalidatedUser() {
        return users.add(Registration.UNVALIDATED);
    }

    /**
     * Registers a user in a registration session, as the user's client does, and returns the
     * {@code RegValidationVerifier}.
     */
    public synchronized String completeRegistration(String userId, String regSessionId) {
        return users.completeRegistration(userId, regSessionId);
    }

    /** Puts the account of a user under deletion. */
    public synchronized void startUserDeletion(String userId) {
        users.startDeletion(userId);
    }

    /** Returns the state of a user. */
    public synchronized UserState user(String userId) {
        return users.state(userId);
    }

    // Tresors

    /** Creates a tresor, as a user's client does, and returns its id. The tresor requires approval. */
    public synchronized String createTresor(String byUserId) {
        return tresors.create(byUserId);
    }

    /** Adds an approved tresor with the given members and returns its id. */
    public synchronized String addTresor(String ownerId, String... memberIds) {
        return tresors.add(ownerId, List.of(memberIds));
    }

    /** Returns the state of a tresor. */
    public synchronized TresorState tresor(String tresorId) {
        return tresors.state(tresorId);
    }

    /** Returns the user ids of a tresor's members. */
    public synchronized List<String> members(String tresorId) {
        return List.copyOf(tresors.members(tresorId));
    }

    // Operations on a tresor

    /** Starts sharing a tresor with a user, as a member's client does, and returns the operation id. */
    public synchronized String proposeShare(String tresorId, String byUserId, String forUserId) {
        return operations.propose(OperationKind.SHARE, tresorId, byUserId, forUserId);
    }

    /** Starts kicking a member, as another member's client does, and returns the operation id. */
    public synchronized String proposeKick(String tresorId, String byUserId, String forUserId) {
        return operations.propose(OperationKind.KICK, tresorId, byUserId, forUserId);
    }

    /**
     * Starts the creation of an invitation link, as a member's client does, and returns the operation id, which also
     * identifies the link.
     */
    public synchronized String proposeLinkCreation(String tresorId, String byUserId) {
        return operations.propose(OperationKind.INVITATION_LINK_CREATION, tresorId, byUserId, null);
    }

    /** Starts accepting an invitation link, as a user's client does, and returns the operation id. */
    public synchronized String proposeLinkAcception(String link, String forUserId) {
        return operations.proposeForLink(OperationKind.INVITATION_LINK_ACCEPTION, link, forUserId);
    }

    /** Starts revoking an invitation link, as a member's client does, and returns the operation id. */
    public synchronized String proposeLinkRevocation(String link, String byUserId) {
        return operations.proposeForLink(OperationKind.INVITATION_LINK_REVOCATION, link, byUserId);
    }

    /** Adds an approved invitation link and returns the operation id that identifies it. */
    public synchronized String addLink(String tresorId, String byUserId) {
        String link = proposeLinkCreation(tresorId, byUserId);
        operations.approve(link);
        return link;
    }

    /** Returns the state of an operation. */
    public synchronized OperationState operation(String operationId) {
        return operations.state(operationId);
    }

    /**
     * Returns whether an invitation link can be accepted: its creation was approved, and no revocation was approved.
     */
    public synchronized boolean isLinkUsable(String link) {
        return operations.isUsable(link);
    }

    // Custom contents

    /** Adds a custom content file. */
    public synchronized void addCustomContent(String fileName, byte[] bytes) {
        contents.add(fileName, bytes);
    }

    /** Returns the bytes of a custom content file, or an empty optional if it does not exist. */
    public synchronized Optional<byte[]> customContent(String fileName) {
        return contents.find(fileName);
    }

    @Override
    protected Object state() {
        return state;
    }

    @Override
    protected synchronized FakeResponse respond(ReceivedRequest request) {
        return routes.respond(request, options.serviceUrl.orElseGet(this::url))
                .header("Date", DATE.format(clock().instant()));
    }
}
