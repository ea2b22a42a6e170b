package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A server plan to create (OpenAPI file of 11.32). Settings that are not modelled, such as a backup window, are added
 * as additional properties.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewServerPlan.Builder.class)
public interface NewServerPlan extends JsonEntity, WithNewServerPlan {

    /** Name. */
    String planName();

    /** Where to store data; at least one. */
    List<NewBackupDestination> backupDestinations();

    /** How often to back up. */
    Optional<PlanSchedule> rpo();

    /** Rejects a blank name and missing destinations. */
    @Value.Check
    default void check() {
        Arguments.notBlank("planName", planName());
        Arguments.notEmpty("backupDestinations", backupDestinations());
    }

    /** Returns a plan with one destination, named {@code Primary}, and the server's schedule. */
    static NewServerPlan of(String name, IdName storagePool) {
        return builder()
                .planName(name)
                .addBackupDestinations(NewBackupDestination.of("Primary", storagePool))
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewServerPlan fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a plan. */
    final class Builder extends ImmutableNewServerPlan.Builder {
        Builder() {}
    }
}
