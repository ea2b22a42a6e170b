package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Update of a key rule or data transformation rule. Absent fields keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = KeyRuleUpdate.Builder.class)
public interface KeyRuleUpdate extends JsonEntity, WithKeyRuleUpdate {

    /** Name, id, slug, alias, URI, UUID, MUID or key id of the key. {@code clear_key} decrypts. */
    Optional<String> keyId();

    /** Kind of the identifier. */
    Optional<KeyType> keyType();

    /** Id or name of the resource set. Empty: all resources. */
    Optional<String> resourceSetId();

    /** New position in the order of evaluation. */
    OptionalInt orderNumber();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static KeyRuleUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a key rule update. */
    final class Builder extends ImmutableKeyRuleUpdate.Builder {
        Builder() {}
    }
}
