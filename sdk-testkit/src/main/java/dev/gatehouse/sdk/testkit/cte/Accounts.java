package dev.gatehouse.sdk.testkit.cte;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts: users of a connection and home domain, and API clients registered for {@code client_credential}. */
final class Accounts {

    private static final String LOCAL = "local_account";

    /**
     * A user.
     *
     * @param home the name of the domain in which the user was created, or the path of a tenant, which starts with a
     *     slash
     */
    record User(String connection, String name, String home, String password, String subject) {}

    private record Key(String connection, String name, String home) {}

    private final Map<Key, User> users = new HashMap<>();
    private final Set<String> apiClients = new HashSet<>();
    private final Set<String> withoutRights = new HashSet<>();

    /** Adds a user. A name of the form {@code connection|name} adds the user to that connection. */
    void addUser(String name, String password, String home) {
        Key key = key(LOCAL, name, home);
        users.put(key, new User(key.connection, key.name, home, password, "local|" + UUID.randomUUID()));
    }

    void addApiClient(String id) {
        apiClients.add(id);
    }

    void revokeRights(String name) {
        withoutRights.add(name);
    }

    boolean hasRights(String name) {
        return !withoutRights.contains(name);
    }

    boolean isApiClient(String id) {
        return apiClients.contains(id);
    }

    Optional<User> find(String connection, String name, String home) {
        return Optional.ofNullable(users.get(key(connection.isEmpty() ? LOCAL : connection, name, home)));
    }

    /** Returns the key of a user. A connection in the name overrides the other one. */
    private static Key key(String connection, String name, String home) {
        int bar = name.indexOf('|');
        return bar < 0
                ? new Key(connection, name, home)
                : new Key(name.substring(0, bar), name.substring(bar + 1), home);
    }
}
