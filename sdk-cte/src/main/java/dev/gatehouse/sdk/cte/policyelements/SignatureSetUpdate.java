package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.LabelChange;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Update of a signature set. Absent fields keep their values. The name and the type can't be changed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SignatureSetUpdate.Builder.class)
public interface SignatureSetUpdate extends JsonEntity, WithSignatureSetUpdate {

    /** Description. An empty text removes it. */
    Optional<String> description();

    /** Change of the labels. Labels that it does not name stay as they are. */
    Optional<LabelChange> labels();

    /** Files and directories to add, {@code source_list}. To remove some, use {@link SignatureSetsApi#removeSources}. */
    @JsonProperty("source_list")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> sourcesToAdd();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SignatureSetUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a signature set update. */
    final class Builder extends ImmutableSignatureSetUpdate.Builder {
        Builder() {}
    }
}
