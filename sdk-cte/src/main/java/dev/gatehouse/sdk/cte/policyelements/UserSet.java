package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A user set: users and groups of hosts that a security rule refers to. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserSet.Builder.class)
public interface UserSet extends CteResource, WithUserSet {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Labels. */
    Map<String, Object> labels();

    /** Members in the order of the server. */
    List<SetUser> users();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an user set, for application tests. */
    final class Builder extends ImmutableUserSet.Builder {
        Builder() {}
    }
}
