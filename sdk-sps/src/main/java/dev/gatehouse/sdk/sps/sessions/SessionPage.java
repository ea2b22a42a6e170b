package dev.gatehouse.sdk.sps.sessions;

import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.sps.configuration.SpsMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a search. Its links are passed to {@link SessionsApi#page(String)}.
 *
 * @param items the sessions
 * @param meta the meta of the response
 */
public record SessionPage(List<RecordedSession> items, SpsMeta meta) {

    private static final Pattern OFFSET = Pattern.compile("(?<=[?&]offset=)\\d{1,18}");

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

    /** Returns this page with the links of the later pages, which differ from the next one in the offset only. */
    Page<RecordedSession> toPage() {
        String link = next().orElse("");
        Page<RecordedSession> page = Page.of(items, link, matchCount());
        Matcher offset = OFFSET.matcher(link);
        if (!offset.find() || !(meta.fields().get("offset") instanceof Number current)) {
            return page;
        }
        long position = Long.parseLong(offset.group());
        String before = link.substring(0, offset.start());
        String after = link.substring(offset.end());
        return page.withLaterPages(
                position, position - current.longValue(), matchCount().orElse(0), later -> before + later + after);
    }
}
