package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A user group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserGroup.Builder.class)
public interface UserGroup extends JsonEntity, WithUserGroup {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** GUID. */
    @JsonProperty("GUID")
    Optional<String> guid();

    /** Description. */
    Optional<String> description();

    /** Whether the group is enabled. */
    Optional<Boolean> enabled();

    /** Returns a reference to this group, for use as an owner of a vault. */
    default UserGroupRef ref() {
        return UserGroupRef.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a user group. */
    final class Builder extends ImmutableUserGroup.Builder {
        Builder() {}
    }
}
