package dev.gatehouse.sdk.nevis.search;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.error.QueryMessages;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Search with the query API, {@code /nevisidm/api/query/v1}. Requires a nevisIDM that is configured to index. */
public final class SearchApi {

    private static final String QUERY = "/nevisidm/api/query/v1";

    private static final Operation CLIENTS = search(Operation.get("nevis.search.clients", QUERY + "/clients"));
    private static final Operation USERS = search(Operation.get("nevis.search.users", QUERY + "/users"));
    private static final Operation APPLICATIONS =
            search(Operation.get("nevis.search.applications", QUERY + "/applications"));
    private static final Operation UNITS = search(Operation.get("nevis.search.units", QUERY + "/units"));
    private static final Operation ROLES = search(Operation.get("nevis.search.roles", QUERY + "/roles"));
    private static final Operation ALL = search(Operation.get("nevis.search.all", QUERY + "/all"));

    /** The response body; each part may be absent. */
    record QueryResponse(
            @Nullable Results response, @Nullable QueryMessages messages) {

        SearchResult result() {
            SearchResult.Builder result = SearchResult.builder().executed(response != null);
            if (response != null) {
                result.hits(response.hits == null ? List.of() : response.hits);
                result.totalResults(
                        response.totalResults == null ? OptionalLong.empty() : OptionalLong.of(response.totalResults));
            }
            if (messages != null) {
                result.warnings(messages.warns()).infos(messages.infos());
            }
            return result.build();
        }
    }

    record Results(@Nullable Long totalResults, @Nullable List<SearchHit> hits) {}

    private final ApiCaller caller;

    /** Called by {@code NevisClient.search()}. */
    public SearchApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public SearchApi with(CallOptions options) {
        return new SearchApi(caller.with(options));
    }

    /**
     * Searches clients by name, description or external ID ({@code GET /nevisidm/api/query/v1/clients}). The result is
     * limited to the caller's data room.
     *
     * <p>The SecToken must contain the caller's profile. Required rights: not documented. Available since: not
     * documented. Source: the vendor's page "Search clients".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult clients(SearchQuery query) {
        return search(CLIENTS, query);
    }

    /**
     * Searches users ({@code GET /nevisidm/api/query/v1/users}) by fields such as {@code loginid}, {@code name}, {@code
     * firstname}, {@code email} and {@code state}, by custom properties, and by fields of related entities such as
     * {@code unit.name} and {@code profile.state}. The result is limited to the caller's data room.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "Query REST
     * Service".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult users(SearchQuery query) {
        return search(USERS, query);
    }

    /**
     * Searches applications ({@code GET /nevisidm/api/query/v1/applications}). The result is limited to the caller's
     * data room.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "Query REST
     * Service".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult applications(SearchQuery query) {
        return search(APPLICATIONS, query);
    }

    /**
     * Searches units ({@code GET /nevisidm/api/query/v1/units}). The result is limited to the caller's data room.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "Query REST
     * Service".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult units(SearchQuery query) {
        return search(UNITS, query);
    }

    /**
     * Searches roles ({@code GET /nevisidm/api/query/v1/roles}). The result is limited to the caller's data room.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "Query REST
     * Service".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult roles(SearchQuery query) {
        return search(ROLES, query);
    }

    /**
     * Searches entities of all types ({@code GET /nevisidm/api/query/v1/all}), see {@link SearchHit#type()}. The result
     * is limited to the caller's data room.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the vendor's page "Query REST
     * Service".
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the query can't be parsed
     */
    public SearchResult all(SearchQuery query) {
        return search(ALL, query);
    }

    private SearchResult search(Operation operation, SearchQuery query) {
        ApiRequest.Builder request = operation
                .request()
                .query("q", query.text())
                .query("from", query.offset())
                .query("size", query.size())
                .query("df", query.fields())
                .query("s", query.sort());
        return caller.call(request, QueryResponse.class).result();
    }

    private static Operation search(Operation operation) {
        return operation.readsErrorsBy(new NevisErrorMapper(NevisErrorMapper.ENABLE_INDEXING));
    }
}
