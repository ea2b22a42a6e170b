package dev.gatehouse.sdk.commvault.accesstokens;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What an access token may be used for, as cvpysdk names the numbers. */
public final class TokenScope extends ExtensibleEnum {

    /** Everything that the user may do. */
    public static final TokenScope ALL = of("2");

    /** Microsoft SCIM. */
    public static final TokenScope SCIM = of("1");

    /** The paths that the token lists. */
    public static final TokenScope CUSTOM = of("3");

    /** 1-Touch recovery. */
    public static final TokenScope ONE_TOUCH = of("4");

    private TokenScope(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TokenScope of(String value) {
        return new TokenScope(value);
    }
}
