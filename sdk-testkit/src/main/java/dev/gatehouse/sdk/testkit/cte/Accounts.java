package dev.gatehouse.sdk.testkit.cte;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    record User(String connection, String name, String home, String password, String subject) {

        boolean is(User other) {
            return connection.equals(other.connection) && name.equals(other.name) && home.equals(other.home);
        }
    }

    private List<User> users = new ArrayList<>();
    private Set<String> apiClients = new LinkedHashSet<>();
    private Set<String> withoutRights = new LinkedHashSet<>();

    /** Adds a user. A name of the form {@code connection|name} adds the user to that connection. */
    void addUser(String name, String password, String home) {
        User added = user(LOCAL, name, home, password);
        users.removeIf(added::is);
        users.add(added);
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
        User wanted = user(connection.isEmpty() ? LOCAL : connection, name, home, "");
        return users.stream().filter(wanted::is).findFirst();
    }

    /** Returns a user. A connection in the name overrides the other one. */
    private static User user(String connection, String name, String home, String password) {
        int bar = name.indexOf('|');
        return new User(
                bar < 0 ? connection : name.substring(0, bar),
                name.substring(bar + 1),
                home,
                password,
                "local|" + UUID.randomUUID());
    }
}
