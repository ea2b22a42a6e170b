package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A Commvault server as far as S3 vaults need it, for anyone's tests. It holds users, groups, plans, clients, vaults
 * and jobs, and answers by them as the reference "Create instance of S3 Vault" (11.38) and its neighbours say.
 *
 * <p>Every id comes from one counter. Options may be changed while it runs. What no public document says is marked
 * "not documented" at the option or method concerned.
 *
 * <pre>{@code
 * FakeCommvaultServer server = FakeCommvaultServer.start();
 * server.addUser("admin", "secret");
 * long plan = server.addPlan("Object storage");
 * long host = server.addClient("host-1");
 * }</pre>
 */
public final class FakeCommvaultServer extends FakeServer {

    private final Options options;
    private final Store store = new Store();
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Jobs jobs;
    private final Router router;

    private FakeCommvaultServer(boolean saas) {
        options = new Options(saas);
        sessions = new Sessions(store, options, clock());
        accessTokens = new AccessTokens(store, options, clock());
        jobs = new Jobs(store, options, clock());
        router = new Router(store, options, sessions, accessTokens, jobs, clock());
    }

    /** Starts a customer-managed server, reached at {@link #url()} and {@link #webConsoleUrl()}. */
    public static FakeCommvaultServer start() {
        return new FakeCommvaultServer(false);
    }

    /**
     * Starts a gateway as Commvault Cloud (SaaS) has it: no base path, the login token in {@code data.authToken} and
     * sent as bearer, no {@code RenewLoginToken}.
     */
    public static FakeCommvaultServer startSaas() {
        return new FakeCommvaultServer(true);
    }

    /** Returns the address to give to a client: with {@code /commandcenter/api}, or without a path for SaaS. */
    @Override
    public String url() {
        return options.saas ? super.url() : super.url() + "/commandcenter/api";
    }

    /** Returns the address of the older Web Console: with {@code /webconsole/api}. */
    public String webConsoleUrl() {
        return super.url() + "/webconsole/api";
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        return router.respond(request);
    }

    // What there is

    /** Adds an administrator, who may do everything. A domain user's name is {@code domain\name}. */
    public synchronized long addUser(String name, String password) {
        return add(name, password, true).id;
    }

    /** Adds a user who may only look, and read and rotate the own S3 key. Which rights exist is not documented. */
    public synchronized long addEndUser(String name, String password) {
        return add(name, password, false).id;
    }

    /** Adds an administrator who logs in with the plain secret instead of Base64, as service principals of SaaS do. */
    public synchronized long addServicePrincipal(String name, String secret) {
        Account account = add(name, secret, true);
        account.servicePrincipal = true;
        return account.id;
    }

    private Account add(String name, String password, boolean administrator) {
        Account account = new Account(store.newId(), name, password, administrator);
        store.accounts.put(account.id, account);
        return account;
    }

    /** Adds a group of users that exist. */
    public synchronized long addUserGroup(String name, String... users) {
        Set<Long> members = new LinkedHashSet<>();
        for (String user : users) {
            members.add(store.requireAccount(user).id);
        }
        long id = store.newId();
        store.groups.put(id, new Store.Group(id, name, members));
        return id;
    }

    /** Adds a server plan whose storage can back a vault. */
    public synchronized long addPlan(String name) {
        return addPlan(name, "Server", 1);
    }

    /** Adds any plan; only {@code Server} plans with storage pools of type 1 or 4 can back a vault. */
    public synchronized long addPlan(String name, String subType, int storagePoolType) {
        long id = store.newId();
        store.plans.put(id, new Store.Plan(id, name, subType, storagePoolType));
        return id;
    }

    /** Adds a machine that can become an S3 endpoint. {@code GET /V4/Servers} shows it only when asked for all. */
    public synchronized long addClient(String name) {
        return addMachine(name, false);
    }

    /** Adds a machine that {@code GET /V4/Servers} shows by default. */
    public synchronized long addInfrastructureMachine(String name) {
        return addMachine(name, true);
    }

    private long addMachine(String name, boolean infrastructure) {
        long id = store.newId();
        store.machines.put(id, new Store.Machine(id, name, infrastructure));
        return id;
    }

    /** Lets the installation of the endpoint package on this client be refused, with a word of {@code ErrorCode}. */
    public synchronized void rejectEndpoint(String client, String errorCode, String message) {
        store.rejectedEndpoints.put(store.requireMachine(client).id(), new Store.Rejection(errorCode, message));
    }

    /** Adds a vault without owners. */
    public synchronized long addVault(String name, long planId) {
        return store.addVault(name, planId, List.of(), List.of(), List.of()).id();
    }

    /** Adds a job, which goes on by one step with each look at it and stays at the last. */
    public synchronized long addJob(JobStep... steps) {
        return jobs.add(List.of(), List.of(steps));
    }

    /** Lets ids go on from here, above 32 bits if wanted. */
    public synchronized void startIdsAt(long id) {
        store.startIdsAt(id);
    }

    // Users and their tokens

    /** Issues a login token to a user without a login; it ends after 30 minutes without use. */
    public synchronized String issueToken(String user) {
        return sessions.open(store.requireAccount(user));
    }

    /** Issues an access token and its refresh token to a user. */
    public synchronized AccessTokenPair issueAccessToken(String user) {
        return accessTokens.add(store.requireAccount(user));
    }

    /** Ends all login tokens, so that none is known any more. */
    public synchronized void endSessions() {
        sessions.endAll();
    }

    /** Locks a user out for a time. */
    public synchronized void lock(String user, Duration time) {
        sessions.lock(store.requireAccount(user), time);
    }

    /**
     * Makes a user change the password at the next login. Whether such a login yields a token is not documented.
     *
     * @param tokenNevertheless whether it does
     */
    public synchronized void requirePasswordChange(String user, boolean issueToken) {
        Account account = store.requireAccount(user);
        account.mustChangePassword = true;
        account.issueToken = issueToken;
    }

    // What became of it

    /** Returns all vaults, oldest first. */
    public synchronized List<Vault> vaults() {
        return List.copyOf(store.vaults.values());
    }

    /** Returns the vault of this name. */
    public synchronized Optional<Vault> vault(String name) {
        return store.vaults.values().stream()
                .filter(vault -> vault.name().equals(name))
                .findFirst();
    }

    /** Returns whether the endpoint package was installed on this client: its job was seen as completed. */
    public synchronized boolean isEndpoint(String client) {
        return store.endpoints.contains(store.requireMachine(client).id());
    }

    /** Returns the user's present S3 key. */
    public synchronized Optional<S3Key> s3Key(String user) {
        return Optional.ofNullable(store.requireAccount(user).key);
    }

    /** Returns the mails sent so far. */
    public synchronized List<Mail> mails() {
        return List.copyOf(store.mails);
    }

    /** Returns how many login tokens are alive. */
    public synchronized int activeTokens() {
        return sessions.active();
    }

    // How it behaves

    /**
     * Whether it refuses what the documents do not allow (the default): unknown fields and null in a body, numbers
     * as text, a wrong or missing {@code __type__}, a {@code planName} that is not the plan's, a body that is not
     * declared as JSON, doubled slashes, tokens in other than the documented header, renewals without the token in
     * the header; and answers v1 calls that do not accept {@code application/json} with XML. That real servers check
     * all of this is not documented.
     */
    public synchronized FakeCommvaultServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** How {@code errorCode} is written. */
    public synchronized FakeCommvaultServer errorCodeFormat(ErrorCodeFormat format) {
        options.errorCodeFormat = format;
        return this;
    }

    /** With which HTTP status failures are told. */
    public synchronized FakeCommvaultServer failureStatus(FailureStatus status) {
        options.failureStatus = status;
        return this;
    }

    /** How empty lists are written. */
    public synchronized FakeCommvaultServer emptyListStyle(EmptyListStyle style) {
        options.emptyListStyle = style;
        return this;
    }

    /** Writes every number as text, as answers do that were XML once. */
    public synchronized FakeCommvaultServer numbersAsText(boolean asText) {
        options.numbersAsText = asText;
        return this;
    }

    /** How v1 entities name their type: {@code _type_}, the default, or {@code __type__}. */
    public synchronized FakeCommvaultServer typeField(String name) {
        options.typeField = name;
        return this;
    }

    /** Answers every refused token with this; by default {@code errorCode} 5 in JSON. On V4 paths not documented. */
    public synchronized FakeCommvaultServer unauthorizedResponse(FakeResponse response) {
        options.unauthorized = response;
        return this;
    }

    /** Where a failed login puts its error; by default {@code errList} with {@code errLogMessage}. */
    public synchronized FakeCommvaultServer loginErrorShape(ErrorShape shape, String messageField) {
        options.loginShape = shape;
        options.loginMessageField = messageField;
        return this;
    }

    /**
     * Locks accounts after so many failed logins; 5 and one hour unless set. The vendor's default is not documented.
     */
    public synchronized FakeCommvaultServer lockAfter(int failedLogins, Duration time) {
        options.lockAfter = failedLogins;
        options.lockFor = time;
        return this;
    }

    /**
     * Lets {@code remainingLockTime} count attempts left, as its description says, instead of seconds as its name
     * does.
     */
    public synchronized FakeCommvaultServer lockTimeCountsAttempts() {
        options.lockTimeCountsAttempts = true;
        return this;
    }

    /** How long access tokens live from now on: 30 minutes until 11.42 and by default, two hours in 11.44. */
    public synchronized FakeCommvaultServer accessTokenLifetime(Duration lifetime) {
        options.accessTokenLifetime = lifetime;
        return this;
    }

    /**
     * Answers 429 beyond so many writes and reads in an hour; 100 and 1000 are the figures of SaaS. No limit if
     * unset.
     */
    public synchronized FakeCommvaultServer rateLimit(int writesAnHour, int readsAnHour) {
        options.writesAnHour = writesAnHour;
        options.readsAnHour = readsAnHour;
        return this;
    }

    /** Lets every vault be created with this warning; code 0 ends it. */
    public synchronized FakeCommvaultServer warnOnCreate(int code, String message) {
        options.warningCode = code;
        options.warningMessage = message;
        return this;
    }

    /**
     * Lets every vault be created but answered with this {@code response.errorCode}, at HTTP 200; code 0 ends it. Real
     * codes are not documented.
     */
    public synchronized FakeCommvaultServer errorAfterCreate(int code, String message) {
        options.createErrorCode = code;
        options.createErrorMessage = message;
        return this;
    }

    /** Adds fields to each vault listed: all but {@code name} are not documented. */
    public synchronized FakeCommvaultServer extraVaultFields(Function<Vault, Map<String, Object>> fields) {
        options.extraVaultFields = fields;
        return this;
    }

    /**
     * Puts the answer of an endpoint registration under {@code addEndpointJob}, or on top (default). Not documented.
     */
    public synchronized FakeCommvaultServer wrapEndpointJob(boolean wrap) {
        options.wrapEndpointJob = wrap;
        return this;
    }

    /** What a rotation of S3 keys answers; by default what real servers do. */
    public synchronized FakeCommvaultServer keyRotationResponse(KeyResponse response) {
        options.keyResponse = response;
        return this;
    }

    /** The status with which {@code GET /GetId} sends what it found: 200, or 404 and 409 as real servers do too. */
    public synchronized FakeCommvaultServer getIdStatus(int status) {
        options.getIdStatus = status;
        return this;
    }

    /** The steps of the installation jobs started from now on; one is taken with each look at the job. */
    public synchronized FakeCommvaultServer installSteps(JobStep... steps) {
        options.installSteps = List.of(steps);
        return this;
    }

    /** Keeps new jobs out of sight for the first looks, either as an empty list at 200 or as 404. */
    public synchronized FakeCommvaultServer hideNewJobs(int reads, boolean as404) {
        options.jobHiddenFor = reads;
        options.hiddenJobIs404 = as404;
        return this;
    }

    /** Lets every call but login, renewal and logout meet an internal error. */
    public synchronized FakeCommvaultServer databaseDown(boolean down) {
        store.databaseDown = down;
        return this;
    }
}
