package dev.gatehouse.sdk.cte.ldt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create an LDT communication group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewLdtCommunicationGroup.Builder.class)
public interface NewLdtCommunicationGroup extends JsonEntity, WithNewLdtCommunicationGroup {

    /**
     * Unique name: a letter or digit, followed by letters, digits, {@code .}, {@code _}, {@code |} and {@code -}.
     * It can't be changed.
     */
    String name();

    /** Description. */
    Optional<String> description();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        if (!name().matches("[a-zA-Z0-9][a-zA-Z0-9._|\\-]*")) {
            throw new IllegalArgumentException(
                    "name must begin with a letter or digit and contain only letters, digits, '.', '_', '|' and '-'");
        }
    }

    /** Returns a request with only a name. */
    static NewLdtCommunicationGroup of(String name) {
        return builder().name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewLdtCommunicationGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new group. */
    final class Builder extends ImmutableNewLdtCommunicationGroup.Builder {
        Builder() {}
    }
}
