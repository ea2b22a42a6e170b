package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A path that the current user may use. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserEndpoint.Builder.class)
public interface UserEndpoint extends JsonEntity {

    /** Returns the path. */
    Optional<String> url();

    /** Returns the HTTP methods. */
    List<String> methods();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserEndpoint fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableUserEndpoint.Builder {
        Builder() {}
    }
}
