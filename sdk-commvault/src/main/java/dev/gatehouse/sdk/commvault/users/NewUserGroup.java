package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A user group to create (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewUserGroup.Builder.class)
public interface NewUserGroup extends JsonEntity, WithNewUserGroup {

    /** Name. */
    String name();

    /** Description. */
    Optional<String> description();

    /** Whether to enforce a quota. */
    Optional<Boolean> enforceFSQuota();

    /** Quota in gigabytes. */
    OptionalLong quotaLimitInGB();

    /** Groups whose users belong to the group. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<IdName> localUserGroups();

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewUserGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a user group. */
    final class Builder extends ImmutableNewUserGroup.Builder {
        Builder() {}
    }
}
