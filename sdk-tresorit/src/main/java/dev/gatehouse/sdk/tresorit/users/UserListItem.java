package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.internal.Given;
import java.util.Optional;
import org.immutables.value.Value;

/** A registered user: the vendor's {@code UserListItem}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserListItem.Builder.class)
public interface UserListItem extends WithUserListItem {

    /** Id of the user. */
    String userId();

    /** How far the registration is. */
    Optional<UserRegistrationState> userRegistrationState();

    /** Refuses a blank id. */
    @Value.Check
    default void check() {
        Given.id("userId", userId());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an item, for tests of applications. */
    final class Builder extends ImmutableUserListItem.Builder {
        Builder() {}
    }
}
