package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An update of a user group (OpenAPI file of 11.32). Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserGroupUpdate.Builder.class)
public interface UserGroupUpdate extends JsonEntity, WithUserGroupUpdate {

    /** Another name. */
    Optional<String> newName();

    /** Another description. */
    Optional<String> newDescription();

    /** Whether the group is enabled. */
    Optional<Boolean> enabled();

    /** What to do with {@link #users()}: add or remove them. */
    Optional<GroupOperation> userOperationType();

    /** Users to add or remove. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<IdName> users();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserGroupUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableUserGroupUpdate.Builder {
        Builder() {}
    }
}
