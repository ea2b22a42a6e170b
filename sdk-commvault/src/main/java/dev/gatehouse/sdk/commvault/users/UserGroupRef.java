package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A reference to a user group, for the creation of a vault. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserGroupRef.Builder.class)
public interface UserGroupRef extends WithUserGroupRef {

    /** Id. */
    long id();

    /** Name; not sent, because the server needs only the id. */
    Optional<String> name();

    /** Rejects an id below 1. */
    @Value.Check
    default void check() {
        Arguments.atLeast("userGroupId", 1, id());
    }

    /** Returns a reference to the user group with the given id. */
    static UserGroupRef of(long id) {
        return builder().id(id).build();
    }

    /** Returns a reference to the user group with the given id and name. */
    static UserGroupRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserGroupRef fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a reference. */
    final class Builder extends ImmutableUserGroupRef.Builder {
        Builder() {}
    }
}
