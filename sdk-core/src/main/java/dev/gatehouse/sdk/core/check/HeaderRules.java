package dev.gatehouse.sdk.core.check;

import java.util.Locale;
import java.util.Set;

/** Checks of header names and values. OkHttp prints an invalid value in its message; these messages never do. */
public final class HeaderRules {

    private static final Set<String> RESERVED = Set.of(
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
     * Checks that a header can be sent.
     *
     * @throws IllegalArgumentException if the name or the value is invalid; the message never contains the value
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

    /**
     * Checks that the caller may set a header.
     *
     * @throws IllegalArgumentException if the header is reserved for the SDK, or can't be sent
     */
    public static void requireAddable(String name, String value) {
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the SDK and must not be specified");
        }
        requireSendable(name, value);
    }

    /** Returns the index of a header in an array of names and values, ignoring case; -1 if it is absent. */
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
            throw new IllegalArgumentException("invalid header name");
        }
    }
}
