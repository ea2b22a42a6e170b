package dev.gatehouse.sdk.core.check;

import java.util.Locale;
import java.util.Set;

/** Which headers may be sent. The engine would print a bad value in its message; these messages never do. */
public final class HeaderRules {

    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "cookie",
            "host",
            "proxy-authorization",
            "transfer-encoding");

    private HeaderRules() {}

    /**
     * Checks that a name and value can be sent.
     *
     * @throws IllegalArgumentException naming the header and the position, never the value
     */
    public static void requireSendable(String name, String value) {
        requireToken(name);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                throw new IllegalArgumentException(
                        "the value of " + name + " has a control or non-ASCII character at index " + i);
            }
        }
    }

    /** Where a header stands in an array of names and values, ignoring case; -1 if it does not. */
    public static int indexOf(String[] headers, int end, String name) {
        for (int i = 0; i < end; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void requireToken(String name) {
        boolean token = !name.isEmpty();
        for (int i = 0; i < name.length() && token; i++) {
            char c = name.charAt(i);
            token = c > ' ' && c < 0x7f && c != ':';
        }
        if (!token) {
            throw new IllegalArgumentException("not a header name");
        }
    }

    /**
     * Checks that a caller may add this header on his own.
     *
     * @throws IllegalArgumentException when the SDK owns the header, or it can't be sent
     */
    public static void requireAddable(String name, String value) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the SDK alone");
        }
        requireSendable(name, value);
    }
}
