package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.common.AuthBinary;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import dev.gatehouse.sdk.cte.internal.AuthBinariesBody;
import dev.gatehouse.sdk.cte.internal.CteErrors;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clients, {@code /v1/transparent-encryption/clients}. Specify a client by its id, name or URI. Unless stated
 * otherwise, an operation is described by the vendor's Terraform provider and Ansible modules, not by its manual. The
 * required rights are not documented. {@code clientGroups().ofClient(...)} lists the groups of a client.
 */
public final class ClientsApi {

    private static final String CLIENTS = "/api/v1/transparent-encryption/clients";
    private static final String CLIENT = CLIENTS + "/{client}";

    private static final Operation LIST = Operation.get("cte.clients.list", CLIENTS);
    private static final Operation GET = Operation.get("cte.clients.get", CLIENT);
    private static final Operation CREATE = Operation.post("cte.clients.create", CLIENTS);
    private static final Operation UPDATE = Operation.patch("cte.clients.update", CLIENT);
    private static final Operation DELETE = Operation.patch("cte.clients.delete", CLIENT + "/delete");

    private static final Operation DELETE_MANY = Operation.patch("cte.clients.deleteMany", CLIENTS + "/delete");
    private static final Operation UNENROLL =
            Operation.post("cte.clients.unenroll", "/api/v1/transparent-encryption/unenroll");
    private static final Operation SET_AUTH_BINARIES =
            Operation.patch("cte.clients.setAuthBinaries", CLIENT + "/auth-binaries");
    private static final Operation PAUSE_LDT = Operation.post("cte.clients.pauseLdt", CLIENT + "/ldtpause");

    /** NON_IDEMPOTENT: each request generates another password. */
    private static final Operation RESET_PASSWORD = Operation.patch(
                    "cte.clients.resetPassword", CLIENT + "/resetpassword")
            .documents(
                    DocumentedError.of(
                                    400,
                                    "Client is marked for deletion\\. Cannot modify CTE Client",
                                    ErrorKind.CONFLICT,
                                    "Specify a client that is not marked for deletion. Clients marked for deletion can't be"
                                            + " modified.")
                            .withReason(CteErrorReason.CLIENT_MARKED_FOR_DELETION),
                    DocumentedError.of(
                                    404,
                                    "Resource not found",
                                    ErrorKind.NOT_FOUND,
                                    "Specify the id of a client that exists in the domain of the login.")
                            .withReason(CteErrorReason.CLIENT_NOT_FOUND),
                    CteErrors.MANUAL_PASSWORD);

    private static final TypeRef<ListResponse<Client>> CLIENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.clients()}. */
    public ClientsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ClientsApi with(CallOptions options) {
        return new ClientsApi(caller.with(options));
    }

    /** Lists all clients in the domain of the login, sorted by name. */
    public Paged<Client> list() {
        return list(ClientFilter.builder().build());
    }

    /**
     * Lists clients ({@code GET /v1/transparent-encryption/clients}). Pages are fetched on demand. If clients are added
     * or removed during the iteration, the list may contain a client twice or omit one.
     */
    public Paged<Client> list(ClientFilter filter) {
        return ListResponse.paged(caller, () -> request(filter), CLIENT_LIST);
    }

    /**
     * Returns a client ({@code GET /v1/transparent-encryption/clients/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist in the domain of the login
     */
    public Client get(String client) {
        return caller.call(GET.request().path("client", client), Client.class);
    }

    /**
     * Creates a client ({@code POST /v1/transparent-encryption/clients}). The request is not retried. If the outcome is
     * unknown, search for the name with {@link #get}.
     *
     * @return the client; some servers send only its id and profile
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the profile does not exist (by analogy with client
     *     groups)
     */
    public Client create(NewClient client) {
        return caller.call(CREATE.request().body(client), Client.class);
    }

    /**
     * Updates a client ({@code PATCH /v1/transparent-encryption/clients/{id}}). The request is not retried.
     *
     * @return the client; some servers send only its id and profile
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client, the profile or a domain does not exist
     */
    public Client update(String client, ClientUpdate update) {
        return caller.call(UPDATE.request().path("client", client).body(update), Client.class);
    }

    /**
     * Marks a client for deletion ({@code PATCH /v1/transparent-encryption/clients/{id}/delete} with
     * {@code del_client}). The server deletes the client when its agent confirms the deletion. Until then the client
     * can't be modified. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is already marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public void markForDeletion(String client) {
        caller.run(DELETE.request().path("client", client).body(deletion(false)));
    }

    /**
     * Deletes a client without confirmation by its agent ({@code PATCH /v1/transparent-encryption/clients/{id}/delete}
     * with {@code del_client} and {@code force_del_client}). The deletion can't be undone. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public void forceDelete(String client) {
        caller.run(DELETE.request().path("client", client).body(deletion(true)));
    }

    /**
     * Marks clients for deletion, as {@link #markForDeletion(String)} does ({@code PATCH
     * /v1/transparent-encryption/clients/delete}). The request is not retried. Whether some clients are marked if
     * another one does not exist is not documented.
     *
     * @param clients ids, names or URIs
     * @throws dev.gatehouse.sdk.core.error.ConflictException if a client is already marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if a client does not exist
     */
    public void markForDeletion(List<String> clients) {
        deleteMany(clients, false);
    }

    /**
     * Deletes clients without confirmation by their agents, as {@link #forceDelete(String)} does ({@code PATCH
     * /v1/transparent-encryption/clients/delete}). The deletion can't be undone. The request is not retried. Whether
     * some clients are deleted if another one does not exist is not documented.
     *
     * @param clients ids, names or URIs
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if a client does not exist
     */
    public void forceDelete(List<String> clients) {
        deleteMany(clients, true);
    }

    /**
     * Ends the registration of an agent ({@code POST /v1/transparent-encryption/unenroll}, used by the vendor's Ansible
     * modules). Required before a host registers again after it was restored ("Clients", CipherTrust Manager 2.5). The
     * request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist (status not documented)
     */
    public void unenroll(String clientName) {
        caller.run(UNENROLL.request().body(Map.of("name", Arguments.notBlank("clientName", clientName))));
    }

    /**
     * Sets the privileged programs of a client ({@code PATCH
     * /v1/transparent-encryption/clients/{id}/auth-binaries}), which replace the existing ones. The request is not
     * retried.
     *
     * @param resign whether the agent signs the programs again
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public void setAuthBinaries(String client, List<AuthBinary> binaries, boolean resign) {
        caller.run(SET_AUTH_BINARIES
                .request()
                .path("client", client)
                .body(AuthBinariesBody.of(caller.codec(), binaries, resign)));
    }

    /**
     * Sets the privileged programs of a client group for a client, with the request of {@link #setAuthBinaries}.
     *
     * @param groupId id of the client group
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client or the group does not exist
     */
    public void inheritAuthBinaries(String client, String groupId) {
        caller.run(SET_AUTH_BINARIES
                .request()
                .path("client", client)
                .body(Map.of("client_auth_binaries_from", Arguments.notBlank("groupId", groupId))));
    }

    /**
     * Pauses live data transformation on a client ({@code POST
     * /v1/transparent-encryption/clients/{id}/ldtpause}). The request is not retried.
     *
     * @return the response as plain Java values; the values of its {@code status} are not documented
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public Optional<Object> pauseLdt(String client) {
        return setLdtPaused(client, true);
    }

    /**
     * Resumes live data transformation on a client, with the request of {@link #pauseLdt}.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is marked for deletion
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist
     */
    public Optional<Object> resumeLdt(String client) {
        return setLdtPaused(client, false);
    }

    /**
     * Generates a new password for a client ({@code PATCH /v1/transparent-encryption/clients/{id}/resetpassword}, "API
     * Response Codes", CTE Administration, CipherTrust Manager 2.14). The password opens the host when it can't reach
     * CipherTrust Manager. To set a specific password, use {@link #update} with {@link
     * ClientUpdate#withManualPassword}.
     *
     * <p>The request is not retried, because each request generates another password. The successful response is not
     * documented: any 2xx status counts as success, and the body is ignored.
     *
     * <p>For a client with a MANUAL password, the document advises to change the method to MANUAL, which is wrong. The
     * corrective action of the exception says GENERATE.
     *
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the client is marked for deletion (400), or its
     *     password creation method is MANUAL (422)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the client does not exist (404)
     */
    public void resetPassword(String client) {
        caller.run(RESET_PASSWORD.request().path("client", client).body(Map.of()));
    }

    private void deleteMany(List<String> clients, boolean force) {
        Arguments.notEmpty("clients", clients);
        Arguments.noneBlank("clients", clients);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("client_id_list", clients);
        body.putAll(deletion(force));
        caller.run(DELETE_MANY.request().body(body));
    }

    /** Published clients never send {@code force_del_client} alone. */
    private static Map<String, Object> deletion(boolean force) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("del_client", true);
        if (force) {
            body.put("force_del_client", true);
        }
        return body;
    }

    private Optional<Object> setLdtPaused(String client, boolean paused) {
        return caller.callOptional(
                PAUSE_LDT.request().path("client", client).body(Map.of("paused", paused)), Object.class);
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
