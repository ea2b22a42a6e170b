package dev.gatehouse.sdk.testkit.sps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Up to 6.0, access rights can't be edited. For later releases this is not documented. */
    private static final Set<String> READ_ONLY = Set.of(Settings.ACLS);

    private final TreeMap<String, Kind> nodes = new TreeMap<>();
    private final State state;

    Layout(State state, SpsRelease release) {
        this.state = state;
        for (String list : List.of(
                "",
                "aaa",
                "aaa/local_database",
                "alerting",
                "datetime",
                "local_services",
                "management",
                "management/snmp",
                "network",
                "network/nics",
                "plugins",
                "policies")) {
            nodes.put(list, Kind.LIST);
        }
        for (String policy : List.of(
                "archive_cleanup_policies",
                "audit_policies",
                "credentialstores",
                "indexing",
                "ldap_servers",
                "signing_cas",
                "time_policies",
                "trusted_ca_lists",
                "user_databases",
                "userlists",
                "usermapping_policies")) {
            nodes.put("policies/" + policy, Kind.COLLECTION);
        }
        nodes.put(Plugins.COLLECTION, Kind.COLLECTION);
        nodes.put("aaa/local_database/groups", Kind.COLLECTION);
        nodes.put("aaa/local_database/users", Kind.COLLECTION);
        for (String protocol : release.protocols()) {
            nodes.put(protocol, Kind.LIST);
            for (String child : List.of("channel_policies", "connections", "settings_policies")) {
                nodes.put(protocol + "/" + child, Kind.COLLECTION);
            }
        }
        nodes.put("ssh/authentication_policies", Kind.COLLECTION);
        nodes.put(Settings.PASSWORDS, Kind.SINGLE_USE);
        nodes.put(Settings.PRIVATE_KEYS, Kind.SINGLE_USE);
        nodes.put(Settings.X509, Kind.IDENTITIES);
    }

    @Nullable
    Kind kind(String path) {
        return state.addedNodes.getOrDefault(path, nodes.get(path));
    }

    private Kind kindAbove(String path) {
        Kind kind = kind(parent(path));
        return kind == null ? Kind.LIST : kind;
    }

    /** Returns the methods of an object. */
    Set<String> methods(String path) {
        if (READ_ONLY.contains(path)) {
            return Set.of("GET");
        }
        return switch (kindAbove(path)) {
            case LIST -> Set.of("GET", "PUT");
            case COLLECTION -> Set.of("GET", "PUT", "DELETE");
            case IDENTITIES -> Set.of("GET", "DELETE");
            case SINGLE_USE -> Set.of("GET");
        };
    }

    /** Adds a collection and the lists above it. */
    void addCollection(String path) {
        state.addedNodes.put(path, Kind.COLLECTION);
        addListsAbove(path);
    }

    void addListsAbove(String path) {
        for (String above = parent(path); !above.isEmpty(); above = parent(above)) {
            if (kind(above) == null) {
                state.addedNodes.put(above, Kind.LIST);
            }
        }
    }

    /** Returns the paths of a node's children, sorted by key. */
    List<String> children(String path, Configuration configuration) {
        SortedSet<String> all = new TreeSet<>(nodes.keySet());
        all.addAll(state.addedNodes.keySet());
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
