package dev.gatehouse.sdk.cte.csi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Update of a storage group. Absent fields keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CsiStorageGroupUpdate.Builder.class)
public interface CsiStorageGroupUpdate extends JsonEntity, WithCsiStorageGroupUpdate {

    /** Description. An empty text clears it. */
    Optional<String> description();

    /** Name of the profile of its clients. */
    Optional<String> clientProfile();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CsiStorageGroupUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableCsiStorageGroupUpdate.Builder {
        Builder() {}
    }
}
