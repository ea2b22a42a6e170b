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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of the core API.
 *
 * @param items the entries, null if there are none
 * @param pagination the token of the next page and the length of the list; may be absent
 */
public record ListResponse<T>(
        @Nullable List<T> items,
        @JsonProperty("_pagination") @Nullable Pagination pagination) {

    record Pagination(
            @Nullable String continuationToken, @Nullable Long totalResult) {
        /** Rejects a token that a URL can't contain. */
        Pagination {
            if (continuationToken != null && !continuationToken.matches("[^\\p{Cc}\\p{Cs}]*")) {
                throw new IllegalArgumentException(
                        "the continuationToken contains characters that a URL can't contain");
            }
        }
    }

    /** Returns a request for a list with the given options. */
    public static ApiRequest.Builder request(Operation list, ListOptions options) {
        return list.request()
                .query("limit", options.limit())
                .query("returnTotalResultCount", options.totalCount() ? true : null);
    }

    /**
     * Returns a list that fetches its pages on demand. How the server indicates the last page is not documented. The
     * list ends at an absent, null or empty token, at a page without entries, and at a token that was returned before.
     *
     * @param start the page token to start at; empty for the first page
     * @param request creates the request for a page token, which is empty for the first page; the token is added to it
     */
    public static <T> Paged<T> paged(
            ApiCaller caller,
            Optional<String> start,
            Function<String, ApiRequest.Builder> request,
            TypeRef<ListResponse<T>> type) {
        return caller.paged(start.orElse(""), (pageCaller, token) -> {
            ApiRequest.Builder page = request.apply(token).query("continuationToken", token.isEmpty() ? null : token);
            return pageCaller.call(page, type).page();
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
