package dev.gatehouse.sdk.commvault.companies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a company (OpenAPI file of 11.32). */
public final class CompanyStatus extends ExtensibleEnum {

    /** Not known. */
    public static final CompanyStatus UNKNOWN = of("UNKNOWN");

    /** Active. */
    public static final CompanyStatus ACTIVE = of("ACTIVE");

    /** Deactivated. */
    public static final CompanyStatus DEACTIVATED = of("DEACTIVATED");

    /** Deleted. */
    public static final CompanyStatus DELETED = of("DELETED");

    private CompanyStatus(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompanyStatus of(String value) {
        return new CompanyStatus(value);
    }
}
