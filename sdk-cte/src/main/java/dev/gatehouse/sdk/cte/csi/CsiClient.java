package dev.gatehouse.sdk.cte.csi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A client of a storage group: a node of the cluster that enrolled. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CsiClient.Builder.class)
public interface CsiClient extends JsonEntity, WithCsiClient {

    /** Id. */
    String id();

    /** Name. */
    Optional<String> name();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CsiClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a client, for application tests. */
    final class Builder extends ImmutableCsiClient.Builder {
        Builder() {}
    }
}
