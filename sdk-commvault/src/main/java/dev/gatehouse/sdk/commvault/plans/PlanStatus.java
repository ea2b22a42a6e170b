package dev.gatehouse.sdk.commvault.plans;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a plan (OpenAPI file of 11.32). */
public final class PlanStatus extends ExtensibleEnum {

    /** In use. */
    public static final PlanStatus ENABLED = of("ENABLED");

    /** Switched off. */
    public static final PlanStatus DISABLED = of("DISABLED");

    /** Something is missing yet. */
    public static final PlanStatus INCOMPLETE = of("INCOMPLETE");

    /** Not shown to users. */
    public static final PlanStatus HIDDEN = of("HIDDEN");

    /** Its backups are switched off. */
    public static final PlanStatus BACKUP_DISABLED = of("BACKUP_DISABLED");

    private PlanStatus(String value) {
        super(value);
    }

    /** Returns the status of this word. */
    public static PlanStatus of(String value) {
        return new PlanStatus(value);
    }
}
