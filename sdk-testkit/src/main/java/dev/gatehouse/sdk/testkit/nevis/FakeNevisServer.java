package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A fake nevisIDM server: clients (tenants) with their users, units and profiles, applications, the caller's own data,
 * roles, policies, terms, and the search. Applications may use it in their own tests.
 *
 * <p>The server starts with one client, {@value #DEFAULT_CLIENT}, one application, {@value #DEFAULT_APPLICATION}, and
 * one caller, {@link #root()}, who has the bearer token {@value #ROOT_TOKEN} and all rights.
 *
 * <pre>{@code
 * FakeNevisServer server = FakeNevisServer.start().addClient("200", "Acme").simulateConcurrentUpdate("200", Map.of());
 * server.root().without("AccessControl.ClientDelete");
 * }</pre>
 *
 * <p>It behaves as the vendor's API reference (8.2605) describes. The {@link #options()} select what the reference
 * leaves open. The server is strict by default, see {@link NevisOptions#strict(boolean)}.
 */
public final class FakeNevisServer extends FakeServer {

    /** The external ID of the client that always exists, as in Nevis ID. */
    public static final String DEFAULT_CLIENT = "100";

    /** The external ID of the application of every client. The value is not documented. */
    public static final String DEFAULT_APPLICATION = "1";

    /** The bearer token of {@link #root()}. */
    public static final String ROOT_TOKEN = "root-token";

    private final NevisOptions options = new NevisOptions();
    private final State state = new State();
    private final Authentication authentication = new Authentication(state, options, clock());
    private final Routes routes = new Routes(state, options, authentication, clock());

    private FakeNevisServer(ServerOptions server) {
        super(server);
        addApplication(DEFAULT_APPLICATION, "nevisIdm");
        addClient(DEFAULT_CLIENT, "Default");
        state.bearers.put(ROOT_TOKEN, state.newCaller(State.ROOT).id());
        listen();
    }

    /** Starts a server with plain HTTP on a free loopback port. */
    public static FakeNevisServer start() {
        return start(ServerOptions.http());
    }

    /** Starts a server with the given options. With https, callers can log in by client certificate. */
    public static FakeNevisServer start(ServerOptions options) {
        return new FakeNevisServer(options);
    }

    /** Returns the options. They may be changed while the server runs. */
    public NevisOptions options() {
        return options;
    }

    @Override
    protected FakeResponse respond(ReceivedRequest request) {
        if (request.method().equals("POST") && request.path().equals(options.tokenPath)) {
            return authentication.accessToken(request);
        }
        if (options.loginRejection == LoginRejection.REDIRECT && request.path().equals(Authentication.PAGE)) {
            return Authentication.page();
        }
        return routes.respond(request);
    }

    @Override
    protected Object state() {
        return state;
    }

    // Callers

    /** Returns the caller that always exists. */
    public synchronized NevisCaller root() {
        return state.caller(State.ROOT);
    }

    /**
     * Adds a caller with an API key, which is sent as a bearer token: user, credential and secret, joined with colons,
     * in Base64 without padding and line breaks.
     */
    public synchronized NevisCaller addApiKey(String userExtId, String credentialExtId, String secret) {
        byte[] key = (userExtId + ":" + credentialExtId + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return addBearerToken(Base64.getEncoder().withoutPadding().encodeToString(key));
    }

    /** Adds a caller with an opaque bearer token. The token does not expire. */
    public synchronized NevisCaller addBearerToken(String token) {
        NevisCaller caller = state.newCaller(UUID.randomUUID().toString());
        state.bearers.put(token, caller.id());
        return caller;
    }

    /** Adds a caller with a SecToken in the given header. The vendor names no header. */
    public synchronized NevisCaller addSecToken(String header, String token) {
        NevisCaller caller = state.newCaller(UUID.randomUUID().toString());
        authentication.addSecToken(header, token, caller);
        return caller;
    }

    /**
     * Adds a caller with OAuth 2.0 client credentials. They get an access token at
     * {@link NevisOptions#tokenPath(String)}.
     */
    public synchronized NevisCaller addOAuthClient(String clientId, String clientSecret) {
        NevisCaller caller = state.newCaller(UUID.randomUUID().toString());
        state.oauthClients.put(clientId, new State.OAuthClient(clientSecret, caller.id()));
        return caller;
    }

    /**
     * Adds a caller with a client certificate (mTLS), which requires https. The certificate counts in requests without
     * other credentials. To which technical user the product maps a certificate is configured there.
     *
     * @param commonName the common name (CN) of the subject
     */
    public synchronized NevisCaller addClientCertificate(String commonName) {
        NevisCaller caller = state.newCaller(UUID.randomUUID().toString());
        state.certificates.put(commonName, caller.id());
        return caller;
    }

    /** Rejects all credentials of a caller from now on. */
    public synchronized FakeNevisServer revoke(NevisCaller caller) {
        authentication.revoke(caller);
        return this;
    }

    /** Invalidates all access tokens and tokens for {@code X-Token} before they expire. New ones can be requested. */
    public synchronized FakeNevisServer revokeAllTokens() {
        authentication.revokeAllTokens();
        return this;
    }

    // State

    /** Adds a client with the name {@code Client-<extId>}, its default unit and the default application. */
    public FakeNevisServer addClient(String extId) {
        return addClient(extId, "Client-" + extId);
    }

    /** Adds a client with its default unit and the default application. */
    public synchronized FakeNevisServer addClient(String extId, String name) {
        state.newTenant(extId, Map.of("name", name), clock().instant());
        return this;
    }

    /** Changes fields of a client, as another caller would. */
    public synchronized FakeNevisServer changeClient(String extId, Map<String, ?> fields) {
        state.tenant(extId).resource.change(body(fields), false, clock().instant());
        return this;
    }

    /**
     * Simulates a concurrent update of a client. The next update of the client fails with 409, after another
     * transaction has set the given fields. Each call affects one update.
     */
    public synchronized FakeNevisServer simulateConcurrentUpdate(String extId, Map<String, ?> theirFields) {
        state.tenant(extId).resource.concurrentUpdates.add(body(theirFields));
        return this;
    }

    /**
     * Simulates a concurrent update of any entity. Its next update fails with 409, after another transaction has set the
     * given fields. Each call affects one update.
     *
     * @param path the path of the entity below {@code /nevisidm/api/core/v1}, such as {@code 100/users/u1}
     */
    public synchronized FakeNevisServer simulateConcurrentUpdateOf(String path, Map<String, ?> theirFields) {
        state.entity(path).concurrentUpdates.add(body(theirFields));
        return this;
    }

    /** Adds an active user to a client. */
    public synchronized FakeNevisServer addUser(String clientExtId, String extId, String loginId) {
        state.tenant(clientExtId)
                .users
                .put(
                        extId,
                        newResource(
                                extId,
                                Map.of(
                                        "clientExtId",
                                        clientExtId,
                                        "loginId",
                                        loginId,
                                        "userState",
                                        "active",
                                        "isTechnicalUser",
                                        false)));
        return this;
    }

    /** Changes fields of a user, as another caller would. The keys are paths such as {@code contacts.email}. */
    public synchronized FakeNevisServer changeUser(String clientExtId, String extId, Map<String, ?> fields) {
        state.tenant(clientExtId).user(extId).change(body(fields), false, clock().instant());
        return this;
    }

    /** Sets the password of a user, whatever the password policy. */
    public synchronized FakeNevisServer setPassword(String clientExtId, String extId, String password) {
        Tenant tenant = state.tenant(clientExtId);
        Map<String, StoredCredential> credentials = tenant.credentials(tenant.user(extId).extId);
        credentials.values().removeIf(each -> each.kind.equals(CredentialKinds.PASSWORD));
        addCredential(CredentialKinds.PASSWORD, clientExtId, extId, state.newExtId(), password);
        return this;
    }

    /** Adds a FIDO UAF authenticator of a user, as a registration with nevisFIDO does. */
    public synchronized FakeNevisServer addFidoUaf(String clientExtId, String userExtId, String extId) {
        addCredential(CredentialKinds.FIDO_UAF, clientExtId, userExtId, extId, "");
        return this;
    }

    private void addCredential(CredentialKind kind, String clientExtId, String userExtId, String extId, String secret) {
        Tenant tenant = state.tenant(clientExtId);
        Resource resource = newResource(extId, Map.of("userExtId", tenant.user(userExtId).extId));
        tenant.credentials(userExtId).put(extId, new StoredCredential(kind, resource, secret));
    }

    /** Adds an active top unit that can have profiles. Its name is its external ID. */
    public synchronized FakeNevisServer addUnit(String clientExtId, String extId) {
        state.tenant(clientExtId).units.put(extId, newResource(extId, newUnit(clientExtId, extId)));
        return this;
    }

    /** Adds an active unit below another unit. */
    public synchronized FakeNevisServer addUnit(String clientExtId, String extId, String parentUnitExtId) {
        Map<String, Object> fields = newUnit(clientExtId, extId);
        fields.put("parentUnitExtId", state.tenant(clientExtId).unit(parentUnitExtId).extId);
        state.tenant(clientExtId).units.put(extId, newResource(extId, fields));
        return this;
    }

    /** Adds an active profile of a user in a unit. It is not the user's default profile. */
    public synchronized FakeNevisServer addProfile(
            String clientExtId, String userExtId, String extId, String unitExtId) {
        Tenant tenant = state.tenant(clientExtId);
        tenant.profiles.put(
                extId,
                newResource(
                        extId,
                        Map.of(
                                "clientExtId",
                                clientExtId,
                                "userExtId",
                                tenant.user(userExtId).extId,
                                "unitExtId",
                                tenant.unit(unitExtId).extId,
                                "profileState",
                                "active",
                                "isDefaultProfile",
                                false)));
        return this;
    }

    /** Adds an application. It is not assigned to any client. */
    public synchronized FakeNevisServer addApplication(String extId, String name) {
        state.applications.put(extId, newResource(extId, Map.of("name", name, "displayed", true)));
        return this;
    }

    /** Assigns an application to a client. */
    public synchronized FakeNevisServer assignApplication(String clientExtId, String extId) {
        state.tenant(clientExtId).applications.add(state.application(extId).extId);
        return this;
    }

    /** Adds a role to an application. */
    public synchronized FakeNevisServer addRole(String applicationExtId, String extId, String name) {
        Resource application = state.application(applicationExtId);
        state.collection(Call.path("applications", applicationExtId, "roles"))
                .put(
                        extId,
                        newResource(
                                extId,
                                Map.of(
                                        "name",
                                        name,
                                        "applicationExtId",
                                        applicationExtId,
                                        "applicationName",
                                        application.text("name").orElse(""))));
        return this;
    }

    /** Adds an enterprise role without roles to a client. */
    public synchronized FakeNevisServer addEnterpriseRole(String clientExtId, String extId, String name) {
        state.collection(Roles.enterpriseRoles(state.tenant(clientExtId)))
                .put(extId, newResource(extId, Map.of("name", name, "clientExtId", clientExtId)));
        return this;
    }

    /** Adds a role to an enterprise role. */
    public synchronized FakeNevisServer addEnterpriseRoleMember(String clientExtId, String extId, String roleExtId) {
        state.collection(Call.path(clientExtId, "eroles", extId, "roles")).put(roleExtId, Roles.role(state, roleExtId));
        return this;
    }

    /** Adds an authorization, which assigns a role to a profile. */
    public synchronized FakeNevisServer addAuthorization(
            String clientExtId, String profileExtId, String extId, String roleExtId) {
        String profile = state.tenant(clientExtId).profile(profileExtId).extId;
        state.collection(Call.path(clientExtId, "profiles", profile, "authorizations"))
                .put(extId, newResource(extId, Map.of("roleExtId", Roles.role(state, roleExtId).extId)));
        return this;
    }

    /** Adds an enterprise authorization, which assigns an enterprise role to a profile. */
    public synchronized FakeNevisServer addEnterpriseAuthorization(
            String clientExtId, String profileExtId, String extId, String enterpriseRoleExtId) {
        String profile = state.tenant(clientExtId).profile(profileExtId).extId;
        state.collection(Call.path(clientExtId, "profiles", profile, "eauthorizations"))
                .put(extId, newResource(extId, Map.of("enterpriseRoleExtId", enterpriseRoleExtId)));
        return this;
    }

    /** Adds a policy to a client. */
    public synchronized FakeNevisServer addPolicy(
            String clientExtId, String extId, String policyType, Map<String, String> parameters) {
        state.collection(Call.path(state.tenant(clientExtId).extId(), "policies"))
                .put(
                        extId,
                        newResource(
                                extId,
                                Map.of(
                                        "clientExtId",
                                        clientExtId,
                                        "policyType",
                                        policyType,
                                        "parameters",
                                        new LinkedHashMap<>(parameters))));
        return this;
    }

    /** Adds active terms. */
    public synchronized FakeNevisServer addTerms(String extId, String name, String termsVersion) {
        state.collection(TermsAndConsents.PATH)
                .put(
                        extId,
                        newResource(
                                extId,
                                Map.of(
                                        "name",
                                        name,
                                        "termsVersion",
                                        termsVersion,
                                        "active",
                                        true,
                                        "silentAcceptance",
                                        false)));
        return this;
    }

    // Reading the state

    /** Returns the external IDs of all clients. */
    public synchronized Set<String> clients() {
        return Set.copyOf(state.tenants.keySet());
    }

    /** Returns all fields of a client, including {@code remarks}. */
    public synchronized Map<String, Object> client(String extId) {
        return look(state.tenant(extId).resource);
    }

    /** Returns the external IDs of a client's users. */
    public synchronized Set<String> users(String clientExtId) {
        return Set.copyOf(state.tenant(clientExtId).users.keySet());
    }

    /** Returns all fields of a user, including custom properties. */
    public synchronized Map<String, Object> user(String clientExtId, String extId) {
        return look(state.tenant(clientExtId).user(extId));
    }

    /** Returns the external IDs of a user's credentials. */
    public synchronized Set<String> credentials(String clientExtId, String userExtId) {
        return Set.copyOf(state.tenant(clientExtId).credentials(userExtId).keySet());
    }

    /** Returns all fields of a credential, with its {@code type} and {@code secret}, and custom properties. */
    public synchronized Map<String, Object> credential(String clientExtId, String userExtId, String extId) {
        StoredCredential credential = Optional.ofNullable(
                        state.tenant(clientExtId).credentials(userExtId).get(extId))
                .orElseThrow(() -> Problem.noRecord("Credential", extId));
        Map<String, Object> all = look(credential.resource);
        all.put("type", credential.kind.type);
        all.put("secret", credential.secret);
        return all;
    }

    /** Returns the external IDs of a client's units. */
    public synchronized Set<String> units(String clientExtId) {
        return Set.copyOf(state.tenant(clientExtId).units.keySet());
    }

    /** Returns all fields of a unit, including custom properties. */
    public synchronized Map<String, Object> unit(String clientExtId, String extId) {
        return look(state.tenant(clientExtId).unit(extId));
    }

    /** Returns the external IDs of a client's profiles. */
    public synchronized Set<String> profiles(String clientExtId) {
        return Set.copyOf(state.tenant(clientExtId).profiles.keySet());
    }

    /** Returns all fields of a profile, including custom properties. */
    public synchronized Map<String, Object> profile(String clientExtId, String extId) {
        return look(state.tenant(clientExtId).profile(extId));
    }

    /** Returns the external IDs of all applications. */
    public synchronized Set<String> applications() {
        return Set.copyOf(state.applications.keySet());
    }

    /** Returns all fields of an application. */
    public synchronized Map<String, Object> application(String extId) {
        return look(state.application(extId));
    }

    /**
     * Returns all entities of a collection with all their fields, by external ID.
     *
     * @param path the path of the collection below {@code /nevisidm/api/core/v1}, such as
     *     {@code 100/profiles/p1/authorizations}; clients, applications, users, units and profiles have methods of their
     *     own
     */
    public synchronized Map<String, Map<String, Object>> collection(String path) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        state.collection(path).forEach((extId, resource) -> all.put(extId, look(resource)));
        return all;
    }

    private Resource newResource(String extId, Map<String, Object> fields) {
        return new Resource(extId, clock().instant(), fields);
    }

    private static Map<String, Object> look(Resource resource) {
        Map<String, Object> all = resource.json();
        all.put("properties", Map.copyOf(resource.properties));
        return all;
    }

    private static Map<String, Object> newUnit(String clientExtId, String extId) {
        return new HashMap<>(
                Map.of("clientExtId", clientExtId, "name", extId, "state", "active", "profileless", false));
    }

    private static Body body(Map<String, ?> fields) {
        return new Body(new LinkedHashMap<>(fields), Set.of());
    }
}
