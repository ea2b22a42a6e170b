package dev.gatehouse.sdk.nevis.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope of the core API.
 *
 * @param items the entries; null when there are none
 * @param pagination what comes next; may be absent
 */
public record ListResponse<T>(
        @Nullable List<T> items,
        @JsonProperty("_pagination") @Nullable Pagination pagination) {

    /** The server's word on the next page and the whole list. */
    record Pagination(
            @Nullable String continuationToken, @Nullable Long totalResult) {
        /** A token with what no address can hold is none of this server's. */
        Pagination {
            if (continuationToken != null && !continuationToken.matches("[^\\p{Cc}\\p{Cs}]*")) {
                throw new IllegalArgumentException("the token of the next page can't be sent");
            }
        }
    }

    /** Starts the request of a list. */
    public static ApiRequest.Builder request(Operation list, ListOptions options) {
        return list.request()
                .query("limit", options.limit())
                .query("returnTotalResultCount", options.totalCount() ? true : null);
    }

    /**
     * Pages through a list. How its end is told is not documented: an absent, null or empty token, a page without
     * entries and a token seen before all mean it.
     *
     * @param request makes the request of a token, which is empty for the first page; the token is added to it
     */
    public static <T> Paged<T> paged(
            ApiCaller caller, Function<String, ApiRequest.Builder> request, TypeRef<ListResponse<T>> shape) {
        return Paged.of("", token -> {
            ApiRequest.Builder asked = request.apply(token).query("continuationToken", token.isEmpty() ? null : token);
            return caller.call(asked, shape).page();
        });
    }

    private Page<T> page() {
        Long total = pagination == null ? null : pagination.totalResult;
        return Page.of(
                items == null ? List.of() : items,
                pagination == null ? null : pagination.continuationToken,
                total == null ? OptionalLong.empty() : OptionalLong.of(total));
    }
}
