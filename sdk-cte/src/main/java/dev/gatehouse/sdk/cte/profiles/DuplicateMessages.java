package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What happens to duplicate log messages. */
public final class DuplicateMessages extends ExtensibleEnum {

    /** All are logged. */
    public static final DuplicateMessages ALLOW = of("ALLOW");

    /** They are suppressed, see {@link DuplicateSettings}. */
    public static final DuplicateMessages SUPPRESS = of("SUPPRESS");

    private DuplicateMessages(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DuplicateMessages of(String value) {
        return new DuplicateMessages(value);
    }
}
