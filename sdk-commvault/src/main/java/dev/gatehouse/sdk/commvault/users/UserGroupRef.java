package dev.gatehouse.sdk.commvault.users;

import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A user group as the creation of a vault names it. */
@SdkStyle
@Value.Immutable
public interface UserGroupRef extends WithUserGroupRef {

    /** Id. */
    long id();

    /** Name; the server needs the id alone. */
    Optional<String> name();

    /** Refuses what can't be a user group. */
    @Value.Check
    default void check() {
        Input.id("userGroupId", id());
    }

    /** Returns the user group of this id. */
    static UserGroupRef of(long id) {
        return builder().id(id).build();
    }

    /** Returns the user group of this id and name. */
    static UserGroupRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableUserGroupRef.Builder {
        Builder() {}
    }
}
