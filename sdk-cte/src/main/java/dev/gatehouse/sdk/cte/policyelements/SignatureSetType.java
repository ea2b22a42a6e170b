package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a signature set. */
public final class SignatureSetType extends ExtensibleEnum {

    /** Signatures of files. */
    public static final SignatureSetType APPLICATION = of("Application");

    /** Signatures of container images, for signature rules. */
    public static final SignatureSetType CONTAINER_IMAGE = of("Container-Image");

    private SignatureSetType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SignatureSetType of(String value) {
        return new SignatureSetType(value);
    }
}
