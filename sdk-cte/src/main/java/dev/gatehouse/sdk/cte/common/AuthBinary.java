package dev.gatehouse.sdk.cte.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A privileged program on a host. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AuthBinary.Builder.class)
public interface AuthBinary extends JsonEntity, WithAuthBinary {

    /** Privilege of the program. Its values are not documented. */
    String privilege();

    /** Path of the program. */
    String filename();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("privilege", privilege());
        Arguments.notBlank("filename", filename());
    }

    /** Returns a program with a privilege. */
    static AuthBinary of(String privilege, String filename) {
        return builder().privilege(privilege).filename(filename).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AuthBinary fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a privileged program. */
    final class Builder extends ImmutableAuthBinary.Builder {
        Builder() {}
    }
}
