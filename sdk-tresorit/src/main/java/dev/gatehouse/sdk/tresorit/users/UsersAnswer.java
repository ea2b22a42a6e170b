package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The vendor's {@code ListUsersResponse}. Its description speaks of separate lists of the ids of validated and unvalidated
 * users, its entity has one list; the names of the separate ones are not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UsersAnswer.Builder.class)
interface UsersAnswer {

    List<UserListItem> users();

    @JsonAnySetter
    Map<String, Object> others();

    default List<UserListItem> all() {
        return Stream.concat(
                        users().stream(),
                        others().entrySet().stream().flatMap(list -> ids(list.getKey(), list.getValue())))
                .toList();
    }

    private static Stream<UserListItem> ids(String name, Object value) {
        String lower = name.toLowerCase(Locale.ROOT);
        UserRegistrationState state = lower.contains("unvalidated")
                ? UserRegistrationState.UNVALIDATED
                : lower.contains("validated") ? UserRegistrationState.VALIDATED : null;
        if (state == null || !(value instanceof List<?> list)) {
            return Stream.empty();
        }
        return list.stream()
                .filter(String.class::isInstance)
                .map(id -> UserListItem.builder()
                        .userId((String) id)
                        .userRegistrationState(state)
                        .build());
    }

    /** Builds an answer. */
    final class Builder extends ImmutableUsersAnswer.Builder {}
}
