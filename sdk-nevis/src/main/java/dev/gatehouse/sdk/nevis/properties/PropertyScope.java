package dev.gatehouse.sdk.nevis.properties;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Entities that have a custom property. */
public final class PropertyScope extends ExtensibleEnum {

    /** Applications. */
    public static final PropertyScope APPLICATION_GLOBAL = of("APPLICATION_GLOBAL");

    /** Units. */
    public static final PropertyScope UNIT_GLOBAL = of("UNIT_GLOBAL");

    /** Profiles. */
    public static final PropertyScope PROFILE_GLOBAL = of("PROFILE_GLOBAL");

    /** Profiles, for every application. */
    public static final PropertyScope PROFILE_FOR_APPLICATION_GLOBAL = of("PROFILE_FOR_APPLICATION_GLOBAL");

    /** Profiles, for one application. */
    public static final PropertyScope PROFILE_FOR_APPLICATION = of("PROFILE_FOR_APPLICATION");

    /** Roles of one application. */
    public static final PropertyScope ROLE_FOR_APPLICATION = of("ROLE_FOR_APPLICATION");

    /** Users. */
    public static final PropertyScope USER_GLOBAL = of("USER_GLOBAL");

    /** Enterprise roles. */
    public static final PropertyScope ENTERPRISE_ROLE_GLOBAL = of("ENTERPRISE_ROLE_GLOBAL");

    /** Certificates. */
    public static final PropertyScope CREDENTIAL_CERTIFICATE_GLOBAL = of("CREDENTIAL_CERTIFICATE_GLOBAL");

    /** Generic credentials. */
    public static final PropertyScope CREDENTIAL_GENERIC_GLOBAL = of("CREDENTIAL_GENERIC_GLOBAL");

    /** Mobile signatures. */
    public static final PropertyScope CREDENTIAL_MOBILE_SIGNATURE_GLOBAL = of("CREDENTIAL_MOBILE_SIGNATURE_GLOBAL");

    /** SAML federation credentials. */
    public static final PropertyScope CREDENTIAL_SAML_FEDERATION_GLOBAL = of("CREDENTIAL_SAML_FEDERATION_GLOBAL");

    /** Security questions. */
    public static final PropertyScope CREDENTIAL_SECURITY_QUESTIONS_GLOBAL = of("CREDENTIAL_SECURITY_QUESTIONS_GLOBAL");

    private PropertyScope(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PropertyScope of(String value) {
        return new PropertyScope(value);
    }
}
