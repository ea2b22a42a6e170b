package dev.gatehouse.sdk.commvault.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What triggers an alert. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AlertDefinition.Builder.class)
public interface AlertDefinition extends JsonEntity, WithAlertDefinition {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Type, such as {@code Data Protection}. */
    Optional<String> type();

    /** Whether it triggers alerts. */
    Optional<Boolean> enabled();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AlertDefinition fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a definition. */
    final class Builder extends ImmutableAlertDefinition.Builder {
        Builder() {}
    }
}
