package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A signature set: files with their hash values, which are computed on a client. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SignatureSet.Builder.class)
public interface SignatureSet extends CteResource, WithSignatureSet {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Labels. */
    Map<String, Object> labels();

    /** Type. */
    Optional<SignatureSetType> type();

    /** Files and directories to sign. */
    List<String> sourceList();

    /** Version of the set. */
    OptionalLong referenceVersion();

    /** State of the signing. Its values are not documented. */
    Optional<String> signingStatus();

    /** Progress of the signing in percent. */
    OptionalInt percentageComplete();

    /** User who made the last change. */
    Optional<String> updatedBy();

    /** Id of the container image. */
    Optional<String> dockerImgId();

    /** Id of the container. */
    Optional<String> dockerContId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SignatureSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a signature set, for application tests. */
    final class Builder extends ImmutableSignatureSet.Builder {
        Builder() {}
    }
}
