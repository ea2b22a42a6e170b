package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What the members of a group may do with the sessions of a connection. */
public final class AccessPermission extends ExtensibleEnum {

    /** Audit the sessions. */
    public static final AccessPermission AUDIT = of("audit");

    /** Authorize the sessions. */
    public static final AccessPermission AUTHORIZE = of("authorize");

    /** Both. */
    public static final AccessPermission AUDIT_AND_AUTHORIZE = of("audit_and_authorize");

    private AccessPermission(String value) {
        super(value);
    }

    /** Returns the value with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccessPermission of(String value) {
        return new AccessPermission(value);
    }
}
