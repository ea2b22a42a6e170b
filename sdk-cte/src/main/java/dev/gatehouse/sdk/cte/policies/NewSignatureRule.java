package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Signature rule of a new CSI policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewSignatureRule.Builder.class)
public interface NewSignatureRule extends JsonEntity, WithNewSignatureRule {

    /** Name, id, URI or slug of a signature set of the type Container-Image. */
    String signatureSetId();

    /** Rejects a rule without a signature set. */
    @Value.Check
    default void check() {
        Arguments.notBlank("signatureSetId", signatureSetId());
    }

    /** Returns a rule for a signature set. */
    static NewSignatureRule of(String signatureSet) {
        return builder().signatureSetId(signatureSet).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewSignatureRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new signature rule. */
    final class Builder extends ImmutableNewSignatureRule.Builder {
        Builder() {}
    }
}
