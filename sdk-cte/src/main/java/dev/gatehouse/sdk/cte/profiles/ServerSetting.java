package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A node of the cluster that agents connect to. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ServerSetting.Builder.class)
public interface ServerSetting extends JsonEntity, WithServerSetting {

    /** Host name of the node. */
    @JsonProperty("hostName")
    Optional<String> hostName();

    /** Priority, 1 to 100. */
    OptionalInt priority();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ServerSetting fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableServerSetting.Builder {
        Builder() {}
    }
}
