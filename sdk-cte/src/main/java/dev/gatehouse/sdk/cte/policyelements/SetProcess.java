package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Programs of a process set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetProcess.Builder.class)
public interface SetProcess extends JsonEntity, WithSetProcess {

    /** Directory. */
    Optional<String> directory();

    /** Name of the file; {@code *} matches any text. */
    Optional<String> file();

    /** Id or name of the signature set that the files must match. */
    Optional<String> signature();

    /** Id of the resource set that is exempt from ransomware protection. */
    Optional<String> resourceSetId();

    /** Labels. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /**
     * Position in the set, in responses only. It changes when members before this one are removed, so it is not part of the
     * equality. Members are specified by value.
     */
    @Value.Auxiliary
    OptionalInt index();

    /** Returns a program. */
    static SetProcess of(String directory, String file) {
        return builder().directory(directory).file(file).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetProcess fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a set process. */
    final class Builder extends ImmutableSetProcess.Builder {
        Builder() {}
    }
}
