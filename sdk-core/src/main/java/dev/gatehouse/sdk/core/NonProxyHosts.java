package dev.gatehouse.sdk.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Matches a host with entries in the format of the environment variable {@code NO_PROXY}. */
final class NonProxyHosts {

    /** A host name, an IPv4 address or an IPv6 address in brackets, and a port. */
    private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):(\\d{1,5})");

    /** Without numbers that are too large, which {@code InetAddress} would resolve as a name. */
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

    private NonProxyHosts() {}

    static boolean contain(List<String> entries, String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        byte[] address = address(name);
        return entries.stream().anyMatch(entry -> matches(entry.strip().toLowerCase(Locale.ROOT), name, address, port));
    }

    private static boolean matches(String entry, String host, byte @Nullable [] address, int port) {
        if (entry.equals("*")) {
            return true;
        }
        Matcher withPort = WITH_PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && matchesHost(withPort.group(1), host, address);
        }
        return matchesHost(entry, host, address);
    }

    private static boolean matchesHost(String entry, String host, byte @Nullable [] address) {
        if (address != null) {
            return matchesAddress(entry, address);
        }
        String domain = withoutDot(entry.startsWith("*.") ? entry.substring(2) : entry.replaceFirst("^\\.", ""));
        String name = withoutDot(host);
        return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
    }

    /** An entry without a prefix length is a range of one address. */
    private static boolean matchesAddress(String entry, byte[] address) {
        int slash = entry.indexOf('/');
        byte[] network = address(slash < 0 ? entry : entry.substring(0, slash));
        if (network == null || network.length != address.length) {
            return false;
        }
        if (slash < 0) {
            return Arrays.equals(network, address);
        }
        String prefix = entry.substring(slash + 1);
        if (!prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > 8 * address.length) {
            return false;
        }
        for (int bit = 0; bit < Integer.parseInt(prefix); bit++) {
            int mask = 0x80 >> bit % 8;
            if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the bytes of an IP address; null if the text is not one. Resolves no name. */
    private static byte @Nullable [] address(String text) {
        String literal = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        boolean ipv6 = literal.contains(":");
        if (!ipv6 && !IPV4.matcher(literal).matches()) {
            return null;
        }
        try {
            // Without brackets, a text such as "https:" is resolved as a name.
            return InetAddress.getByName(ipv6 ? "[" + literal + "]" : literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    /** A fully qualified name may end with a dot. */
    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
