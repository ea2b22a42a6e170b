package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The current user ("Retrieve basic information about the current user", REST API Reference Guide 7.5.1). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserInfo.Builder.class)
public interface UserInfo extends JsonEntity {

    /** Returns the user name. */
    Optional<String> name();

    /** Returns how the user logged in; since 7.5. */
    Optional<LoginMethod> loginMethod();

    /** Returns the paths that the user may use; up to 7.0. */
    List<UserEndpoint> endpoints();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserInfo fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableUserInfo.Builder {
        Builder() {}
    }
}
