package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Key rule of a new IDT policy. Both keys are XTS keys without versions. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewIdtKeyRule.Builder.class)
public interface NewIdtKeyRule extends JsonEntity, WithNewIdtKeyRule {

    /** Key of the data before the transformation, or {@code clear_key} for plain data. */
    String currentKey();

    /** Kind of the identifier of the current key. */
    Optional<KeyType> currentKeyType();

    /** Key of the data after the transformation. */
    String transformationKey();

    /** Kind of the identifier of the transformation key. */
    Optional<KeyType> transformationKeyType();

    /** Rejects a rule without its keys. */
    @Value.Check
    default void check() {
        Arguments.notBlank("currentKey", currentKey());
        Arguments.notBlank("transformationKey", transformationKey());
    }

    /** Returns a rule that transforms data from one key to another. */
    static NewIdtKeyRule of(String currentKey, String transformationKey) {
        return builder()
                .currentKey(currentKey)
                .transformationKey(transformationKey)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewIdtKeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new IDT key rule. */
    final class Builder extends ImmutableNewIdtKeyRule.Builder {
        Builder() {}
    }
}
