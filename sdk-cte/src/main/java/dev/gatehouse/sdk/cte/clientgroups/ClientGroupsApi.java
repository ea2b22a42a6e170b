package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import dev.gatehouse.sdk.cte.internal.AuthBinariesBody;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Client groups, {@code /v1/transparent-encryption/clientgroups}. Specify a group by its id or name. Unless stated
 * otherwise, an operation is described by the vendor's Terraform provider and Ansible modules, not by its manual. The
 * required rights are not documented.
 */
public final class ClientGroupsApi {

    private static final TypeRef<ListResponse<ClientGroup>> GROUP_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<Client>> CLIENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.clientGroups()}. */
    public ClientGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ClientGroupsApi with(CallOptions options) {
        return new ClientGroupsApi(caller.with(options));
    }

    /** Lists all client groups in the domain of the login, sorted by name. */
    public Paged<ClientGroup> list() {
        return list(ClientGroupFilter.builder().build());
    }

    /**
     * Lists client groups ({@code GET /v1/transparent-encryption/clientgroups}). Pages are fetched on demand. If groups
     * are added or removed during the iteration, the list may contain a group twice or omit one.
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
     * Lists the groups of a client ({@code GET /v1/transparent-encryption/clients/{id}/clientgroups}). Only one of the
     * vendor's clients uses this operation. Pages are fetched on demand. The order of the groups is not documented. If
     * groups are added or removed during the iteration, the list may contain a group twice or omit one.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public Paged<ClientGroup> ofClient(String client) {
        return ListResponse.paged(caller, () -> Operations.OF_CLIENT.request().path("client", client), GROUP_LIST);
    }

    /**
     * Returns a client group ({@code GET /v1/transparent-encryption/clientgroups/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist in the domain of the login
     */
    public ClientGroup get(String group) {
        return caller.call(Operations.GET.request().path("group", group), ClientGroup.class);
    }

    /**
     * Creates a client group ({@code POST /v1/transparent-encryption/clientgroups}, "API Response Codes", CTE
     * Administration, CipherTrust Manager 2.14). The request is not retried. If the outcome is unknown, search for the
     * name with {@link #get}.
     *
     * @return the group; some servers send only its id and profile
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (409)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist (404)
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server rejects the name (400) or the cluster
     *     type (422); the SDK checks both before it sends the request
     */
    public ClientGroup create(NewClientGroup group) {
        return caller.call(Operations.CREATE.request().body(group), ClientGroup.class);
    }

    /**
     * Updates a client group ({@code PATCH /v1/transparent-encryption/clientgroups/{id}}). The request is not retried.
     *
     * @return the group; some servers send only its id and profile
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group, the profile or a domain does not exist
     */
    public ClientGroup update(String group, ClientGroupUpdate update) {
        return caller.call(Operations.UPDATE.request().path("group", group).body(update), ClientGroup.class);
    }

    /**
     * Deletes a client group ({@code DELETE /v1/transparent-encryption/clientgroups/{id}}). Whether the server deletes
     * a group that has clients is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void delete(String group) {
        caller.run(Operations.DELETE.request().path("group", group));
    }

    /**
     * Lists the clients of a group ({@code GET /v1/transparent-encryption/clientgroups/{id}/clients}). Pages are
     * fetched on demand. The order of the clients is not documented. If clients are added or removed during the
     * iteration, the list may contain a client twice or omit one.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public Paged<Client> clients(String group) {
        return ListResponse.paged(caller, () -> Operations.CLIENTS.request().path("group", group), CLIENT_LIST);
    }

    /**
     * Adds clients to a group ({@code POST /v1/transparent-encryption/clientgroups/{id}/clients}, "API Response Codes",
     * CTE Administration, CipherTrust Manager 2.14). The request is not retried. If one of the clients is marked for
     * deletion, none is added. Whether some clients are added in case of another error is not documented; {@link
     * #clients} lists the members.
     *
     * @return the response as plain Java values; its structure is not documented ({@code association_response} and
     *     {@code items} occur)
     * @throws dev.gatehouse.sdk.core.error.ConflictException if a client is already in the group (409) or marked for
     *     deletion (400)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or a client does not exist (422)
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server finds the list empty (422); the SDK
     *     checks this before it sends the request
     */
    public Optional<Object> addClients(String group, AddClients clients) {
        return caller.callOptional(
                Operations.ADD_CLIENTS.request().path("group", group).body(clients), Object.class);
    }

    /**
     * Adds one client to a group if it is not in the group yet. Throws the same exceptions as {@link #addClients}
     * otherwise.
     *
     * @return whether the client was added
     * @throws IllegalArgumentException if there is more than one client, because the server does not report which of
     *     them is already in the group
     */
    public boolean addIfAbsent(String group, AddClients client) {
        if (client.clientList().size() != 1) {
            throw new IllegalArgumentException("clientList must contain exactly one client for addIfAbsent");
        }
        try {
            addClients(group, client);
            return true;
        } catch (ConflictException e) {
            if (CteErrorReason.ALREADY_MEMBER.isReasonOf(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Removes a client from a group ({@code DELETE
     * /v1/transparent-encryption/clientgroups/{id}/clients/{clientId}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist or does not contain the client
     */
    public void removeClient(String group, String client) {
        caller.run(Operations.REMOVE_CLIENT.request().path("group", group).path("client", client));
    }

    /**
     * Sets the password of a group ({@code PATCH /v1/transparent-encryption/clientgroups/{id}/password} with the method
     * MANUAL). Only newer versions of one of the vendor's clients use this operation. Which members get the password is
     * not documented. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void setPassword(String group, Secret password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("password_creation_method", "MANUAL");
        body.put("password", password);
        caller.run(Operations.SET_PASSWORD.request().path("group", group).body(body));
    }

    /**
     * Lets the server generate the password of a group again ({@code PATCH
     * /v1/transparent-encryption/clientgroups/{id}} with the password creation method GENERATE, as {@link #update} sends
     * it). The request is not retried. Its response is ignored.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void useGeneratedPassword(String group) {
        ClientGroupUpdate update = ClientGroupUpdate.builder()
                .passwordCreationMethod(PasswordCreationMethod.GENERATE)
                .build();
        caller.run(Operations.UPDATE.request().path("group", group).body(update));
    }

    /**
     * Sets the privileged programs of a group ({@code PATCH
     * /v1/transparent-encryption/clientgroups/{id}/auth-binaries}), which replace the existing ones. The request is not
     * retried.
     *
     * @param resign whether the agents sign the programs again
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void setAuthBinaries(String group, List<AuthBinary> binaries, boolean resign) {
        caller.run(Operations.SET_AUTH_BINARIES
                .request()
                .path("group", group)
                .body(AuthBinariesBody.of(caller.codec(), binaries, resign)));
    }

    /**
     * Pauses live data transformation on the clients of a group ({@code POST
     * /v1/transparent-encryption/clientgroups/{id}/ldtpause}). The request is not retried. Its response is not
     * documented and ignored.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void pauseLdt(String group) {
        setLdtPaused(group, true);
    }

    /**
     * Resumes live data transformation on the clients of a group, with the request of {@link #pauseLdt}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void resumeLdt(String group) {
        setLdtPaused(group, false);
    }

    private void setLdtPaused(String group, boolean paused) {
        caller.run(Operations.PAUSE_LDT.request().path("group", group).body(Map.of("paused", paused)));
    }

    /**
     * Generates a new password for a group ({@code PATCH /v1/transparent-encryption/clientgroups/{id}/resetpassword}).
     * Only one of the vendor's clients uses this operation. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the password creation method is MANUAL (422, by analogy
     *     with clients)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void resetPassword(String group) {
        caller.run(Operations.RESET_PASSWORD.request().path("group", group).body(Map.of()));
    }
}
