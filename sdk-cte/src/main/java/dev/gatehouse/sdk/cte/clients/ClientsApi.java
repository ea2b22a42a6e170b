package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.CteErrors;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Map;

/**
 * Clients, {@code /v1/transparent-encryption/clients}. A client is named by its id, name or URI. Unless said otherwise
 * an operation is described by the vendor's Terraform provider and Ansible modules, not by its manual; which rights it
 * needs is not documented. The groups of a client are at {@code clientGroups().ofClient(...)}.
 */
public final class ClientsApi {

    private static final String CLIENTS = "/api/v1/transparent-encryption/clients";
    private static final String CLIENT = CLIENTS + "/{client}";

    private static final Operation LIST = Operation.get("cte.clients.list", CLIENTS);
    private static final Operation GET = Operation.get("cte.clients.get", CLIENT);
    private static final Operation CREATE = Operation.post("cte.clients.create", CLIENTS);
    private static final Operation UPDATE = Operation.patch("cte.clients.update", CLIENT);
    private static final Operation DELETE = Operation.patch("cte.clients.delete", CLIENT + "/delete");

    /** NON_IDEMPOTENT: each time makes another password. */
    private static final Operation RESET_PASSWORD = Operation.patch(
                    "cte.clients.resetPassword", CLIENT + "/resetpassword")
            .documents(
                    DocumentedError.of(
                            400,
                            "Client is marked for deletion\\. Cannot modify CTE Client",
                            ErrorKind.CONFLICT,
                            "Name a client that is not marked for deletion: one that is takes no changes."),
                    DocumentedError.of(
                            404,
                            "Resource not found",
                            ErrorKind.NOT_FOUND,
                            "Give the id of a client that exists in the domain of the login."),
                    CteErrors.MANUAL_PASSWORD);

    private static final TypeRef<ListResponse<Client>> CLIENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /** Lists all clients of the login's domain, by name. */
    public Paged<Client> list() {
        return list(ClientFilter.builder().build());
    }

    /**
     * Lists clients: {@code GET /v1/transparent-encryption/clients}, all pages, each fetched when it is reached. A list
     * that changes while it is walked may show a client twice or leave one out.
     */
    public Paged<Client> list(ClientFilter filter) {
        return ListResponse.paged(caller, () -> request(filter), CLIENT_LIST);
    }

    /**
     * Reads a client: {@code GET /v1/transparent-encryption/clients/{id}}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none in the login's domain
     */
    public Client get(String client) {
        return caller.call(GET.request().path("client", client), Client.class);
    }

    /**
     * Makes a client: {@code POST /v1/transparent-encryption/clients}. Not sent twice: after an unclear outcome look
     * the name up by {@link #get}.
     *
     * @return the client; some servers send its id and profile alone
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the name is taken (by analogy with client groups)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when the profile does not exist (by the same analogy)
     */
    public Client create(NewClient client) {
        return caller.call(CREATE.request().body(client), Client.class);
    }

    /**
     * Changes a client: {@code PATCH /v1/transparent-encryption/clients/{id}}. Not sent twice.
     *
     * @return the client; some servers send its id and profile alone
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the client is marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when client, profile or a domain does not exist
     */
    public Client update(String client, ClientUpdate update) {
        return caller.call(UPDATE.request().path("client", client).body(update), Client.class);
    }

    /**
     * Marks a client for deletion: {@code PATCH /v1/transparent-encryption/clients/{id}/delete} with
     * {@code del_client}. It goes when its agent confirms; until then it takes no changes. Not sent twice.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when it is marked already
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such client
     */
    public void markForDeletion(String client) {
        delete(client, "del_client");
    }

    /**
     * Deletes a client without waiting for its agent, which can't be undone: {@code PATCH
     * /v1/transparent-encryption/clients/{id}/delete} with {@code force_del_client}. Not sent twice.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such client
     */
    public void forceDelete(String client) {
        delete(client, "force_del_client");
    }

    /**
     * Lets the server make a new password for a client, the one that opens its host when that is cut off:
     * {@code PATCH /v1/transparent-encryption/clients/{id}/resetpassword} ("API Response Codes", CTE Administration,
     * CipherTrust Manager 2.14). Not sent twice: each time makes another password. What a success answers is not
     * documented; any 2xx is one, and its body is not looked at. To set a password of one's own: {@link #update} with
     * {@link ClientUpdate#withManualPassword}.
     *
     * <p>The document errs on the client with a MANUAL password: it advises to change the method to MANUAL. The
     * corrective action of the exception says GENERATE.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException when the client is marked for deletion (400), or its
     *     password creation method is MANUAL (422)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is no such client (404)
     */
    public void resetPassword(String client) {
        caller.run(RESET_PASSWORD.request().path("client", client).body(Map.of()));
    }

    private void delete(String client, String how) {
        caller.run(DELETE.request().path("client", client).body(Map.of(how, true)));
    }

    private static ApiRequest.Builder request(ClientFilter filter) {
        return LIST.request()
                .query("id", filter.ids())
                .query("name", filter.names())
                .query("os_type", filter.osTypes())
                .query("os_sub_type", filter.osSubTypes())
                .query("client_type", filter.clientTypes())
                .query("profile_name", filter.profileNames())
                .query("profile_id", filter.profileIds())
                .query("client_version", filter.clientVersions())
                .query("client_health_status", filter.health())
                .query("fam_state", filter.famStates())
                .query("ldt_enabled", filter.ldtEnabled())
                .query("fam_enabled", filter.famEnabled())
                .query("dps_enabled", filter.dpsEnabled())
                .query("sort", filter.sort());
    }
}
