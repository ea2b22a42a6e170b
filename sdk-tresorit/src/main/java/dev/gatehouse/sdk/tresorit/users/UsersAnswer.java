package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's {@code ListUsersResponse}. Its description speaks of separate lists of the ids of validated and
 * unvalidated users, its entity has one list; the names of the separate ones are not documented.
 */
final class UsersAnswer {

    private final List<UserListItem> users = new ArrayList<>();

    /** All users, of whichever list. */
    List<UserListItem> users() {
        return List.copyOf(users);
    }

    @JsonProperty("Users")
    void addUsers(List<UserListItem> items) {
        users.addAll(items);
    }

    @JsonAnySetter
    void addIds(String listName, @Nullable Object value) {
        String name = listName.toLowerCase(Locale.ROOT);
        if (!name.contains("validated") || !(value instanceof List<?> ids)) {
            return;
        }
        UserRegistrationState state =
                name.contains("unvalidated") ? UserRegistrationState.UNVALIDATED : UserRegistrationState.VALIDATED;
        for (Object id : ids) {
            users.add(UserListItem.builder()
                    .userId(String.valueOf(id))
                    .userRegistrationState(state)
                    .build());
        }
    }
}
