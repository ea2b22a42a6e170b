package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A server plan. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ServerPlan.Builder.class)
public interface ServerPlan extends JsonEntity, WithServerPlan {

    /** Id and name. */
    Optional<IdName> plan();

    /** Where the plan stores data. */
    List<BackupDestination> backupDestinations();

    /** Backup frequency and windows, as plain Java values. */
    Map<String, Object> rpo();

    /** Number of entities that use the plan, by kind. */
    List<AssociatedEntities> associatedEntities();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ServerPlan fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a plan. */
    final class Builder extends ImmutableServerPlan.Builder {
        Builder() {}
    }
}
