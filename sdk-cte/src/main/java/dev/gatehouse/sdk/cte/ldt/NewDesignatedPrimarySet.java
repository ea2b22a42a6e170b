package dev.gatehouse.sdk.cte.ldt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Request to create a designated primary set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewDesignatedPrimarySet.Builder.class)
public interface NewDesignatedPrimarySet extends JsonEntity, WithNewDesignatedPrimarySet {

    /** Name. */
    String name();

    /** Ids or names of the clients, separated by commas. */
    String clientList();

    /** Id of the LDT communication group. */
    String ldtCommGroupServiceId();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("clientList", clientList());
        Arguments.notBlank("ldtCommGroupServiceId", ldtCommGroupServiceId());
    }

    /** Returns a request for clients, each by its id or name. */
    static NewDesignatedPrimarySet of(String name, String ldtCommunicationGroup, String... clients) {
        return builder()
                .name(name)
                .clientList(String.join(",", clients))
                .ldtCommGroupServiceId(ldtCommunicationGroup)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewDesignatedPrimarySet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new set. */
    final class Builder extends ImmutableNewDesignatedPrimarySet.Builder {
        Builder() {}
    }
}
