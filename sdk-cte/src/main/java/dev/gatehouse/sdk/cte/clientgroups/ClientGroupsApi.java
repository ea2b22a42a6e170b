package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Client groups, {@code /v1/transparent-encryption/clientgroups}. A group is named by its id or name. Unless said
 * otherwise an operation is described by the vendor's Terraform provider and Ansible modules, not by its manual; which
 * rights it needs is not documented.
 */
public final class ClientGroupsApi {

    private static final TypeRef<ListResponse<ClientGroup>> GROUP_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<Client>> CLIENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.clientGroups()}. */
    public ClientGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ClientGroupsApi with(CallOptions options) {
        return new ClientGroupsApi(caller.with(options));
    }

    /** Lists all client groups of the login's domain, by name. */
    public Paged<ClientGroup> list() {
        return list(ClientGroupFilter.builder().build());
    }

    /**
     * Lists client groups: {@code GET /v1/transparent-encryption/clientgroups}, all pages, each fetched when it is
     * reached. A list that changes while it is walked may show a group twice or leave one out.
     */
    public Paged<ClientGroup> list(ClientGroupFilter filter) {
        return ListResponse.paged(
                caller,
                () -> Operations.LIST
                        .request()
                        .query("name", filter.name())
                        .query("cluster_type", filter.clusterType())
                        .query("sort", filter.sort()),
                GROUP_LIST);
    }

    /**
     * Lists the groups of a client: {@code GET /v1/transparent-encryption/clients/{id}/clientgroups}, all pages; seen
     * in one of the vendor's clients alone. They come in the server's order, which is not documented; a list that
     * changes while it is walked may show a group twice or leave one out.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such client
     */
    public Paged<ClientGroup> ofClient(String client) {
        return ListResponse.paged(caller, () -> Operations.OF_CLIENT.request().path("client", client), GROUP_LIST);
    }

    /**
     * Reads a group: {@code GET /v1/transparent-encryption/clientgroups/{id}}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none in the login's domain
     */
    public ClientGroup get(String group) {
        return caller.call(Operations.GET.request().path("group", group), ClientGroup.class);
    }

    /**
     * Makes a client group: {@code POST /v1/transparent-encryption/clientgroups} ("API Response Codes", CTE
     * Administration, CipherTrust Manager 2.14). Not sent twice: after an unclear outcome look the name up by
     * {@link #get}.
     *
     * @return the group; some servers send its id and profile alone
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the name is taken (409)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the profile does not exist (404)
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the server finds name (400) or cluster type
     *     (422) wrong; both are checked before anything is sent
     */
    public ClientGroup create(NewClientGroup group) {
        return caller.call(Operations.CREATE.request().body(group), ClientGroup.class);
    }

    /**
     * Changes a group: {@code PATCH /v1/transparent-encryption/clientgroups/{id}}. Not sent twice.
     *
     * @return the group; some servers send its id and profile alone
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when group, profile or a domain does not exist
     */
    public ClientGroup update(String group, ClientGroupUpdate update) {
        return caller.call(Operations.UPDATE.request().path("group", group).body(update), ClientGroup.class);
    }

    /**
     * Deletes a group: {@code DELETE /v1/transparent-encryption/clientgroups/{id}}. Whether the server refuses that
     * while the group has clients is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such group
     */
    public void delete(String group) {
        caller.run(Operations.DELETE.request().path("group", group));
    }

    /**
     * Lists the clients of a group: {@code GET /v1/transparent-encryption/clientgroups/{id}/clients}, all pages.
     * They come in the server's order, which is not documented; a list that changes while it is walked may show a client
     * twice or leave one out.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such group
     */
    public Paged<Client> clients(String group) {
        return ListResponse.paged(caller, () -> Operations.CLIENTS.request().path("group", group), CLIENT_LIST);
    }

    /**
     * Adds clients to a group: {@code POST /v1/transparent-encryption/clientgroups/{id}/clients} ("API Response Codes",
     * CTE Administration, CipherTrust Manager 2.14). Not sent twice. If one of the clients is marked for deletion none
     * is added; whether the other failures leave any added is not documented: see {@link #clients}.
     *
     * @return the answer as plain Java values; its shape is not documented ({@code association_response} and
     *     {@code items} were seen)
     * @throws dev.gatehouse.sdk.core.error.ConflictException when a client is in the group already (409) or marked for
     *     deletion (400)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the group or a client does not exist (422)
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the server misses a client in the list (422);
     *     that there is one is checked before anything is sent
     */
    public Optional<Object> addClients(String group, AddClients clients) {
        return caller.callOptional(
                Operations.ADD_CLIENTS.request().path("group", group).body(clients), Object.class);
    }

    /**
     * Adds one client to a group, unless it is in it already. Fails as {@link #addClients} otherwise.
     *
     * @return whether it was added
     * @throws IllegalArgumentException when it is more than one client: the server does not say which is there already
     */
    public boolean addIfAbsent(String group, AddClients client) {
        if (client.clientList().size() != 1) {
            throw new IllegalArgumentException("clientList must have exactly one client for addIfAbsent");
        }
        try {
            addClients(group, client);
            return true;
        } catch (ConflictException e) {
            if (Operations.ALREADY_MEMBER.matches(e.status(), e.vendorMessage().orElse(""))) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Takes a client out of a group: {@code DELETE /v1/transparent-encryption/clientgroups/{id}/clients/{clientId}}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such group, or the client is not in it
     */
    public void removeClient(String group, String client) {
        caller.run(Operations.REMOVE_CLIENT.request().path("group", group).path("client", client));
    }

    /**
     * Sets the group's password by hand: {@code PATCH /v1/transparent-encryption/clientgroups/{id}/password} with the
     * method MANUAL; seen in newer versions of one vendor's client alone. Which members it reaches is not documented.
     * Not sent twice.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such group
     */
    public void setPassword(String group, Secret password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("password_creation_method", "MANUAL");
        body.put("password", password);
        caller.run(Operations.SET_PASSWORD.request().path("group", group).body(body));
    }

    /**
     * Lets the server make a new password for the group: {@code PATCH
     * /v1/transparent-encryption/clientgroups/{id}/resetpassword}; seen in one of the vendor's clients alone. Not sent
     * twice.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the password creation method is MANUAL (422, by
     *     analogy with clients)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such group
     */
    public void resetPassword(String group) {
        caller.run(Operations.RESET_PASSWORD.request().path("group", group).body(Map.of()));
    }
}
