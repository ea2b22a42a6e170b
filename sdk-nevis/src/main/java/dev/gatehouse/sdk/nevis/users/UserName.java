package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Name of a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserName.Builder.class)
public interface UserName extends JsonEntity, WithUserName {

    /** Title. */
    Optional<String> title();

    /** First name. */
    Optional<String> firstName();

    /** Family name. */
    Optional<String> familyName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserName fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link UserName}. */
    final class Builder extends ImmutableUserName.Builder {
        Builder() {}
    }
}
