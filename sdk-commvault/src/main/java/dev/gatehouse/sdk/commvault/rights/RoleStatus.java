package dev.gatehouse.sdk.commvault.rights;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a role (OpenAPI file of 11.32). */
public final class RoleStatus extends ExtensibleEnum {

    /** The role is in use. */
    public static final RoleStatus ENABLED = of("ENABLED");

    /** The role is not in use. */
    public static final RoleStatus DISABLED = of("DISABLED");

    private RoleStatus(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RoleStatus of(String value) {
        return new RoleStatus(value);
    }
}
