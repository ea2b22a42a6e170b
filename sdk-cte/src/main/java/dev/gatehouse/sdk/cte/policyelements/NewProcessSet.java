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

/** Request to create a process set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewProcessSet.Builder.class)
public interface NewProcessSet extends JsonEntity, WithNewProcessSet {

    /** Unique name within the domain. It can't be changed. */
    String name();

    /** Description. */
    Optional<String> description();

    /** Labels. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Members. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<SetProcess> processes();

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
    }

    /** Returns a set with members. */
    static NewProcessSet of(String name, SetProcess... members) {
        return builder().name(name).processes(List.of(members)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewProcessSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new process set. */
    final class Builder extends ImmutableNewProcessSet.Builder {
        Builder() {}
    }
}
