package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Sex or gender of a user. */
public final class Gender extends ExtensibleEnum {

    /** Female. */
    public static final Gender FEMALE = of("female");

    /** Male. */
    public static final Gender MALE = of("male");

    /** Other. Must be permitted by a client policy. */
    public static final Gender OTHER = of("other");

    private Gender(String value) {
        super(value);
    }

    /** Returns the gender with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gender of(String value) {
        return new Gender(value);
    }
}
