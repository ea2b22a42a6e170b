package dev.gatehouse.sdk.sps.sessions;

import dev.gatehouse.sdk.sps.configuration.SpsMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of a search. Its links are passed to {@link SessionsApi#page(String)}.
 *
 * @param items the sessions
 * @param meta the meta of the response
 */
public record SessionPage(List<RecordedSession> items, SpsMeta meta) {

    /** Returns the number of sessions that match the search; not limited to this page. */
    public OptionalLong matchCount() {
        return meta.fields().get("match_count") instanceof Number count
                ? OptionalLong.of(count.longValue())
                : OptionalLong.empty();
    }

    /** Returns the link to the next page; empty on the last page. */
    public Optional<String> next() {
        return meta.next();
    }

    /** Returns the link to the previous page; empty on the first page. */
    public Optional<String> previous() {
        return meta.previous();
    }
}
