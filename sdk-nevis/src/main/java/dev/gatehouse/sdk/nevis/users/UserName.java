package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Name of a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserName.Builder.class)
public interface UserName extends WithUserName {

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

    /** Builds a {@link UserName}. */
    final class Builder extends ImmutableUserName.Builder {
        Builder() {}
    }
}
