package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stand-in for the CTE part of CipherTrust Manager's REST API, below {@code /api/v1}: tokens, clients, client groups,
 * GuardPoints, profiles and policies, with the error rows of the vendor's page "API Response Codes" reached by state. You
 * may use it in your own tests.
 *
 * <pre>{@code
 * try (FakeCteServer server = FakeCteServer.start()) {
 *     server.addClient("host-1");
 *     server.markForDeletion("host-1");
 *     // log in as FakeCteServer.USER with FakeCteServer.PASSWORD at server.url()
 * }
 * }</pre>
 *
 * <p>It starts with one user, the domain {@code root} and one profile, {@value #DEFAULT_PROFILE}. Seeding and look-at
 * methods speak of the domain {@code root}; a reference to a client, group, profile or policy is its id, name or URI.
 * What no document says and could go either way can be chosen: {@link CteBehaviour}.
 */
public final class FakeCteServer extends FakeServer {

    /** The user that every server starts with. */
    public static final String USER = "admin";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "Admin-Passw0rd";

    /** The profile that clients and groups have when none is chosen; its name is not documented. */
    public static final String DEFAULT_PROFILE = Domain.DEFAULT_PROFILE;

    private final Options options = new Options();
    private final Accounts accounts = new Accounts();
    private final Tokens tokens = new Tokens(options, clock());
    private final Domains domains = new Domains(clock());
    private final RequestFilter filter = new RequestFilter(options, clock(), accounts, tokens, domains);

    private FakeCteServer() {
        accounts.addUser(USER, PASSWORD, Domains.ROOT);
    }

    /** Starts a server on a free loopback port. */
    public static FakeCteServer start() {
        return new FakeCteServer();
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        return filter.respond(request);
    }

    // How it behaves

    /**
     * Says whether to refuse what the documents give no leave for (default: yes): a request without
     * {@code Accept: application/json}, a JSON body without its content type, unknown fields in a body, unknown sort
     * fields, settings that exclude each other. Which status these get is not documented; here it is 400, and 422 for a
     * weak password.
     */
    public synchronized FakeCteServer strict(boolean strict) {
        options.strict = strict;
        return this;
    }

    /** Says whether a CTE licence is installed (default: yes); without one every CTE write is answered 403. */
    public synchronized FakeCteServer licensed(boolean licensed) {
        options.licensed = licensed;
        return this;
    }

    /** Sets how long new JWTs live; the product's live 300 s. */
    public synchronized FakeCteServer jwtLifetime(Duration lifetime) {
        options.jwtLifetime = lifetime;
        return this;
    }

    /** Sets the most items that a list gives at once, whatever limit is asked for; the default is 2000. */
    public synchronized FakeCteServer maxLimit(int limit) {
        options.maxLimit = limit;
        return this;
    }

    /** Takes on these behaviours. */
    public synchronized FakeCteServer with(CteBehaviour... behaviours) {
        options.behaviours.addAll(List.of(behaviours));
        return this;
    }

    // Who may log in

    /** Adds a user of the domain root; {@code connection|name} puts the user into another connection. */
    public synchronized FakeCteServer addUser(String name, String password) {
        return addUser(name, password, Domains.ROOT);
    }

    /**
     * Adds a user created elsewhere: in the domain that a login gives as {@code auth_domain}, or, when {@code home} starts
     * with a slash, in the tenant that it gives as {@code auth_domain_path}.
     */
    public synchronized FakeCteServer addUser(String name, String password, String home) {
        accounts.addUser(name, password, home);
        return this;
    }

    /** Adds a domain. It has a default profile and nothing else; a token for it sees only what is in it. */
    public synchronized FakeCteServer addDomain(String name) {
        domains.add(name);
        return this;
    }

    /** Registers an API client for the grant {@code client_credential}; its tokens are for the domain root. */
    public synchronized FakeCteServer addApiClient(String clientId) {
        accounts.addApiClient(clientId);
        return this;
    }

    /**
     * Takes every connection as made with a TLS client certificate of this owner: the name of a user for the grant
     * {@code user_certificate}, the id of an API client for {@code client_credential}.
     */
    public synchronized FakeCteServer assumeClientCertificate(String owner) {
        options.certificateOwner = owner;
        return this;
    }

    /** Takes a user's rights: every call on transparent-encryption is then answered 403. */
    public synchronized FakeCteServer revokeRights(String user) {
        accounts.revokeRights(user);
        return this;
    }

    /** Ends all JWTs and revokes all refresh tokens, before their time. */
    public synchronized void revokeAllTokens() {
        tokens.revokeAll();
    }

    /** Returns the ids of the refresh tokens that are neither expired nor revoked. */
    public synchronized List<String> activeRefreshTokens() {
        return tokens.usableRefreshTokens();
    }

    // What is there

    /** Adds a client as it is before its agent registers, and returns its id. */
    public synchronized String addClient(String name) {
        Domain root = domains.root();
        return root.clients
                .add(Clients.newClient(name, root, clock().instant()))
                .id();
    }

    /** Sets a field of a client as its agent would: {@code client_health_status}, {@code os_type} and the like. */
    public synchronized FakeCteServer setClientField(String client, String field, Object value) {
        if (field.equals("id") || field.equals("name") || field.equals("del_client")) {
            throw new IllegalArgumentException("an agent does not set " + field);
        }
        known(domains.root().clients, client).set(field, value);
        return this;
    }

    /** Marks a client for deletion, as {@code del_client} does: it stays until {@link #confirmDeletion(String)}. */
    public synchronized FakeCteServer markForDeletion(String client) {
        known(domains.root().clients, client).set("del_client", true);
        return this;
    }

    /** Lets the agent of a marked client confirm the deletion: the client goes. */
    public synchronized FakeCteServer confirmDeletion(String client) {
        Resource marked = known(domains.root().clients, client);
        if (!marked.flag("del_client")) {
            throw new IllegalStateException("not marked for deletion: " + client);
        }
        domains.root().removeClient(marked);
        return this;
    }

    /** Gives a client a password of the method MANUAL. */
    public synchronized FakeCteServer setManualPassword(String client, String password) {
        Resource owner = known(domains.root().clients, client).set(PasswordSettings.METHOD, "MANUAL");
        owner.password = password;
        return this;
    }

    /** Adds a client group of the cluster type NON-CLUSTER, and returns its id. */
    public synchronized String addClientGroup(String name) {
        Domain root = domains.root();
        return root.groups
                .add(ClientGroups.newGroup(name, root, clock().instant()))
                .id();
    }

    /** Makes a client a member of a group, without inheriting. */
    public synchronized FakeCteServer addMember(String group, String client) {
        Domain root = domains.root();
        root.members(known(root.groups, group)).put(known(root.clients, client).id(), false);
        return this;
    }

    /** Adds a profile, and returns its id. */
    public synchronized String addProfile(String name) {
        return domains.root().addProfile(name, clock().instant()).id();
    }

    /** Adds a policy of the type Standard, and returns its id. */
    public synchronized String addPolicy(String name) {
        return domains.root().addPolicy(name, clock().instant()).id();
    }

    /** Adds a GuardPoint of the type directory_auto to a client, and returns its id. */
    public synchronized String addGuardPoint(String client, String path, String policy) {
        Domain root = domains.root();
        Resource owner = known(root.clients, client);
        Resource point = GuardPoints.newGuardPoint(path, owner, "client", clock().instant());
        GuardPoints.setPolicy(point, known(root.policies, policy));
        return root.guardPoints(owner).add(point).id();
    }

    /** Returns a client's fields as on the wire. */
    public synchronized Optional<Map<String, Object>> client(String client) {
        return domains.root().clients.find(client).map(FakeCteServer::copy);
    }

    /** Returns a client group's fields as on the wire. */
    public synchronized Optional<Map<String, Object>> clientGroup(String group) {
        return domains.root().groups.find(group).map(FakeCteServer::copy);
    }

    /** Returns the names of a group's members, and for each whether it inherits the group's attributes. */
    public synchronized Map<String, Boolean> members(String group) {
        Domain root = domains.root();
        Map<String, Boolean> names = new LinkedHashMap<>();
        root.members(known(root.groups, group))
                .forEach((id, inherits) -> names.put(root.clients.get(id).name(), inherits));
        return names;
    }

    /** Returns the GuardPoints of a client, each with its fields as on the wire. */
    public synchronized List<Map<String, Object>> guardPointsOfClient(String client) {
        Domain root = domains.root();
        return root.guardPoints(known(root.clients, client)).all().stream()
                .map(FakeCteServer::copy)
                .toList();
    }

    /** Returns the GuardPoints of a client group, each with its fields as on the wire. */
    public synchronized List<Map<String, Object>> guardPointsOfGroup(String group) {
        Domain root = domains.root();
        return root.guardPoints(known(root.groups, group)).all().stream()
                .map(FakeCteServer::copy)
                .toList();
    }

    /** Returns a client's password, which no answer contains. */
    public synchronized String clientPassword(String client) {
        return known(domains.root().clients, client).password;
    }

    /** Returns a client group's password, which no answer contains. */
    public synchronized String groupPassword(String group) {
        return known(domains.root().groups, group).password;
    }

    private static Resource known(Table table, String reference) {
        return table.find(reference).orElseThrow(() -> new IllegalArgumentException("not there: " + reference));
    }

    private static Map<String, Object> copy(Resource resource) {
        return new LinkedHashMap<>(resource.fields());
    }
}
