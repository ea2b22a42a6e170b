package dev.gatehouse.sdk.cte.ldt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A designated primary set: the clients of a group that may run live data transformation (LDT). Only the id is in
 * every response.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DesignatedPrimarySet.Builder.class)
public interface DesignatedPrimarySet extends CteResource, WithDesignatedPrimarySet {

    /** Name. */
    Optional<String> name();

    /** Id of the client group. */
    Optional<String> clientGroupId();

    /** Id of the LDT communication group. */
    Optional<String> ldtCommGroupServiceId();

    /** Ids of the clients, separated by commas. */
    Optional<String> primaryClientIdList();

    /** Names of the clients, separated by commas. */
    Optional<String> primaryClientNameList();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DesignatedPrimarySet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a set, for application tests. */
    final class Builder extends ImmutableDesignatedPrimarySet.Builder {
        Builder() {}
    }
}
