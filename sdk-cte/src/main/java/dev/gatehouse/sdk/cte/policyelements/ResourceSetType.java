package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a resource set. */
public final class ResourceSetType extends ExtensibleEnum {

    /** Directories and files. */
    public static final ResourceSetType DIRECTORY = of("Directory");

    /** Classified data. Newer versions of the vendor's clients do not offer it. */
    public static final ResourceSetType CLASSIFICATION = of("Classification");

    private ResourceSetType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResourceSetType of(String value) {
        return new ResourceSetType(value);
    }
}
