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

    private static final Operation CLIENTS = Operation.get("nevis.search.clients", "/nevisidm/api/query/v1/clients")
            .readsErrorsBy(new NevisErrorMapper(NevisErrorMapper.ENABLE_INDEXING));

    /** The response body; each part may be absent. */
    record QueryResponse(
            @Nullable Results response, @Nullable QueryMessages messages) {

        ClientSearchResult result() {
            ClientSearchResult.Builder result = ClientSearchResult.builder().executed(response != null);
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

    record Results(@Nullable Long totalResults, @Nullable List<ClientHit> hits) {}

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
    public ClientSearchResult clients(ClientQuery query) {
        ApiRequest.Builder request = CLIENTS.request()
                .query("q", query.text())
                .query("from", query.offset())
                .query("size", query.size())
                .query("df", query.fields())
                .query("s", query.sort());
        return caller.call(request, QueryResponse.class).result();
    }
}
