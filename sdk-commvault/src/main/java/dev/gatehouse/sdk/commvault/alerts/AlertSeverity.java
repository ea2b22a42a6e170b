package dev.gatehouse.sdk.commvault.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Severity of an alert (OpenAPI file of 11.32). */
public final class AlertSeverity extends ExtensibleEnum {

    /** Picked automatically. */
    public static final AlertSeverity AUTO_PICK = of("AUTO_PICK");

    /** Critical. */
    public static final AlertSeverity CRITICAL = of("CRITICAL");

    /** Major. */
    public static final AlertSeverity MAJOR = of("MAJOR");

    /** Information. */
    public static final AlertSeverity INFORMATION = of("INFORMATION");

    private AlertSeverity(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AlertSeverity of(String value) {
        return new AlertSeverity(value);
    }
}
