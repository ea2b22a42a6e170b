package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a plan (OpenAPI file of 11.32). */
public final class PlanStatus extends ExtensibleEnum {

    /** The plan is enabled. */
    public static final PlanStatus ENABLED = of("ENABLED");

    /** The plan is disabled. */
    public static final PlanStatus DISABLED = of("DISABLED");

    /** The plan is incomplete. */
    public static final PlanStatus INCOMPLETE = of("INCOMPLETE");

    /** The plan is not shown to users. */
    public static final PlanStatus HIDDEN = of("HIDDEN");

    /** The backups of the plan are disabled. */
    public static final PlanStatus BACKUP_DISABLED = of("BACKUP_DISABLED");

    private PlanStatus(String value) {
        super(value);
    }

    /** Returns the status with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlanStatus of(String value) {
        return new PlanStatus(value);
    }
}
