package dev.gatehouse.sdk.cte.reports;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Map;

/**
 * Reports over all clients, {@code /v1/transparent-encryption/reports} ("Reports", CTE Administration, CipherTrust
 * Manager 2.2). Pages are fetched on demand; the order of the rows is not documented. The fields of the rows are
 * described for {@link #clients} only; the rows of the other reports are plain Java values. The required rights are not
 * documented.
 */
public final class ReportsApi {

    private static final String REPORTS = "/api/v1/transparent-encryption/reports";

    private static final Operation CLIENTS = Operation.get("cte.reports.clients", REPORTS + "/clients/");
    private static final Operation GUARD_POINTS =
            Operation.get("cte.reports.guardPoints", REPORTS + "/clients-guard-status");
    private static final Operation PROFILES = Operation.get("cte.reports.profiles", REPORTS + "/clients-profiles");
    private static final Operation KEYS = Operation.get("cte.reports.keys", REPORTS + "/clients-keys/");

    private static final TypeRef<ListResponse<ClientReport>> CLIENT_ROWS = new TypeRef<>() {};
    private static final TypeRef<ListResponse<Map<String, Object>>> ROWS = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.reports()}. */
    public ReportsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public ReportsApi with(CallOptions options) {
        return new ReportsApi(caller.with(options));
    }

    /** Lists the health of the clients ({@code GET /v1/transparent-encryption/reports/clients/}). */
    public Paged<ClientReport> clients(ClientReportFilter filter) {
        return ListResponse.paged(
                caller,
                () -> CLIENTS.request()
                        .query("client_name", filter.clientName())
                        .query("status", filter.status())
                        .query("os_type", filter.osType()),
                CLIENT_ROWS);
    }

    /**
     * Lists the GuardPoints of all clients ({@code GET /v1/transparent-encryption/reports/clients-guard-status}).
     *
     * @return rows as plain Java values; their fields are not documented
     */
    public Paged<Map<String, Object>> guardPoints(GuardPointReportFilter filter) {
        return ListResponse.paged(
                caller,
                () -> GUARD_POINTS
                        .request()
                        .query("client_name", filter.clientName())
                        .query("policy_name", filter.policyName())
                        .query("guard_point_state", filter.guardPointState())
                        .query("guard_enabled", filter.guardEnabled())
                        .query("guard_path", filter.guardPath()),
                ROWS);
    }

    /**
     * Lists the profiles of all clients ({@code GET /v1/transparent-encryption/reports/clients-profiles}).
     *
     * @return rows as plain Java values; their fields are not documented
     */
    public Paged<Map<String, Object>> profiles() {
        return ListResponse.paged(caller, PROFILES::request, ROWS);
    }

    /**
     * Lists the keys of all clients ({@code GET /v1/transparent-encryption/reports/clients-keys/}).
     *
     * @return rows as plain Java values; their fields are not documented
     */
    public Paged<Map<String, Object>> keys() {
        return ListResponse.paged(caller, KEYS::request, ROWS);
    }
}
