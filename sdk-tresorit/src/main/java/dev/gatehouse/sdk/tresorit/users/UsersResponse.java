package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code ListUsersResponse}. Its description mentions separate lists of the ids of validated and
 * unvalidated users, but its entity has one list. The names of the separate lists are not documented.
 */
final class UsersResponse {

    private final Map<String, UserListItem> users = new LinkedHashMap<>();

    /** Returns the users of all lists without duplicates. */
    List<UserListItem> users() {
        return List.copyOf(users.values());
    }

    @JsonProperty("Users")
    void addUsers(List<UserListItem> items) {
        items.forEach(this::add);
    }

    @JsonAnySetter
    void addIds(String listName, @Nullable Object value) {
        String name = listName.toLowerCase(Locale.ROOT);
        boolean validated = name.startsWith("validated");
        if ((!validated && !name.startsWith("unvalidated")) || !(value instanceof List<?> ids)) {
            return;
        }
        for (Object id : ids) {
            if (id instanceof String userId) {
                add(UserListItem.builder()
                        .userId(userId)
                        .userRegistrationState(
                                validated ? UserRegistrationState.VALIDATED : UserRegistrationState.UNVALIDATED)
                        .build());
            } else if (id != null) {
                throw new IllegalArgumentException(listName + " is not a list of ids");
            }
        }
    }

    private void add(UserListItem item) {
        users.merge(
                item.userId(),
                item,
                (first, second) -> first.userRegistrationState().isPresent() ? first : second);
    }
}
