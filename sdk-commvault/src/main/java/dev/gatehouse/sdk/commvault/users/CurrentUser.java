package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The user whose login a client uses. Which fields servers return is not documented; the vendor's own client reads an
 * id and a name.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CurrentUser.Builder.class)
public interface CurrentUser extends WithCurrentUser {

    /** Id. */
    OptionalLong id();

    /** Login name. */
    Optional<String> name();

    /** All fields that the server sent, as plain Java values. */
    Map<String, Object> fields();

    /** Returns a reference to this user, for use as an owner of a vault; empty without an id. */
    default Optional<UserRef> ref() {
        return id().isPresent()
                ? Optional.of(
                        UserRef.builder().id(id().getAsLong()).name(name()).build())
                : Optional.empty();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CurrentUser fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a user. */
    final class Builder extends ImmutableCurrentUser.Builder {
        Builder() {}
    }
}
