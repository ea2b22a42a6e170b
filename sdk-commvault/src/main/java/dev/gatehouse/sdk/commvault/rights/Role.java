package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A role: a set of permissions. The list of roles has no permissions. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Role.Builder.class)
public interface Role extends JsonEntity, WithRole {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** State. */
    Optional<RoleStatus> status();

    /** The permissions. */
    List<RolePermission> permissions();

    /** Whether all users may see the role. */
    Optional<Boolean> visibleToAll();

    /** Returns a reference to this role, for a grant. */
    default IdName ref() {
        return IdName.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Role fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a role. */
    final class Builder extends ImmutableRole.Builder {
        Builder() {}
    }
}
