package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A key of an LDT key rule. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RuleKey.Builder.class)
public interface RuleKey extends JsonEntity, WithRuleKey {

    /** Name, id, slug, alias, URI, UUID, MUID or key id of the key. {@code clear_key} decrypts. */
    Optional<String> keyId();

    /** Kind of the identifier. */
    Optional<KeyType> keyType();

    /** Returns a key by its name or another identifier. */
    static RuleKey of(String key) {
        return builder().keyId(key).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RuleKey fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a rule key. */
    final class Builder extends ImmutableRuleKey.Builder {
        Builder() {}
    }
}
