package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of the identifier of a key. */
public final class KeyType extends ExtensibleEnum {

    /** Name. */
    public static final KeyType NAME = of("name");

    /** Id. */
    public static final KeyType ID = of("id");

    /** Slug. */
    public static final KeyType SLUG = of("slug");

    /** Alias. */
    public static final KeyType ALIAS = of("alias");

    /** URI. */
    public static final KeyType URI = of("uri");

    /** UUID. */
    public static final KeyType UUID = of("uuid");

    /** MUID. */
    public static final KeyType MUID = of("muid");

    /** Key id. */
    public static final KeyType KEY_ID = of("key_id");

    private KeyType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KeyType of(String value) {
        return new KeyType(value);
    }
}
