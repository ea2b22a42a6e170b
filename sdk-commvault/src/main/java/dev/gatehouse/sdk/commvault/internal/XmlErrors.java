package dev.gatehouse.sdk.commvault.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The errors in an XML response, such as {@code <CVGui_GenericResp errorCode="5" errorMessage="..."/>}: attributes of the
 * root element, or of an element with the name of an error field.
 */
final class XmlErrors {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Set<String> ELEMENTS = Set.of("error", "errors", "errlist", "response", "resp");

    private XmlErrors() {}

    /** Returns the attributes of each element that may report an error. */
    static Stream<Map<String, String>> in(String xml) {
        Stream.Builder<Map<String, String>> found = Stream.builder();
        boolean root = true;
        for (String tag : xml.split("<", -1)) {
            Matcher name = NAME.matcher(tag);
            if (name.lookingAt()) {
                if (root || ELEMENTS.contains(name.group().toLowerCase(Locale.ROOT))) {
                    found.add(attributes(tag));
                }
                root = false;
            }
        }
        return found.build();
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher each = ATTRIBUTE.matcher(tag);
        while (each.find()) {
            String value = each.group(2) == null ? each.group(3) : each.group(2);
            attributes.putIfAbsent(each.group(1), Markup.unescape(value));
        }
        return attributes;
    }
}
