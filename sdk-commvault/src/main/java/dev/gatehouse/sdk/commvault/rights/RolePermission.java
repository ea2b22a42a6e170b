package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A permission, or all permissions of a category. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RolePermission.Builder.class)
public interface RolePermission extends WithRolePermission {

    /** The permission. */
    Optional<IdName> permission();

    /** The category. */
    Optional<IdName> category();

    /** Returns a permission by name, such as {@code S3_getObject}. */
    static RolePermission of(String permission) {
        return builder().permission(IdName.of(permission)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RolePermission fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a permission. */
    final class Builder extends ImmutableRolePermission.Builder {
        Builder() {}
    }
}
