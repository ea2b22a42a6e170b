package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create a signature set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewSignatureSet.Builder.class)
public interface NewSignatureSet extends JsonEntity, WithNewSignatureSet {

    /** Unique name within the domain. It can't be changed. */
    String name();

    /** Description. */
    Optional<String> description();

    /** Labels. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Type. Default of the server: {@code Application}. It can't be changed. */
    Optional<SignatureSetType> type();

    /** Files and directories to sign. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> sourceList();

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.noneBlank("sourceList", sourceList());
    }

    /** Returns a set with files and directories to sign. */
    static NewSignatureSet of(String name, String... sources) {
        return builder().name(name).sourceList(List.of(sources)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewSignatureSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new signature set. */
    final class Builder extends ImmutableNewSignatureSet.Builder {
        Builder() {}
    }
}
