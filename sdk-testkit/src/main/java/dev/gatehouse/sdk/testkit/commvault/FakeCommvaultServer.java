package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
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
    private final State state = new State();
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Jobs jobs;
    private final Router routes;

    private FakeCommvaultServer(boolean saas) {
        options = new Options(saas);
        sessions = new Sessions(state, options, clock());
        accessTokens = new AccessTokens(state, options, clock());
        jobs = new Jobs(state, options, clock());
        routes = new Router(state, options, sessions, accessTokens, jobs, clock());
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
    protected Reply answer(Received request) {
        return routes.answer(request);
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
        Account account = new Account(state.newId(), name, password, administrator);
        state.accounts.put(account.id, account);
        return account;
    }

    /** Adds a group of users that exist. */
    public synchronized long addUserGroup(String name, String... users) {
        Set<Long> members = new LinkedHashSet<>();
        for (String user : users) {
            members.add(state.requireAccount(user).id);
        }
        long id = state.newId();
        state.groups.put(id, new State.Group(id, name, members));
        return id;
    }

    /** Adds a server plan whose storage can back a vault. */
    public synchronized long addPlan(String name) {
        return addPlan(name, "Server", 1);
    }

    /** Adds any plan; only {@code Server} plans with storage pools of type 1 or 4 can back a vault. */
    public synchronized long addPlan(String name, String subType, int storagePoolType) {
        long id = state.newId();
        state.plans.put(id, new State.Plan(id, name, subType, storagePoolType));
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
        long id = state.newId();
        state.machines.put(id, new State.Machine(id, name, infrastructure));
        return id;
    }

    /** Lets the installation of the endpoint package on this client be refused, with a word of {@code ErrorCode}. */
    public synchronized void refuseEndpoint(String client, String errorCode, String message) {
        state.refusedEndpoints.put(state.requireMachine(client).id(), new State.Refusal(errorCode, message));
    }

    /** Adds a vault without owners. */
    public synchronized long addVault(String name, long planId) {
        return state.addVault(name, planId, List.of(), List.of(), List.of()).id();
    }

    /** Adds a job, which goes on by one step with each look at it and stays at the last. */
    public synchronized long addJob(JobStep... steps) {
        return jobs.add(List.of(), List.of(steps));
    }

    /** Lets ids go on from here, above 32 bits if wanted. */
    public synchronized void idsFrom(long id) {
        state.idsFrom(id);
    }

    // Users and their tokens

    /** Issues a login token to a user without a login; it ends after 30 minutes without use. */
    public synchronized String issueToken(String user) {
        return sessions.open(state.requireAccount(user));
    }

    /** Issues an access token and its refresh token to a user. */
    public synchronized AccessTokenPair issueAccessToken(String user) {
        return accessTokens.add(state.requireAccount(user));
    }

    /** Ends all login tokens, so that none is known any more. */
    public synchronized void endSessions() {
        sessions.endAll();
    }

    /** Locks a user out for a time. */
    public synchronized void lock(String user, Duration time) {
        sessions.lock(state.requireAccount(user), time);
    }

    /**
     * Makes a user change the password at the next login. Whether such a login yields a token is not documented.
     *
     * @param tokenNevertheless whether it does
     */
    public synchronized void requirePasswordChange(String user, boolean tokenNevertheless) {
        Account account = state.requireAccount(user);
        account.mustChangePassword = true;
        account.tokenNevertheless = tokenNevertheless;
    }

    // What became of it

    /** Returns all vaults, oldest first. */
    public synchronized List<Vault> vaults() {
        return List.copyOf(state.vaults.values());
    }

    /** Returns the vault of this name. */
    public synchronized Optional<Vault> vault(String name) {
        return state.vaults.values().stream()
                .filter(vault -> vault.name().equals(name))
                .findFirst();
    }

    /** Returns whether the endpoint package was installed on this client: its job was seen as completed. */
    public synchronized boolean isEndpoint(String client) {
        return state.endpoints.contains(state.requireMachine(client).id());
    }

    /** Returns the user's present S3 key. */
    public synchronized Optional<S3Key> s3Key(String user) {
        return Optional.ofNullable(state.requireAccount(user).key);
    }

    /** Returns the mails sent so far. */
    public synchronized List<Mail> mails() {
        return List.copyOf(state.mails);
    }

    /** Returns how many login tokens are alive. */
    public synchronized int livingTokens() {
        return sessions.living();
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
    public synchronized FakeCommvaultServer spellCodes(CodeSpelling spelling) {
        options.spelling = spelling;
        return this;
    }

    /** With which HTTP status failures are told. */
    public synchronized FakeCommvaultServer failWith(FailureStatus status) {
        options.failureStatus = status;
        return this;
    }

    /** How empty lists are written. */
    public synchronized FakeCommvaultServer writeEmpties(EmptyListStyle empties) {
        options.empties = empties;
        return this;
    }

    /** Writes every number as text, as answers do that were XML once. */
    public synchronized FakeCommvaultServer writeNumbersAsText(boolean asText) {
        options.numbersAsText = asText;
        return this;
    }

    /** How v1 entities name their type: {@code _type_}, the default, or {@code __type__}. */
    public synchronized FakeCommvaultServer typeField(String name) {
        options.typeField = name;
        return this;
    }

    /** Answers every refused token with this; by default {@code errorCode} 5 in JSON. On V4 paths not documented. */
    public synchronized FakeCommvaultServer answerUnauthorized(Reply reply) {
        options.unauthorized = reply;
        return this;
    }

    /** Where a failed login puts its error; by default {@code errList} with {@code errLogMessage}. */
    public synchronized FakeCommvaultServer failLoginsBy(ErrorShape shape, String messageField) {
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
    public synchronized FakeCommvaultServer limitRate(int writesAnHour, int readsAnHour) {
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
        options.flawCode = code;
        options.flawMessage = message;
        return this;
    }

    /** Adds fields to each vault listed: all but {@code name} are not documented. */
    public synchronized FakeCommvaultServer listVaultsWith(Function<Vault, Map<String, Object>> fields) {
        options.listedVault = fields;
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
    public synchronized FakeCommvaultServer answerKeyRotationAs(KeyResponse answer) {
        options.keyAnswer = answer;
        return this;
    }

    /** The status with which {@code GET /GetId} sends what it found: 200, or 404 and 409 as real servers do too. */
    public synchronized FakeCommvaultServer answerGetIdWith(int status) {
        options.getIdStatus = status;
        return this;
    }

    /** The steps of the installation jobs started from now on; one is taken with each look at the job. */
    public synchronized FakeCommvaultServer installBy(JobStep... steps) {
        options.jobSteps = List.of(steps);
        return this;
    }

    /** Keeps new jobs out of sight for the first looks, either as an empty list at 200 or as 404. */
    public synchronized FakeCommvaultServer hideNewJobs(int looks, boolean as404) {
        options.jobHiddenFor = looks;
        options.hiddenJobIs404 = as404;
        return this;
    }

    /** Lets every call but login, renewal and logout meet an internal error. */
    public synchronized FakeCommvaultServer databaseDown(boolean down) {
        state.databaseDown = down;
        return this;
    }
}
