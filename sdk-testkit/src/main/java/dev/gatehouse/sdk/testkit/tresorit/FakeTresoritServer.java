package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.UserState.Registration;
import java.util.List;
import java.util.Optional;

/**
 * Stand-in for the administrative API v4 of Tresorit ZeroKit, after its "API reference" and "Authentication" pages
 * (<a href="https://tresorit.com/zerokit/docs/admin_api/API_reference.html">tresorit.com/zerokit/docs</a>).
 *
 * <p>All 29 operations act on users, tresors, operations and custom contents, which a test looks at and changes as the
 * end users' clients do. The signature of each request is verified by rebuilding the string to sign from the request as
 * received. Where the vendor documents nothing, {@link Undocumented} and the options below say what is taken.
 *
 * <p>Methods that play a client throw {@link IllegalStateException} where the vendor's server would refuse the client;
 * the message begins with the vendor's code.
 */
public final class FakeTresoritServer extends FakeServer {

    private static final String TENANT = "acmetest1";
    private static final String PRIMARY_KEY = "00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String SECONDARY_KEY = "fedcba98765432100123456789abcdefa5a5a5a55a5a5a5a0123012345674567";

    private final Options options = new Options();
    private final Users users;
    private final Tresors tresors;
    private final Operations operations;
    private final CustomContents contents = new CustomContents();
    private final RequestFilter filter;

    private FakeTresoritServer() {
        Ids ids = new Ids();
        this.users = new Users(options, ids, TENANT);
        this.tresors = new Tresors(options, ids, users);
        this.operations = new Operations(options, clock(), users, tresors);
        Router router = new Router(users, tresors, operations, contents);
        this.filter = new RequestFilter(TENANT, PRIMARY_KEY, SECONDARY_KEY, options, clock(), router, contents);
    }

    /** Starts a server of the tenant {@code acmetest1}, empty and with two made-up keys. */
    public static FakeTresoritServer start() {
        return new FakeTresoritServer();
    }

    // What a client is configured with

    /** The address in the hosted form, where the tenant is a path prefix; {@link #url()} is the production form. */
    public String hostedUrl() {
        return url() + "/tenant-" + TENANT;
    }

    /** The tenant's id. */
    public String tenantId() {
        return TENANT;
    }

    /** The {@code UserId} that must sign. */
    public String adminUserId() {
        return filter.adminUserId();
    }

    /** The primary admin key, 64 hex digits. */
    public synchronized String primaryKey() {
        return filter.primaryKey;
    }

    /** The secondary admin key, which signs as well as the primary. */
    public synchronized String secondaryKey() {
        return filter.secondaryKey;
    }

    /** Replaces the primary key: requests signed with the old one are refused from now on. */
    public synchronized FakeTresoritServer primaryKey(String hexKey) {
        Signature.checkKey(hexKey);
        filter.primaryKey = hexKey;
        return this;
    }

    /** Replaces the secondary key. */
    public synchronized FakeTresoritServer secondaryKey(String hexKey) {
        Signature.checkKey(hexKey);
        filter.secondaryKey = hexKey;
        return this;
    }

    // Options

    /**
     * Whether to refuse what the documents do not name (body fields, query parameters, another content type than JSON,
     * a POST or PUT without digest) and a missing or mistyped {@code Enable}; on by default.
     */
    public synchronized FakeTresoritServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** Which code to answer in a case that the vendor does not document. */
    public synchronized FakeTresoritServer errorCodeFor(Undocumented what, String code) {
        options.codes.put(what, ErrorTable.find(code).code());
        return this;
    }

    /** Whether errors carry a {@code Trace}, here the reason; off by default. */
    public synchronized FakeTresoritServer sendTrace(boolean send) {
        options.trace = send;
        return this;
    }

    /**
     * Whether an approval outdates every other open operation on the same tresor; on by default. The vendor says that
     * it may. When off, an approval fails only when the other one has made it pointless, say by adding the same member.
     */
    public synchronized FakeTresoritServer approvalsOutdate(boolean outdate) {
        options.approvalsOutdate = outdate;
        return this;
    }

    /** Whether the details of approved and rejected operations can still be read; not documented, off by default. */
    public synchronized FakeTresoritServer decidedOperationsStayReadable(boolean readable) {
        options.decidedStayReadable = readable;
        return this;
    }

    /** Whether the details of a share have a {@code Timestamp}, as its four siblings do; off by default. */
    public synchronized FakeTresoritServer sendShareTimestamp(boolean send) {
        options.shareTimestamp = send;
        return this;
    }

    /**
     * Whether ListUsers answers two lists of ids, as its text says, and not the one list of its entity; off by default.
     * The names of the two are not documented: {@code Validated} and {@code Unvalidated} here.
     */
    public synchronized FakeTresoritServer separateUserLists(boolean separate) {
        options.separateUserLists = separate;
        return this;
    }

    /** What {@code NextTresor} is on the last page; null by default. */
    public synchronized FakeTresoritServer lastPage(LastPage lastPage) {
        options.lastPage = lastPage;
        return this;
    }

    /** Disables the tenant ({@code TenantDisabled} to every request) or enables it again. */
    public synchronized FakeTresoritServer tenantDisabled(boolean disabled) {
        filter.tenantDisabled = disabled;
        return this;
    }

    // Errors on demand

    /** The vendor's table of 115 error codes. */
    public static List<ErrorRow> errorCodes() {
        return ErrorTable.ROWS;
    }

    /** Lets the next request fail with a code of the vendor's table; one without a status there answers 500. */
    public void failNextWith(String code) {
        failNext(Fault.response(errorResponse(code)));
    }

    /** Lets the next request fail with any code, known or not, and status. */
    public void failNextWith(String code, int status, String message) {
        failNext(Fault.response(filter.envelope(code, status, message, "on demand")));
    }

    /** What the server answers to say this code of the vendor's table, to be used in faults. */
    public FakeResponse errorResponse(String code) {
        return filter.error(code, "on demand");
    }

    /** Why the last refused request was refused: the code, a colon and the reason. */
    public synchronized Optional<String> lastRejection() {
        return filter.lastRejection;
    }

    // Users

    /** Adds a validated user and returns the id. */
    public synchronized String addUser() {
        return users.add(Registration.VALIDATED);
    }

    /** Adds a registered user who is not validated yet and returns the id. */
    public synchronized String addUnvalidatedUser() {
        return users.add(Registration.UNVALIDATED);
    }

    /** Plays the client that registers in the session its backend has opened; returns the RegValidationVerifier. */
    public synchronized String completeRegistration(String userId, String regSessionId) {
        return users.completeRegistration(userId, regSessionId);
    }

    /** Puts the user's account under deletion. */
    public synchronized void startUserDeletion(String userId) {
        users.startDeletion(userId);
    }

    /** Returns a user. */
    public synchronized UserState user(String userId) {
        return users.state(userId);
    }

    // Tresors

    /** Plays the client that creates a tresor, which waits for approval; returns its id. */
    public synchronized String createTresor(String byUserId) {
        return tresors.create(byUserId);
    }

    /** Adds an approved tresor with these members and returns its id. */
    public synchronized String addTresor(String ownerId, String... memberIds) {
        return tresors.add(ownerId, List.of(memberIds));
    }

    /** Returns how far a tresor is. */
    public synchronized TresorState tresor(String tresorId) {
        return tresors.state(tresorId);
    }

    /** Returns the user ids of a tresor's members. */
    public synchronized List<String> members(String tresorId) {
        return List.copyOf(tresors.members(tresorId));
    }

    // Operations on a tresor

    /** Plays the client of a member who shares the tresor; returns the operation id. */
    public synchronized String proposeShare(String tresorId, String byUserId, String forUserId) {
        return operations.propose(OperationKind.SHARE, tresorId, byUserId, forUserId);
    }

    /** Plays the client of a member who kicks another; returns the operation id. */
    public synchronized String proposeKick(String tresorId, String byUserId, String forUserId) {
        return operations.propose(OperationKind.KICK, tresorId, byUserId, forUserId);
    }

    /** Plays the client of a member who makes an invitation link; returns the operation id, which names the link. */
    public synchronized String proposeLinkCreation(String tresorId, String byUserId) {
        return operations.propose(OperationKind.INVITATION_LINK_CREATION, tresorId, byUserId, null);
    }

    /** Plays the client of a user who accepts an invitation link; returns the operation id. */
    public synchronized String proposeLinkAcception(String link, String forUserId) {
        return operations.proposeForLink(OperationKind.INVITATION_LINK_ACCEPTION, link, forUserId);
    }

    /** Plays the client of a member who revokes an invitation link; returns the operation id. */
    public synchronized String proposeLinkRevocation(String link, String byUserId) {
        return operations.proposeForLink(OperationKind.INVITATION_LINK_REVOCATION, link, byUserId);
    }

    /** Adds an invitation link that is approved already; returns the operation id that names it. */
    public synchronized String addLink(String tresorId, String byUserId) {
        String link = proposeLinkCreation(tresorId, byUserId);
        operations.approve(link);
        return link;
    }

    /** Returns an operation. */
    public synchronized OperationState operation(String operationId) {
        return operations.state(operationId);
    }

    /** Whether an invitation link can be accepted: its creation was approved and no revocation was. */
    public synchronized boolean isLinkUsable(String link) {
        return operations.isUsable(link);
    }

    // Custom contents

    /** Adds a custom content file. */
    public synchronized void addCustomContent(String fileName, byte[] bytes) {
        contents.add(fileName, bytes);
    }

    /** Returns the bytes of a custom content file. */
    public synchronized Optional<byte[]> customContent(String fileName) {
        return contents.find(fileName);
    }

    // Answering

    @Override
    protected synchronized FakeResponse respond(ReceivedRequest request) {
        return filter.respond(request, url());
    }
}
