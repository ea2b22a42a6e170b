package dev.gatehouse.sdk.commvault.commserve;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What a license is for (OpenAPI file of 11.32). */
public final class LicenseMode extends ExtensibleEnum {

    /** Evaluation. */
    public static final LicenseMode EVALUATION = of("EVALUATION");

    /** Production. */
    public static final LicenseMode PRODUCTION = of("PRODUCTION");

    /** Disaster recovery of a production server. */
    public static final LicenseMode DR_PRODUCTION = of("DR_PRODUCTION");

    private LicenseMode(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LicenseMode of(String value) {
        return new LicenseMode(value);
    }
}
