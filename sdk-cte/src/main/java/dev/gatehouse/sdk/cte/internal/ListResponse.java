package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope of CipherTrust Manager.
 *
 * @param total items of the whole list; missing on some servers
 * @param resources the items; null when there are none
 */
public record ListResponse<T>(
        @Nullable Long total, @Nullable List<T> resources) {

    /** The server's own default is 10, and it says nothing about the rest. */
    private static final int PAGE_SIZE = 100;

    /** Pages through a list; the request gets skip and limit added. */
    public static <T> Paged<T> paged(
            ApiCaller caller, Supplier<ApiRequest.Builder> request, TypeRef<ListResponse<T>> shape) {
        return Paged.of("0", marker -> {
            long skip = Long.parseLong(marker);
            ListResponse<T> answer =
                    caller.call(request.get().query("skip", skip).query("limit", PAGE_SIZE), shape);
            return answer.page(skip);
        });
    }

    private Page<T> page(long skipped) {
        List<T> items = resources == null ? List.of() : resources;
        // By the number received, since the server may lower the limit; without a total until a page is empty.
        long next = skipped + items.size();
        boolean more = total == null || next < total;
        return Page.of(
                items,
                more ? Long.toString(next) : null,
                total == null ? OptionalLong.empty() : OptionalLong.of(total));
    }
}
