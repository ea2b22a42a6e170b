package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/** A signature rule of a CSI policy: which signed container images have access. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SignatureRule.Builder.class)
public interface SignatureRule extends CteResource, WithSignatureRule {

    /** Id of the signature set. */
    Optional<String> signatureSetId();

    /** Name of the signature set. */
    Optional<String> signatureSetName();

    /** Id of the policy. */
    Optional<String> policyId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SignatureRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a signature rule, for application tests. */
    final class Builder extends ImmutableSignatureRule.Builder {
        Builder() {}
    }
}
