package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to add a key rule or data transformation rule to a policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewKeyRule.Builder.class)
public interface NewKeyRule extends JsonEntity, WithNewKeyRule {

    /** Name, id, slug, alias, URI, UUID, MUID or key id of the key. {@code clear_key} decrypts. */
    String keyId();

    /** Kind of the identifier. Default: the server detects it. */
    Optional<KeyType> keyType();

    /** Id or name of the resource set. Absent: all resources. */
    Optional<String> resourceSetId();

    /** Rejects a rule without a key. */
    @Value.Check
    default void check() {
        Arguments.notBlank("keyId", keyId());
    }

    /** Returns a rule that encrypts all resources with a key. */
    static NewKeyRule of(String key) {
        return builder().keyId(key).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewKeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new key rule. */
    final class Builder extends ImmutableNewKeyRule.Builder {
        Builder() {}
    }
}
