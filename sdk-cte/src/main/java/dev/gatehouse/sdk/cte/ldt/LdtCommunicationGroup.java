package dev.gatehouse.sdk.cte.ldt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A group of clients that coordinate live data transformation (LDT) of shared storage. Only the id is in every
 * response.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LdtCommunicationGroup.Builder.class)
public interface LdtCommunicationGroup extends CteResource, WithLdtCommunicationGroup {

    /** Unique name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Health status. Its values are not documented. */
    Optional<String> healthStatus();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LdtCommunicationGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a group, for application tests. */
    final class Builder extends ImmutableLdtCommunicationGroup.Builder {
        Builder() {}
    }
}
