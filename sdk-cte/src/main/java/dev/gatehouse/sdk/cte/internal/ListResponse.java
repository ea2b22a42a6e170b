package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of CipherTrust Manager.
 *
 * @param total number of items in the whole list; some servers omit it
 * @param limit the greatest number of items of a page, which may be lower than the requested one; some servers omit it
 * @param resources the items; null if there are none. A response without this field is an error: no source omits it
 */
public record ListResponse<T>(
        @Nullable Long total,
        @Nullable Long limit,
        @Nullable List<T> resources) {

    /** The server's default is 10. The vendor's Terraform provider requests 256; the maximum is not documented. */
    private static final int PAGE_SIZE = 256;

    /** Returns a list that is fetched page by page. Adds {@code skip} and {@code limit} to each request. */
    public static <T> Paged<T> paged(
            ApiCaller caller, Supplier<ApiRequest.Builder> request, TypeRef<ListResponse<T>> type) {
        return caller.paged("0", (pageCaller, pageToken) -> {
            long skip = Long.parseLong(pageToken);
            return pageCaller
                    .callForList(request.get().query("skip", skip).query("limit", PAGE_SIZE), "resources", type)
                    .page(skip);
        });
    }

    /**
     * Returns the first item with the given name. A server that ignores the filter of the list sends other items too.
     */
    public static <T> Optional<T> named(Paged<T> list, Function<T, Optional<String>> name, String wanted) {
        return list.stream()
                .filter(item -> name.apply(item).filter(wanted::equals).isPresent())
                .findFirst();
    }

    private Page<T> page(long skipped) {
        List<T> items = resources == null ? List.of() : resources;
        // The server may lower the limit, so the number of received items counts.
        long next = skipped + items.size();
        // Without a total the last page is one below the limit of the response, or else an empty one, see Paged.
        boolean more = total == null ? limit == null || items.size() >= limit : next < total;
        Page<T> page = Page.of(
                items,
                more ? Long.toString(next) : null,
                total == null ? OptionalLong.empty() : OptionalLong.of(total));
        return total == null ? page : page.withLaterPages(next, items.size(), total, Long::toString);
    }
}
