package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A registered user: the vendor's {@code UserListItem}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserListItem.Builder.class)
public interface UserListItem extends JsonEntity, WithUserListItem {

    /** Id of the user. */
    String userId();

    /** State of the registration. */
    Optional<UserRegistrationState> userRegistrationState();

    /** Rejects a blank id. */
    @Value.Check
    default void check() {
        Arguments.notBlank("userId", userId());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserListItem fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an item, for application tests. */
    final class Builder extends ImmutableUserListItem.Builder {
        Builder() {}
    }
}
