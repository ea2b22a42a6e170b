package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A fake Commvault server with the parts of the REST API that S3 vaults need. It keeps users, groups, plans, clients,
 * vaults and jobs, and responds as the reference page "Create instance of S3 Vault" (11.38) and its related pages
 * describe.
 *
 * <p>All ids come from one counter. The server starts empty. It is strict by default, see {@link #strict(boolean)}.
 * Options may be changed while it runs. Behaviour that no public document describes is marked "not documented" at the
 * option or method.
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
    private final LoginTokens loginTokens;
    private final AccessTokens accessTokens;
    private final Jobs jobs;
    private final Administration administration;
    private final Security security;
    private final Routes routes;

    private FakeCommvaultServer(boolean saas, ServerOptions server) {
        super(server);
        options = new Options(saas);
        loginTokens = new LoginTokens(state, options, clock());
        accessTokens = new AccessTokens(state, options, clock());
        jobs = new Jobs(state, options, clock());
        administration = new Administration(state, options);
        security = new Security(state, options, administration.roles);
        routes = new Routes(state, options, loginTokens, accessTokens, jobs, administration, security, clock());
        listen();
    }

    /** Starts a customer-managed server, available at {@link #url()} and {@link #webConsoleUrl()}. */
    public static FakeCommvaultServer start() {
        return start(ServerOptions.http());
    }

    /** Starts a customer-managed server with the given options. */
    public static FakeCommvaultServer start(ServerOptions options) {
        return new FakeCommvaultServer(false, options);
    }

    /**
     * Starts a gateway of Commvault Cloud (SaaS). It has no base path, returns the login token in
     * {@code data.authToken}, accepts it as a bearer token, and has no {@code RenewLoginToken}.
     */
    public static FakeCommvaultServer startSaas() {
        return startSaas(ServerOptions.http());
    }

    /** Starts a gateway of Commvault Cloud (SaaS) with the given options. */
    public static FakeCommvaultServer startSaas(ServerOptions options) {
        return new FakeCommvaultServer(true, options);
    }

    /** Returns the base URL for a client: with {@code /commandcenter/api}, or without a path for SaaS. */
    @Override
    public String url() {
        return options.saas ? super.url() : super.url() + "/commandcenter/api";
    }

    /** Returns the base URL of the older Web Console: with {@code /webconsole/api}. */
    public String webConsoleUrl() {
        return super.url() + "/webconsole/api";
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
     * Adds an administrator, who has all rights, and returns the id. The name of a domain user is {@code domain\name}.
     */
    public synchronized long addUser(String name, String password) {
        return add(name, password, true).id;
    }

    /**
     * Adds a user who may only read, and rotate their own S3 key, and returns the id. Which rights exist is not
     * documented.
     */
    public synchronized long addEndUser(String name, String password) {
        return add(name, password, false).id;
    }

    /**
     * Adds an administrator who logs in with the plain secret instead of Base64, as service principals of SaaS do.
     * Returns the id.
     */
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

    /**
     * Adds a group of existing users and returns its id.
     *
     * @throws IllegalArgumentException if a user does not exist
     */
    public synchronized long addUserGroup(String name, String... users) {
        Set<Long> members = new LinkedHashSet<>();
        for (String user : users) {
            members.add(state.requireAccount(user).id);
        }
        long id = state.newId();
        state.groups.put(id, new State.Group(id, name, members));
        return id;
    }

    /** Adds a server plan whose storage a vault can use, and returns its id. */
    public synchronized long addPlan(String name) {
        return addPlan(name, "Server", 1);
    }

    /**
     * Adds a plan and returns its id. A vault can only use a plan of the type {@code Server} with a storage pool of
     * type 1 or 4.
     */
    public synchronized long addPlan(String name, String subType, int storagePoolType) {
        long id = state.newId();
        state.plans.put(id, new State.Plan(id, name, subType, storagePoolType));
        return id;
    }

    /**
     * Adds a machine that can become an S3 endpoint, and returns its client id. {@code GET /V4/Servers} only lists it
     * if all machines are requested.
     */
    public synchronized long addClient(String name) {
        return addMachine(name, false);
    }

    /** Adds a machine that {@code GET /V4/Servers} lists by default, and returns its client id. */
    public synchronized long addInfrastructureMachine(String name) {
        return addMachine(name, true);
    }

    private long addMachine(String name, boolean infrastructure) {
        long id = state.newId();
        state.machines.put(id, new State.Machine(id, name, infrastructure));
        return id;
    }

    /**
     * Rejects the installation of the endpoint package on a client from now on.
     *
     * @param client the name of the client
     * @param errorCode the name of the error code, such as {@code INVALID_ENTITY_ID}
     * @param message the error message
     */
    public synchronized void rejectEndpoint(String client, String errorCode, String message) {
        state.rejectedEndpoints.put(state.requireMachine(client).id(), new State.Rejection(errorCode, message));
    }

    /**
     * Adds disk storage, which is a storage pool, and returns its id. Sizes are in megabytes; a capacity of 0 occurs on real
     * servers.
     */
    public synchronized long addDiskStorage(String name, long capacity, long freeSpace) {
        return administration.disks.add(JsonFields.of(
                "name", name,
                "storagePoolType", "DEDUPLICATION",
                "status", "Online",
                "capacity", capacity,
                "freeSpace", freeSpace));
    }

    /** Adds a media agent that is online, and returns its id. */
    public synchronized long addMediaAgent(String name) {
        return administration.mediaAgents.add(
                JsonFields.of("name", name, "displayName", name, "status", "ONLINE", "version", "11.42.1"));
    }

    /** Adds a role with permissions, such as {@code S3_getObject}, and returns its id. */
    public synchronized long addRole(String name, String... permissions) {
        List<Map<String, Object>> all = List.of(permissions).stream()
                .map(permission -> Map.<String, Object>of("permission", Map.of("name", permission)))
                .toList();
        return administration.roles.add(JsonFields.of("name", name, "status", "ENABLED", "permissions", all));
    }

    /** Adds an alert that was triggered, and returns its id. */
    public synchronized long addAlert(String severity, String info) {
        return administration.alerts.add(JsonFields.of(
                "severity",
                severity,
                "detectedCriterion",
                "Job Failed",
                "info",
                info,
                "notes",
                "",
                "type",
                "Job Management - Data Protection",
                "detectedTime",
                clock().instant().getEpochSecond(),
                "readStatus",
                false));
    }

    /** Adds a definition of alerts that is enabled, and returns its id. */
    public synchronized long addAlertDefinition(String name) {
        return administration.definitions.add(JsonFields.of("name", name, "type", "Data Protection", "enabled", true));
    }

    /** Adds a company, which is a tenant, and returns its id. */
    public synchronized long addCompany(String name) {
        return administration.companies.add(JsonFields.of("name", name, "status", "ACTIVE", "isReseller", false));
    }

    /** Adds a group of machines and returns its id. */
    public synchronized long addServerGroup(String name) {
        return administration.groups.add(JsonFields.of("name", name, "association", "MANUAL"));
    }

    /** Returns the rights on a client, machine or vault, as in {@code userId 7: S3 User}. */
    public synchronized List<String> rightsOn(String client) {
        return security.on(
                state.clientNamed(client).orElseThrow(() -> new IllegalArgumentException("no client " + client)));
    }

    /** Lets a later step fail in each creation of a plan, which the response reports together with the new plan. */
    public synchronized FakeCommvaultServer failPlanSteps(boolean fail) {
        options.planStepFails = fail;
        return this;
    }

    /** Sets the feature release that {@code GET /CommServ} reports: 36 for 11.36; 42 by default. */
    public synchronized FakeCommvaultServer servicePack(int servicePack) {
        options.servicePack = servicePack;
        return this;
    }

    /** Adds a vault without owners and returns its id. */
    public synchronized long addVault(String name, long planId) {
        return state.addVault(name, planId, List.of(), List.of(), List.of()).id();
    }

    /**
     * Adds a job and returns its id. Each read of the job advances it by one step. After the last step, the job does
     * not change any more.
     */
    public synchronized long addJob(JobStep... steps) {
        return jobs.add(List.of(steps));
    }

    /**
     * Adds a job of a type, such as {@code Backup}, that works for a client, and returns its id.
     *
     * @param client the name of a machine or vault
     */
    public synchronized long addJob(String type, String client, JobStep... steps) {
        long id = state.clientNamed(client).orElseThrow(() -> new IllegalArgumentException("no client " + client));
        return jobs.add(type, List.of(id), List.of(steps), "admin");
    }

    /** Sets the next id. Later ids follow from there. The id may exceed 32 bits. */
    public synchronized void startIdsAt(long id) {
        state.startIdsAt(id);
    }

    // Users and their tokens

    /** Issues a login token to a user without a login. The token expires after 30 minutes without use. */
    public synchronized String issueToken(String user) {
        return loginTokens.open(state.requireAccount(user), null);
    }

    /** Issues a login token as {@link #issueToken(String)} does, which can be renewed with the given device id. */
    public synchronized String issueToken(String user, String deviceId) {
        return loginTokens.open(state.requireAccount(user), deviceId);
    }

    /** Issues an access token and its refresh token to a user. */
    public synchronized AccessTokenPair issueAccessToken(String user) {
        return accessTokens.add(state.requireAccount(user));
    }

    /**
     * Requires a PIN of two-factor authentication after the password of each login of a user, without a blank. Each PIN
     * counts for one login, in the given order; after the last one, no login succeeds. That the API takes the PIN where
     * the consoles do is not documented.
     */
    public synchronized void requirePins(String user, String... pins) {
        Account account = state.requireAccount(user);
        account.needsPin = true;
        account.pins = new ArrayList<>(List.of(pins));
    }

    /** Ends all sessions: no login token is valid any more. */
    public synchronized void endSessions() {
        loginTokens.endAll();
    }

    /** Locks the account of a user for the given duration. */
    public synchronized void lock(String user, Duration time) {
        loginTokens.lock(state.requireAccount(user), time);
    }

    /**
     * Requires a user to change the password at the next login. Whether such a login returns a token is not documented.
     *
     * @param user the name of the user
     * @param issueToken whether the login returns a token
     */
    public synchronized void requirePasswordChange(String user, boolean issueToken) {
        Account account = state.requireAccount(user);
        account.mustChangePassword = true;
        account.issueToken = issueToken;
    }

    // Reading the state

    /** Returns all vaults, oldest first. */
    public synchronized List<Vault> vaults() {
        return List.copyOf(state.vaults.values());
    }

    /** Returns the vault with the given name, or an empty optional if it does not exist. */
    public synchronized Optional<Vault> vault(String name) {
        return state.vaults.values().stream()
                .filter(vault -> vault.name().equals(name))
                .findFirst();
    }

    /**
     * Returns whether the endpoint package was installed on a client. It counts as installed after a read of its job
     * has reported completion.
     */
    public synchronized boolean isEndpoint(String client) {
        return state.endpoints.contains(state.requireMachine(client).id());
    }

    /** Returns the user's current S3 key, or an empty optional if the user has none. */
    public synchronized Optional<S3Key> s3Key(String user) {
        return Optional.ofNullable(state.requireAccount(user).key);
    }

    /** Returns the e-mails sent so far. */
    public synchronized List<Mail> mails() {
        return List.copyOf(state.mails);
    }

    /** Returns the number of login tokens that have not expired. */
    public synchronized int activeTokens() {
        return loginTokens.active();
    }

    // Options

    /**
     * Sets whether the server is strict; true by default. A strict server rejects what the documents do not allow:
     * unknown fields and null in a body, numbers as text, a wrong or missing {@code __type__}, a {@code planName} that
     * is not the name of the plan, a body that is not declared as JSON, doubled slashes, tokens in a header other than
     * the documented one, and renewals without the token in the header. It responds with XML to v1 requests that do not
     * accept {@code application/json}. That real servers check all of this is not documented.
     */
    public synchronized FakeCommvaultServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** Sets the format of {@code errorCode}; {@link ErrorCodeFormat#AS_DOCUMENTED} by default. */
    public synchronized FakeCommvaultServer errorCodeFormat(ErrorCodeFormat format) {
        options.errorCodeFormat = format;
        return this;
    }

    /** Sets the HTTP status of failures; {@link FailureStatus#AS_DOCUMENTED} by default. */
    public synchronized FakeCommvaultServer failureStatus(FailureStatus status) {
        options.failureStatus = status;
        return this;
    }

    /** Sets how empty lists are written; {@link EmptyListStyle#AS_DOCUMENTED} by default. */
    public synchronized FakeCommvaultServer emptyListStyle(EmptyListStyle style) {
        options.emptyListStyle = style;
        return this;
    }

    /** Sets whether every number is written as text, as in responses that were converted from XML; false by default. */
    public synchronized FakeCommvaultServer numbersAsText(boolean asText) {
        options.numbersAsText = asText;
        return this;
    }

    /**
     * Sets the field in which v1 entities name their type, {@code _type_} or {@code __type__}; {@code _type_} by
     * default.
     */
    public synchronized FakeCommvaultServer typeField(String name) {
        options.typeField = name;
        return this;
    }

    /**
     * Sets the response to every rejected token; by default {@code errorCode} 5 in JSON. The response on V4 paths is
     * not documented.
     */
    public synchronized FakeCommvaultServer unauthorizedResponse(FakeResponse response) {
        options.unauthorized = response;
        return this;
    }

    /**
     * Sets where the response to a failed login contains the error; by default {@code errList} with
     * {@code errLogMessage}.
     */
    public synchronized FakeCommvaultServer loginErrorShape(ErrorShape shape, String messageField) {
        options.loginShape = shape;
        options.loginMessageField = messageField;
        return this;
    }

    /**
     * Sets after how many failed logins an account is locked, and for how long; by default 5 logins and one hour. The
     * vendor's default is not documented.
     */
    public synchronized FakeCommvaultServer lockAfter(int failedLogins, Duration time) {
        options.lockAfter = failedLogins;
        options.lockFor = time;
        return this;
    }

    /**
     * Reports the number of remaining attempts in {@code remainingLockTime}, as its description says. By default it is
     * a number of seconds, as its name says.
     */
    public synchronized FakeCommvaultServer lockTimeCountsAttempts() {
        options.lockTimeCountsAttempts = true;
        return this;
    }

    /**
     * Sets the lifetime of access tokens that are issued from now on; 30 minutes by default, as until 11.42. It is two
     * hours in 11.44.
     */
    public synchronized FakeCommvaultServer accessTokenLifetime(Duration lifetime) {
        options.accessTokenLifetime = lifetime;
        return this;
    }

    /**
     * Changes the responses to renewals of access tokens, after the server renewed the pair. Damaged responses were seen
     * in the field. By default, they are not changed.
     */
    public synchronized FakeCommvaultServer renewalResponse(UnaryOperator<FakeResponse> change) {
        options.renewalResponse = change;
        return this;
    }

    /**
     * Limits the writes and reads per hour. Requests over the limit are rejected with 429. SaaS allows 100 writes and
     * 1000 reads. No limit by default.
     */
    public synchronized FakeCommvaultServer rateLimit(int writesAnHour, int readsAnHour) {
        options.writesAnHour = writesAnHour;
        options.readsAnHour = readsAnHour;
        return this;
    }

    /** Adds a warning to every creation of a vault. Code 0 removes it. */
    public synchronized FakeCommvaultServer warnOnCreate(int code, String message) {
        options.warningCode = code;
        options.warningMessage = message;
        return this;
    }

    /**
     * Reports an error for every creation of a vault, although the vault is created: this {@code response.errorCode}
     * with HTTP status 200. Code 0 removes it. The codes of real servers are not documented.
     */
    public synchronized FakeCommvaultServer errorAfterCreate(int code, String message) {
        options.createErrorCode = code;
        options.createErrorMessage = message;
        return this;
    }

    /**
     * Adds fields to each entry of the list of vaults; none by default. All fields except {@code name} are not
     * documented.
     */
    public synchronized FakeCommvaultServer extraVaultFields(Function<Vault, Map<String, Object>> fields) {
        options.extraVaultFields = fields;
        return this;
    }

    /**
     * Sets whether the result of an endpoint registration is below {@code addEndpointJob}; false by default, which puts
     * its fields at the top level. Not documented.
     */
    public synchronized FakeCommvaultServer wrapEndpointJob(boolean wrap) {
        options.wrapEndpointJob = wrap;
        return this;
    }

    /** Sets the response to a rotation of S3 keys; {@link KeyResponse#CODE_200} by default, as of real servers. */
    public synchronized FakeCommvaultServer keyRotationResponse(KeyResponse response) {
        options.keyResponse = response;
        return this;
    }

    /**
     * Sets the status with which {@code GET /GetId} returns what it found; 200 by default. Real servers also send 404
     * and 409 with the data.
     */
    public synchronized FakeCommvaultServer getIdStatus(int status) {
        options.getIdStatus = status;
        return this;
    }

    /**
     * Sets the steps of installation jobs that are started from now on. Each read of a job advances it by one step. By
     * default: waiting, running, completed.
     */
    public synchronized FakeCommvaultServer installSteps(JobStep... steps) {
        options.installSteps = List.of(steps);
        return this;
    }

    /**
     * Hides new jobs from their first reads; by default they are visible at once.
     *
     * @param reads the number of reads that do not find a new job
     * @param as404 whether these reads get a 404 instead of an empty list with 200
     */
    public synchronized FakeCommvaultServer hideNewJobs(int reads, boolean as404) {
        options.jobHiddenFor = reads;
        options.hiddenJobIs404 = as404;
        return this;
    }

    /** Fails every request except login, renewal and logout with an internal error; false by default. */
    public synchronized FakeCommvaultServer databaseDown(boolean down) {
        options.databaseDown = down;
        return this;
    }
}
