package dev.gatehouse.sdk.testkit.sps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The nodes of the configuration tree that have children, and the operations on those children. */
final class Layout {

    static final String ROOT = "/api/configuration";

    enum Kind {
        /** A fixed set of children that can be replaced. */
        LIST,
        /** Objects that can be created, replaced and deleted. */
        COLLECTION,
        /** X.509 identities: they can be created and deleted. That they cannot be replaced is not documented. */
        IDENTITIES,
        /**
         * Passwords and private keys: they can be created, and read by key. They cannot be listed, replaced or deleted.
         */
        SINGLE_USE
    }

    private final TreeMap<String, Kind> nodes = new TreeMap<>();

    Layout() {
        for (String list :
                List.of("", "alerting", "local_services", "management", "management/snmp", "plugins", "policies")) {
            nodes.put(list, Kind.LIST);
        }
        for (String policy : List.of(
                "audit_policies", "indexing", "ldap_servers", "signing_cas", "time_policies", "usermapping_policies")) {
            nodes.put("policies/" + policy, Kind.COLLECTION);
        }
        nodes.put(Plugins.COLLECTION, Kind.COLLECTION);
        nodes.put(Settings.PASSWORDS, Kind.SINGLE_USE);
        nodes.put(Settings.PRIVATE_KEYS, Kind.SINGLE_USE);
        nodes.put(Settings.X509, Kind.IDENTITIES);
    }

    @Nullable
    Kind kind(String path) {
        return nodes.get(path);
    }

    Kind kindAbove(String path) {
        return nodes.getOrDefault(parent(path), Kind.LIST);
    }

    /** Adds a collection and the lists above it. */
    void addCollection(String path) {
        nodes.put(path, Kind.COLLECTION);
        addListsAbove(path);
    }

    void addListsAbove(String path) {
        for (String above = parent(path); !above.isEmpty(); above = parent(above)) {
            nodes.putIfAbsent(above, Kind.LIST);
        }
    }

    /** Returns the paths of a node's children, sorted by key. */
    List<String> children(String path, Configuration configuration) {
        SortedSet<String> all = new TreeSet<>(nodes.keySet());
        all.addAll(configuration.paths());
        all.removeIf(child -> child.isEmpty() || !parent(child).equals(path));
        return new ArrayList<>(all);
    }

    /** Returns the {@code meta} of a node: its location and its siblings. */
    Map<String, @Nullable Object> meta(String path, Configuration configuration) {
        Map<String, @Nullable Object> meta = new TreeMap<>();
        meta.put("href", href(path));
        meta.put("parent", path.isEmpty() ? "/api" : href(parent(path)));
        meta.put("transaction", Transactions.PATH);
        if (!path.isEmpty() && kindAbove(path) != Kind.SINGLE_USE) {
            List<String> siblings = children(parent(path), configuration);
            int at = siblings.indexOf(path);
            int last = siblings.size() - 1;
            meta.put("first", href(siblings.get(0)));
            meta.put("last", href(siblings.get(last)));
            meta.put("next", at == last ? null : href(siblings.get(at + 1)));
            meta.put("previous", at == 0 ? null : href(siblings.get(at - 1)));
        }
        return meta;
    }

    static String href(String path) {
        return path.isEmpty() ? ROOT : ROOT + "/" + path;
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Returns the key in the last segment of a path, decoded. */
    static String key(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return java.net.URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String child(String collection, String key) {
        return collection + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
