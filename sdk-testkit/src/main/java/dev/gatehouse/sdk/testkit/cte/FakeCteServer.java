package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stateful, in-memory fake of CipherTrust Manager. It implements the CTE part of the REST API below {@code /api/v1}:
 * tokens, clients, client groups, GuardPoints, profiles, policies and their elements, Kubernetes storage groups, LDT
 * communication groups, reports, registration tokens and the keys of policies. Its error responses follow the vendor's
 * page "API Response Codes".
 *
 * <pre>{@code
 * try (FakeCteServer server = FakeCteServer.start()) {
 *     server.addClient("host-1");
 *     server.markForDeletion("host-1");
 *     // log in as FakeCteServer.USER with FakeCteServer.PASSWORD at server.url()
 * }
 * }</pre>
 *
 * <p>The server starts with one user, the domain {@code root} and one profile, {@value #DEFAULT_PROFILE}. It is strict
 * by default, see {@link #strict(boolean)}. With https, the owner of a client certificate is the user whose name is the
 * common name of its subject. How the product finds the user is not documented.
 *
 * <p>The methods that add or read state use the domain {@code root}. Specify a client, group, profile or policy by its
 * id, name or URI. If it does not exist, the methods throw {@link IllegalArgumentException}, except {@link #client} and
 * {@link #clientGroup}. Select undocumented behaviour with {@link CteBehaviour}. Methods with the return type
 * {@code FakeCteServer} return this server.
 */
public final class FakeCteServer extends FakeServer {

    /** The name of the user that every server starts with. */
    public static final String USER = "admin";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "Admin-Passw0rd";

    /** The profile of clients and groups that specify none ("Managing Profiles"). */
    public static final String DEFAULT_PROFILE = Domain.DEFAULT_PROFILE;

    private final Options options = new Options();
    private final State state = new State();
    private final Tokens tokens = new Tokens(state, options, clock());
    private final Routes routes = new Routes(state, options, clock(), tokens);

    private FakeCteServer(ServerOptions server) {
        super(server);
        state.addDomain(State.ROOT, clock().instant());
        state.accounts.addUser(USER, PASSWORD, State.ROOT);
        listen();
    }

    /** Starts a server with plain HTTP on a free loopback port. */
    public static FakeCteServer start() {
        return start(ServerOptions.http());
    }

    /** Starts a server with the given options. With https, users and API clients can log in by client certificate. */
    public static FakeCteServer start(ServerOptions options) {
        return new FakeCteServer(options);
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        return routes.respond(request);
    }

    @Override
    protected Object state() {
        return state;
    }

    // Options

    /**
     * Sets whether the server is strict; true by default. A strict server rejects what the documents do not allow: an
     * {@code Accept} header that excludes JSON, a JSON body without its content type, unknown fields in a body,
     * unknown sort fields, and mutually exclusive settings. The vendor does not document the status of these
     * rejections. The fake server uses 400, and 422 for a weak password.
     */
    public synchronized FakeCteServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /**
     * Sets whether a CTE license is installed; true by default. Without it, every write to CTE is rejected with 403.
     */
    public synchronized FakeCteServer licensed(boolean licensed) {
        options.licensed = licensed;
        return this;
    }

    /** Sets the lifetime of JWTs that are issued from now on; 300 seconds by default, as in the product. */
    public synchronized FakeCteServer jwtLifetime(Duration lifetime) {
        options.jwtLifetime = lifetime;
        return this;
    }

    /** Sets the maximum number of items in a list response, even if a request has a higher limit; 2000 by default. */
    public synchronized FakeCteServer maxLimit(int limit) {
        options.maxLimit = limit;
        return this;
    }

    /** Enables undocumented behaviour, in addition to what is already enabled; none by default. */
    public synchronized FakeCteServer with(CteBehaviour... behaviours) {
        options.behaviours.addAll(List.of(behaviours));
        return this;
    }

    // Accounts and tokens

    /**
     * Adds a user to the domain {@code root}. With a name of the form {@code connection|name}, the user belongs to that
     * authentication connection.
     */
    public synchronized FakeCteServer addUser(String name, String password) {
        return addUser(name, password, State.ROOT);
    }

    /**
     * Adds a user to another domain or to a tenant.
     *
     * @param name the user name, or {@code connection|name}
     * @param password the password
     * @param home the domain that a login specifies as {@code auth_domain}, or, if it starts with a slash, the tenant
     *     that a login specifies as {@code auth_domain_path}
     */
    public synchronized FakeCteServer addUser(String name, String password, String home) {
        state.accounts.addUser(name, password, home);
        return this;
    }

    /** Adds a domain with a default profile. A token for the domain has access only to the resources in it. */
    public synchronized FakeCteServer addDomain(String name) {
        state.addDomain(name, clock().instant());
        return this;
    }

    /**
     * Registers an API client for the grant {@code client_credential}. Its tokens are for the domain {@code root}. It
     * logs in with a client certificate whose common name is its id.
     */
    public synchronized FakeCteServer addApiClient(String clientId) {
        state.accounts.addApiClient(clientId);
        return this;
    }

    /**
     * Revokes the rights of a user. Every request of the user below {@code /api/v1/transparent-encryption} is then
     * rejected with 403.
     */
    public synchronized FakeCteServer revokeRights(String user) {
        state.accounts.revokeRights(user);
        return this;
    }

    /** Invalidates all JWTs and revokes all refresh tokens before they expire. */
    public synchronized void revokeAllTokens() {
        tokens.revokeAll();
    }

    /** Returns the ids of the refresh tokens that are neither expired nor revoked. */
    public synchronized List<String> activeRefreshTokens() {
        return tokens.usableRefreshTokens();
    }

    // State

    /**
     * Registers an agent with a registration token, as the installer on a host does. The client is created if no client
     * has the name of the host.
     *
     * @return the id of the client
     * @throws IllegalStateException if the token is unknown, expired or used up
     */
    public synchronized String registerAgent(String token, String host) {
        Domain root = state.root();
        RegistrationTokens.use(root, token, clock().instant());
        return root.clients
                .find(host)
                .orElseGet(() -> root.clients.add(Clients.newClient(host, root, clock().instant())))
                .set("registration_allowed", true)
                .set("communication_enabled", true)
                .set("client_health_status", "HEALTHY")
                .id();
    }

    /** Adds a client whose agent has not registered yet, and returns its id. */
    public synchronized String addClient(String name) {
        Domain root = state.root();
        return root.clients
                .add(Clients.newClient(name, root, clock().instant()))
                .id();
    }

    /**
     * Sets a field of a client as its agent would, such as {@code client_health_status} or {@code os_type}.
     *
     * @throws IllegalArgumentException if the field is {@code id}, {@code name} or {@code del_client}
     */
    public synchronized FakeCteServer setClientField(String client, String field, Object value) {
        if (field.equals("id") || field.equals("name") || field.equals("del_client")) {
            throw new IllegalArgumentException("an agent does not set this field: " + field);
        }
        known(state.root().clients, client).set(field, value);
        return this;
    }

    /**
     * Marks a client for deletion, as a request with {@code del_client} does. The client is removed by
     * {@link #confirmDeletion(String)}.
     */
    public synchronized FakeCteServer markForDeletion(String client) {
        known(state.root().clients, client).set("del_client", true);
        return this;
    }

    /**
     * Confirms the deletion of a marked client, as its agent would. The client is removed.
     *
     * @throws IllegalStateException if the client is not marked for deletion
     */
    public synchronized FakeCteServer confirmDeletion(String client) {
        Resource marked = known(state.root().clients, client);
        if (!marked.flag("del_client")) {
            throw new IllegalStateException("the client is not marked for deletion: " + client);
        }
        state.root().removeClient(marked);
        return this;
    }

    /** Sets the password of a client and changes its password creation method to MANUAL. */
    public synchronized FakeCteServer setManualPassword(String client, String password) {
        Resource owner = known(state.root().clients, client).set(PasswordSettings.METHOD, "MANUAL");
        owner.password = password;
        return this;
    }

    /** Adds a client group of the cluster type NON-CLUSTER, and returns its id. */
    public synchronized String addClientGroup(String name) {
        Domain root = state.root();
        return root.groups
                .add(ClientGroups.newGroup(name, root, clock().instant()))
                .id();
    }

    /** Adds a client to a group. The client does not inherit the attributes of the group. */
    public synchronized FakeCteServer addMember(String group, String client) {
        Domain root = state.root();
        root.members(known(root.groups, group)).put(known(root.clients, client).id(), false);
        return this;
    }

    /** Adds a profile and returns its id. */
    public synchronized String addProfile(String name) {
        return state.root().addProfile(name, clock().instant()).id();
    }

    /** Adds a policy of the type Standard and returns its id. */
    public synchronized String addPolicy(String name) {
        return state.root().addPolicy(name, clock().instant()).id();
    }

    /** Adds a policy of another type, such as {@code CSI}, and returns its id. */
    public synchronized String addPolicy(String name, String type) {
        String id = addPolicy(name);
        known(state.root().policies, id).set("policy_type", type);
        return id;
    }

    /** Returns the fields of a policy as in a response, or an empty optional if it does not exist. */
    public synchronized Optional<Map<String, Object>> policy(String policy) {
        return state.root().policies.find(policy).map(FakeCteServer::copy);
    }

    /**
     * Returns the rules of a policy in their order, each with its fields as in a response.
     *
     * @param policy the policy
     * @param kind the segment of the path, for example {@code securityrules}
     */
    public synchronized List<Map<String, Object>> policyRules(String policy, String kind) {
        Domain root = state.root();
        return root.rules(known(root.policies, policy), kind).all().stream()
                .map(FakeCteServer::copy)
                .toList();
    }

    /**
     * Returns the fields of a user, process, resource or signature set as in a response, or an empty optional if it does
     * not exist.
     *
     * @param kind the segment of the path, for example {@code usersets}
     * @param set the set
     */
    public synchronized Optional<Map<String, Object>> set(String kind, String set) {
        return state.root().table(kind).find(set).map(FakeCteServer::copy);
    }

    /** Adds a GuardPoint of the type {@code directory_auto} to a client, and returns its id. */
    public synchronized String addGuardPoint(String client, String path, String policy) {
        Domain root = state.root();
        Resource owner = known(root.clients, client);
        Resource point = GuardPoints.newGuardPoint(path, owner, "client", clock().instant());
        GuardPoints.setPolicy(point, known(root.policies, policy));
        return root.guardPoints(owner).add(point).id();
    }

    /** Returns the fields of a client as in a response, or an empty optional if it does not exist. */
    public synchronized Optional<Map<String, Object>> client(String client) {
        return state.root().clients.find(client).map(FakeCteServer::copy);
    }

    /** Returns the fields of a client group as in a response, or an empty optional if it does not exist. */
    public synchronized Optional<Map<String, Object>> clientGroup(String group) {
        return state.root().groups.find(group).map(FakeCteServer::copy);
    }

    /** Returns the fields of a key as in a response, or an empty optional if it does not exist. */
    public synchronized Optional<Map<String, Object>> key(String key) {
        return state.root().table(Keys.KIND).find(key).map(FakeCteServer::copy);
    }

    /** Returns a map from the name of each member of a group to whether it inherits the attributes of the group. */
    public synchronized Map<String, Boolean> members(String group) {
        Domain root = state.root();
        Map<String, Boolean> names = new LinkedHashMap<>();
        root.members(known(root.groups, group))
                .forEach((id, inherits) -> names.put(root.clients.get(id).name(), inherits));
        return names;
    }

    /** Returns the GuardPoints of a client, each with its fields as in a response. */
    public synchronized List<Map<String, Object>> guardPointsOfClient(String client) {
        Domain root = state.root();
        return root.guardPoints(known(root.clients, client)).all().stream()
                .map(FakeCteServer::copy)
                .toList();
    }

    /** Returns the GuardPoints of a client group, each with its fields as in a response. */
    public synchronized List<Map<String, Object>> guardPointsOfGroup(String group) {
        Domain root = state.root();
        return root.guardPoints(known(root.groups, group)).all().stream()
                .map(FakeCteServer::copy)
                .toList();
    }

    /** Returns the current password of a client, which no response contains. */
    public synchronized String clientPassword(String client) {
        return known(state.root().clients, client).password;
    }

    /** Returns the current password of a client group, which no response contains. */
    public synchronized String groupPassword(String group) {
        return known(state.root().groups, group).password;
    }

    private static Resource known(Table table, String reference) {
        return table.find(reference).orElseThrow(() -> new IllegalArgumentException("does not exist: " + reference));
    }

    private static Map<String, Object> copy(Resource resource) {
        return new LinkedHashMap<>(resource.fields());
    }
}
