package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A user group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserGroup.Builder.class)
public interface UserGroup extends WithUserGroup {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** GUID. */
    @JsonProperty("GUID")
    Optional<String> guid();

    /** Free text. */
    Optional<String> description();

    /** Whether the group is in use. */
    Optional<Boolean> enabled();

    /** The group as one that owns a vault. */
    default UserGroupRef ref() {
        return UserGroupRef.builder().id(id()).name(name()).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableUserGroup.Builder {
        Builder() {}
    }
}
