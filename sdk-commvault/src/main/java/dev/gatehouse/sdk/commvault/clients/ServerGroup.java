package dev.gatehouse.sdk.commvault.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A group of machines (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ServerGroup.Builder.class)
public interface ServerGroup extends JsonEntity, WithServerGroup {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** How machines join it: {@code AUTOMATIC}, {@code VM} or {@code MANUAL}. */
    Optional<String> association();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ServerGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a group. */
    final class Builder extends ImmutableServerGroup.Builder {
        Builder() {}
    }
}
