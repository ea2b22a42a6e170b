package dev.gatehouse.sdk.commvault.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A reference to an entity by id, name, or both. The responses may leave out either; a request needs one of them. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IdName.Builder.class)
public interface IdName extends WithIdName {

    /** Id. */
    OptionalLong id();

    /** Name. */
    Optional<String> name();

    /** Returns a reference by id. */
    static IdName of(long id) {
        return builder().id(Arguments.atLeast("id", 1, id)).build();
    }

    /** Returns a reference by id and name. */
    static IdName of(long id, String name) {
        return builder().id(Arguments.atLeast("id", 1, id)).name(name).build();
    }

    /** Returns a reference by name. */
    static IdName of(String name) {
        return builder().name(Arguments.notBlank("name", name)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IdName fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a reference. */
    final class Builder extends ImmutableIdName.Builder {
        Builder() {}
    }
}
