package dev.gatehouse.sdk.cte.ldt;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;

/**
 * LDT communication groups, {@code /v1/transparent-encryption/ldtgroupcommservice}. They are described by the vendor's
 * Terraform provider, not by its manual. Specify a group by its id or name. The required rights are not documented.
 */
public final class LdtCommunicationGroupsApi {

    private static final String ALL = "/api/v1/transparent-encryption/ldtgroupcommservice";
    private static final String ONE = ALL + "/{group}";

    private static final Operation LIST = Operation.get("cte.ldtCommunicationGroups.list", ALL);
    private static final Operation GET = Operation.get("cte.ldtCommunicationGroups.get", ONE);
    private static final Operation CREATE = Operation.post("cte.ldtCommunicationGroups.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.ldtCommunicationGroups.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.ldtCommunicationGroups.delete", ONE);
    private static final Operation CLIENTS = Operation.get("cte.ldtCommunicationGroups.clients", ONE + "/clients");
    private static final Operation ADD_CLIENTS =
            Operation.post("cte.ldtCommunicationGroups.addClients", ONE + "/clients");
    private static final Operation REMOVE_CLIENTS =
            Operation.patch("cte.ldtCommunicationGroups.removeClients", ONE + "/clients/delete/");

    private static final TypeRef<ListResponse<LdtCommunicationGroup>> GROUP_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<Client>> CLIENT_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.ldtCommunicationGroups()}. */
    public LdtCommunicationGroupsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public LdtCommunicationGroupsApi with(CallOptions options) {
        return new LdtCommunicationGroupsApi(caller.with(options));
    }

    /**
     * Lists all groups ({@code GET /v1/transparent-encryption/ldtgroupcommservice}). Pages are fetched on demand. Their
     * order is not documented. If groups are added or removed during the iteration, the list may contain a group twice
     * or omit one.
     */
    public Paged<LdtCommunicationGroup> list() {
        return ListResponse.paged(caller, LIST::request, GROUP_LIST);
    }

    /**
     * Returns a group ({@code GET /v1/transparent-encryption/ldtgroupcommservice/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public LdtCommunicationGroup get(String group) {
        return caller.call(GET.request().path("group", group), LdtCommunicationGroup.class);
    }

    /**
     * Creates a group without clients ({@code POST /v1/transparent-encryption/ldtgroupcommservice}). The request is not
     * retried. If the outcome is unknown, search for the name with {@link #get}.
     *
     * @return the group; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     */
    public LdtCommunicationGroup create(NewLdtCommunicationGroup group) {
        return caller.call(CREATE.request().body(group), LdtCommunicationGroup.class);
    }

    /**
     * Changes the description of a group ({@code PATCH /v1/transparent-encryption/ldtgroupcommservice/{id}}). Nothing
     * else can be changed. The request is not retried.
     *
     * @param description the description; an empty text clears it
     * @return the group; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public LdtCommunicationGroup describe(String group, String description) {
        return caller.call(
                UPDATE.request().path("group", group).body(Map.of("description", description)),
                LdtCommunicationGroup.class);
    }

    /**
     * Deletes a group ({@code DELETE /v1/transparent-encryption/ldtgroupcommservice/{id}}). Remove its clients first:
     * the vendor's Terraform provider does so.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public void delete(String group) {
        caller.run(DELETE.request().path("group", group));
    }

    /**
     * Lists the clients of a group ({@code GET /v1/transparent-encryption/ldtgroupcommservice/{id}/clients}). Pages are
     * fetched on demand. Only the names of the clients are described by a source.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public Paged<Client> clients(String group) {
        return ListResponse.paged(caller, () -> CLIENTS.request().path("group", group), CLIENT_LIST);
    }

    /**
     * Adds clients to a group ({@code POST /v1/transparent-encryption/ldtgroupcommservice/{id}/clients}). The request is
     * not retried. Its response is ignored.
     *
     * @param clients ids or names
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or a client does not exist
     */
    public void addClients(String group, List<String> clients) {
        caller.run(ADD_CLIENTS.request().path("group", group).body(Map.of("client_list", checked(clients))));
    }

    /**
     * Removes clients from a group ({@code PATCH
     * /v1/transparent-encryption/ldtgroupcommservice/{id}/clients/delete/}). The request is not retried. Its response is
     * ignored.
     *
     * @param clients ids or names
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or a client does not exist
     */
    public void removeClients(String group, List<String> clients) {
        caller.run(REMOVE_CLIENTS.request().path("group", group).body(Map.of("client_list", checked(clients))));
    }

    private static List<String> checked(List<String> clients) {
        Arguments.notEmpty("clients", clients);
        Arguments.noneBlank("clients", clients);
        return clients;
    }
}
