package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.LabelChange;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Update of a user set. Absent fields keep their values. The name can't be changed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserSetUpdate.Builder.class)
public interface UserSetUpdate extends JsonEntity, WithUserSetUpdate {

    /** Description. An empty text removes it. */
    Optional<String> description();

    /** Change of the labels. Labels that it does not name stay as they are. */
    Optional<LabelChange> labels();

    /** All members. Replaces the existing ones; an empty list removes all. */
    Optional<List<SetUser>> users();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserSetUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an user set update. */
    final class Builder extends ImmutableUserSetUpdate.Builder {
        Builder() {}
    }
}
