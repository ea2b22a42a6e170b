package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A category of permissions. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PermissionCategory.Builder.class)
public interface PermissionCategory extends JsonEntity, WithPermissionCategory {

    /** The category. */
    Optional<IdName> category();

    /** Its permissions. */
    List<IdName> permissions();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PermissionCategory fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a category. */
    final class Builder extends ImmutablePermissionCategory.Builder {
        Builder() {}
    }
}
