package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Which jobs to list ("Get list of jobs", 11.38). */
public final class JobCategory extends ExtensibleEnum {

    /** Jobs that have not ended. */
    public static final JobCategory ACTIVE = of("Active");

    /** Jobs that have ended. */
    public static final JobCategory FINISHED = of("Finished");

    /** Both. */
    public static final JobCategory ALL = of("All");

    private JobCategory(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobCategory of(String value) {
        return new JobCategory(value);
    }
}
