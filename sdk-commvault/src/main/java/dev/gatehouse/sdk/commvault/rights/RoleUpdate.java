package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An update of a role (OpenAPI file of 11.32). Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RoleUpdate.Builder.class)
public interface RoleUpdate extends JsonEntity, WithRoleUpdate {

    /** Another name. */
    Optional<String> newName();

    /** The permissions; empty keeps them. Whether they replace the others is not documented. */
    @JsonProperty("permissionList")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<RolePermission> permissions();

    /** Whether the role is in use. */
    Optional<Boolean> enabled();

    /** Whether all users may see the role. */
    Optional<Boolean> visibleToAll();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RoleUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableRoleUpdate.Builder {
        Builder() {}
    }
}
