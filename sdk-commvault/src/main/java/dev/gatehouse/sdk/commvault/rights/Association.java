package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A role of a user or group on entities. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Association.Builder.class)
public interface Association extends WithAssociation {

    /** The role; empty if single permissions are granted. */
    Optional<IdName> role();

    /** Whether the right exists because the user created the entity. */
    Optional<Boolean> creator();

    /** Ids of the clients, machines or vaults, on which the role is granted. */
    List<Long> clientIds();

    /** Single permissions. */
    List<IdName> permissions();

    /** The association as the server sent it, as plain Java values; other kinds of entities are in it. */
    Map<String, Object> fields();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Association fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an association. */
    final class Builder extends ImmutableAssociation.Builder {
        Builder() {}
    }
}
