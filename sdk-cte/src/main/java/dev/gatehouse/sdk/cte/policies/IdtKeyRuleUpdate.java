package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Update of the key rule of an IDT policy. Absent fields keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IdtKeyRuleUpdate.Builder.class)
public interface IdtKeyRuleUpdate extends JsonEntity, WithIdtKeyRuleUpdate {

    /** Key of the data before the transformation. */
    Optional<String> currentKey();

    /** Kind of the identifier of the current key. */
    Optional<KeyType> currentKeyType();

    /** Key of the data after the transformation. */
    Optional<String> transformationKey();

    /** Kind of the identifier of the transformation key. */
    Optional<KeyType> transformationKeyType();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IdtKeyRuleUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an IDT key rule update. */
    final class Builder extends ImmutableIdtKeyRuleUpdate.Builder {
        Builder() {}
    }
}
