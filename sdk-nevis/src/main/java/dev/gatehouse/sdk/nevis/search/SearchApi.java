package dev.gatehouse.sdk.nevis.search;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.error.QueryMessages;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Search by the query API, {@code /nevisidm/api/query/v1}; only where nevisIDM is configured to index. */
public final class SearchApi {

    private static final Operation CLIENTS = Operation.get("nevis.search.clients", "/nevisidm/api/query/v1/clients");

    record Answer(@Nullable Response response, @Nullable QueryMessages messages) {

        ClientSearchResult result() {
            ClientSearchResult.Builder result = ClientSearchResult.builder().answered(response != null);
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

    record Response(@Nullable Long totalResults, @Nullable List<ClientHit> hits) {}

    private final ApiCaller caller;

    /** Made by {@code NevisClient.search()}. */
    public SearchApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public SearchApi with(CallOptions options) {
        return new SearchApi(caller.with(options));
    }

    /**
     * Finds clients by name, description or external ID: {@code GET /nevisidm/api/query/v1/clients} ("Search clients").
     * Cut to the caller's data room. The SecToken must hold the caller's profile; rights and since:
     * not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when the query can't be parsed
     */
    public ClientSearchResult clients(ClientQuery query) {
        ApiRequest.Builder request = CLIENTS.request()
                .query("q", query.text())
                .query("from", query.offset())
                .query("size", query.size())
                .query("df", query.fields())
                .query("s", query.sort());
        return caller.call(request, Answer.class).result();
    }
}
