package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A reference to a user, for the creation of a vault. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserRef.Builder.class)
public interface UserRef extends WithUserRef {

    /** Id. */
    long id();

    /** Name; not sent, because the server needs only the id. */
    Optional<String> name();

    /** Rejects an id below 1. */
    @Value.Check
    default void check() {
        Arguments.atLeast("userId", 1, id());
    }

    /** Returns a reference to the user with the given id. */
    static UserRef of(long id) {
        return builder().id(id).build();
    }

    /** Returns a reference to the user with the given id and name. */
    static UserRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserRef fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a reference. */
    final class Builder extends ImmutableUserRef.Builder {
        Builder() {}
    }
}
