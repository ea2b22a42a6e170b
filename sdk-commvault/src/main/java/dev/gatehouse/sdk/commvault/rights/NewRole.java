package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A role to create (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewRole.Builder.class)
public interface NewRole extends JsonEntity, WithNewRole {

    /** Name. */
    String name();

    /** The permissions; at least one. */
    @JsonProperty("permissionList")
    List<RolePermission> permissions();

    /** Whether the role is in use. */
    Optional<Boolean> enabled();

    /** Whether all users may see the role. */
    Optional<Boolean> visibleToAll();

    /** Rejects a blank name and missing permissions. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notEmpty("permissions", permissions());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewRole fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a role. */
    final class Builder extends ImmutableNewRole.Builder {
        Builder() {}
    }
}
