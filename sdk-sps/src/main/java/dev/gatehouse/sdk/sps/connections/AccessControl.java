package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A group whose members may audit or authorize the sessions of a connection ("Access control", REST API Reference
 * Guide 6.0.2).
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AccessControl.Builder.class)
public interface AccessControl extends JsonEntity, WithAccessControl {

    /** Returns the name of the group. */
    Optional<String> authorizer();

    /** Returns what the members may do. */
    Optional<AccessPermission> permission();

    /** Returns whether the member must have another IP address than the user of the session. */
    Optional<Boolean> requireDifferentIp();

    /** Returns whether the member must have another user name than the user of the session. */
    Optional<Boolean> requireDifferentUsername();

    /** Returns whose sessions are meant, as open JSON: {@code selection} and the members of the selected variant. */
    Map<String, Object> subject();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AccessControl fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an entry. */
    final class Builder extends ImmutableAccessControl.Builder {
        Builder() {}
    }
}
