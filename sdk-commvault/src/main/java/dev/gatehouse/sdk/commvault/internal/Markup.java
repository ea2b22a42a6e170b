package dev.gatehouse.sdk.commvault.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in HTML pages and XML. */
final class Markup {

    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]*)</title>");

    private Markup() {}

    /** Returns the title of an HTML page; empty if the text has none. */
    static Optional<String> title(String html) {
        Matcher title = TITLE.matcher(html);
        return title.find()
                ? Optional.of(unescape(title.group(1)).strip().replaceAll("\\s+", " "))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Replaces the predefined entities of XML. */
    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
