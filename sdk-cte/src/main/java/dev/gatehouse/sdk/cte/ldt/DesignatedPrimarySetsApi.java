package dev.gatehouse.sdk.cte.ldt;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;

/**
 * Designated primary sets of client groups, {@code /v1/transparent-encryption/clientgroups/{id}/dps}. They are
 * described by the vendor's Terraform provider, not by its manual. Specify a group by its id or name, and a set by its id. The required rights are not documented.
 */
public final class DesignatedPrimarySetsApi {

    private static final String ALL = "/api/v1/transparent-encryption/clientgroups/{group}/dps";
    private static final String ONE = ALL + "/{set}";

    private static final Operation LIST = Operation.get("cte.designatedPrimarySets.list", ALL);
    private static final Operation GET = Operation.get("cte.designatedPrimarySets.get", ONE);
    private static final Operation CREATE = Operation.post("cte.designatedPrimarySets.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.designatedPrimarySets.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.designatedPrimarySets.delete", ONE);
    private static final TypeRef<ListResponse<DesignatedPrimarySet>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.designatedPrimarySets()}. */
    public DesignatedPrimarySetsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public DesignatedPrimarySetsApi with(CallOptions options) {
        return new DesignatedPrimarySetsApi(caller.with(options));
    }

    /**
     * Lists the sets of a client group ({@code GET /v1/transparent-encryption/clientgroups/{id}/dps}). Pages are fetched
     * on demand.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group does not exist
     */
    public Paged<DesignatedPrimarySet> list(String group) {
        return ListResponse.paged(caller, () -> LIST.request().path("group", group), LIST_TYPE);
    }

    /**
     * Returns a set ({@code GET /v1/transparent-encryption/clientgroups/{id}/dps/{dpsId}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or the set does not exist (400 for the set)
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the response is empty, which the vendor's client
     *     expects as well
     */
    public DesignatedPrimarySet get(String group, String set) {
        return caller.call(one(GET, group, set), DesignatedPrimarySet.class);
    }

    /**
     * Creates a set ({@code POST /v1/transparent-encryption/clientgroups/{id}/dps}). The request is not retried. If the
     * outcome is unknown, search for the name in the {@link #list}.
     *
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group, the LDT communication group or a client does
     *     not exist
     */
    public DesignatedPrimarySet create(String group, NewDesignatedPrimarySet set) {
        return caller.call(CREATE.request().path("group", group).body(set), DesignatedPrimarySet.class);
    }

    /**
     * Replaces the clients of a set ({@code PATCH /v1/transparent-encryption/clientgroups/{id}/dps/{dpsId}}). Nothing
     * else can be changed. The request is not retried.
     *
     * @param clients ids or names
     * @return the set; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group, the set or a client does not exist
     */
    public DesignatedPrimarySet setClients(String group, String set, List<String> clients) {
        Arguments.notEmpty("clients", clients);
        Arguments.noneBlank("clients", clients);
        return caller.call(
                one(UPDATE, group, set).body(Map.of("client_list", String.join(",", clients))),
                DesignatedPrimarySet.class);
    }

    /**
     * Deletes a set ({@code DELETE /v1/transparent-encryption/clientgroups/{id}/dps/{dpsId}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the group or the set does not exist (400 for the set)
     */
    public void delete(String group, String set) {
        caller.run(one(DELETE, group, set));
    }

    private static ApiRequest.Builder one(Operation operation, String group, String set) {
        return operation.request().path("group", group).path("set", set);
    }
}
