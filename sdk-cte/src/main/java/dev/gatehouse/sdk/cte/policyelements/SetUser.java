package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A user or group of hosts. At least one of user name, user id, group name and group id is set. 0 is a real id. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetUser.Builder.class)
public interface SetUser extends JsonEntity, WithSetUser {

    /** Name of the user. */
    Optional<String> uname();

    /** Id of the user. */
    OptionalInt uid();

    /** Name of the group. */
    Optional<String> gname();

    /** Id of the group. */
    OptionalInt gid();

    /** Windows domain. */
    Optional<String> osDomain();

    /**
     * Position in the set, in responses only. It changes when members before this one are removed, so it is not part of the
     * equality. Members are specified by value.
     */
    @Value.Auxiliary
    OptionalInt index();

    /** Returns a user by name. */
    static SetUser named(String uname) {
        return builder().uname(uname).build();
    }

    /** Returns all users of a group, by the name of the group. */
    static SetUser ofGroup(String gname) {
        return builder().gname(gname).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetUser fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a set user. */
    final class Builder extends ImmutableSetUser.Builder {
        Builder() {}
    }
}
