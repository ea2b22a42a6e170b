package dev.gatehouse.sdk.nevis.users;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Sex or gender of a user. */
public final class Gender extends ExtensibleEnum {

    /** Female. */
    public static final Gender FEMALE = of("female");

    /** Male. */
    public static final Gender MALE = of("male");

    /** Other; needs a client policy that permits it. */
    public static final Gender OTHER = of("other");

    private Gender(String value) {
        super(value);
    }

    /** Returns the one of this word. */
    public static Gender of(String value) {
        return new Gender(value);
    }
}
