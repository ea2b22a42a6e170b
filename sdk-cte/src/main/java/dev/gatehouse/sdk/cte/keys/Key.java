package dev.gatehouse.sdk.cte.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/** A key. Fields that the vendor's CTE documents do not describe are additional properties. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Key.Builder.class)
public interface Key extends CteResource, WithKey {

    /** Unique name. */
    Optional<String> name();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Key fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a key, for application tests. */
    final class Builder extends ImmutableKey.Builder {
        Builder() {}
    }
}
