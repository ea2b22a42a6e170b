package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.spi.ListElements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code ListUsersResponse}. Its description mentions separate lists of the ids of validated and
 * unvalidated users, but its entity has one list. The names of the separate lists are not documented.
 */
final class UsersResponse {

    /** The list of the vendor's entity. */
    static final String USERS = "Users";

    private final Map<String, UserListItem> users = new LinkedHashMap<>();

    /** Returns the users of all lists without duplicates. */
    List<UserListItem> users() {
        return List.copyOf(users.values());
    }

    @JsonProperty(USERS)
    void addUsers(List<UserListItem> items) {
        items.forEach(this::add);
    }

    @JsonAnySetter
    void addIds(String listName, @Nullable Object value) {
        UserRegistrationState state = stateOfIds(listName).orElse(null);
        if (state == null || !(value instanceof List<?> ids)) {
            return;
        }
        for (Object id : ids) {
            if (id != null) {
                add(item(requireId(id), state));
            }
        }
    }

    /** Returns whether a list with this name contains users or ids of users. */
    static boolean isList(String listName) {
        return listName.equals(USERS) || stateOfIds(listName).isPresent();
    }

    /** Returns what passes the users of a list to a consumer; empty if a list with this name contains no users. */
    static Optional<ListElements<?, ?>> elements(String listName, Consumer<? super UserListItem> consumer) {
        return listName.equals(USERS)
                ? Optional.of(ListElements.of(UserListItem.class, consumer))
                : stateOfIds(listName).map(state -> new ListElements<>(String.class, id -> item(id, state), consumer));
    }

    /** Returns the state of the users in a list of ids; empty for other lists. */
    private static Optional<UserRegistrationState> stateOfIds(String listName) {
        String name = listName.toLowerCase(Locale.ROOT);
        if (name.startsWith("validated")) {
            return Optional.of(UserRegistrationState.VALIDATED);
        }
        return name.startsWith("unvalidated") ? Optional.of(UserRegistrationState.UNVALIDATED) : Optional.empty();
    }

    private static String requireId(Object id) {
        if (id instanceof String userId) {
            return userId;
        }
        throw new IllegalArgumentException("not an id");
    }

    private static UserListItem item(String userId, UserRegistrationState state) {
        return UserListItem.builder()
                .userId(userId)
                .userRegistrationState(state)
                .build();
    }

    private void add(UserListItem item) {
        users.merge(
                item.userId(),
                item,
                (first, second) -> first.userRegistrationState().isPresent() ? first : second);
    }
}
