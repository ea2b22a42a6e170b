package dev.gatehouse.sdk.testkit.commvault;

import java.util.List;
import java.util.Map;

/**
 * Converts a JSON response to XML: scalars become attributes, other values become elements. The element names are not
 * documented.
 */
final class Xml {

    private Xml() {}

    static String of(String name, Map<?, ?> fields) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder elements = new StringBuilder();
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> || value instanceof List<?>) {
                elements.append(element(String.valueOf(key), value));
            } else if (value != null) {
                attributes.append(' ').append(key).append("=\"").append(escape(String.valueOf(value)));
                attributes.append('"');
            }
        });
        return "<" + name + attributes + ">" + elements + "</" + name + ">";
    }

    private static String element(String name, Object value) {
        if (value instanceof Map<?, ?> fields) {
            return of(name, fields);
        }
        if (value instanceof List<?> list) {
            StringBuilder all = new StringBuilder();
            list.forEach(item -> all.append(element(name, item)));
            return all.toString();
        }
        return "<" + name + ">" + escape(String.valueOf(value)) + "</" + name + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
