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

/** An update of a user (OpenAPI file of 11.32). Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserUpdate.Builder.class)
public interface UserUpdate extends JsonEntity, WithUserUpdate {

    /** Another full name. */
    Optional<String> fullName();

    /** Another login name. */
    Optional<String> newName();

    /** Another email address. */
    Optional<String> email();

    /** Whether the user may log in. */
    Optional<Boolean> enabled();

    /** What to do with {@link #userGroups()}. The server's default is to add them. */
    Optional<GroupOperation> userGroupOperation();

    /** Groups to add or remove, or all groups. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<IdName> userGroups();

    /** Plan. */
    Optional<IdName> plan();

    /** Principal name in a directory. */
    Optional<String> userPrincipalName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableUserUpdate.Builder {
        Builder() {}
    }
}
