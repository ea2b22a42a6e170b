package dev.gatehouse.sdk.nevis.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a policy. The vendor's list was not available in full. */
public final class PolicyType extends ExtensibleEnum {

    /** Passwords. */
    public static final PolicyType PASSWORD = of("PwdPolicy");

    /** OTP cards. */
    public static final PolicyType OTP_CARD = of("OTPCardPolicy");

    /** Tickets. */
    public static final PolicyType TICKET = of("TicketPolicy");

    /** Temporary strong passwords. */
    public static final PolicyType TEMP_STRONG_PASSWORD = of("TempStrongPasswordPolicy");

    /** Certificates. */
    public static final PolicyType CERTIFICATE = of("CertificatePolicy");

    /** Generic credentials. */
    public static final PolicyType GENERIC_CREDENTIAL = of("GenericCredentialPolicy");

    /** TANs. */
    public static final PolicyType TAN = of("TANPolicy");

    /** VASCO tokens. */
    public static final PolicyType VASCO = of("VascoPolicy");

    /** PUKs. */
    public static final PolicyType PUK = of("PUKPolicy");

    /** URL tickets. */
    public static final PolicyType URL_TICKET = of("URLTicketPolicy");

    /** Device passwords. */
    public static final PolicyType DEVICE_PASSWORD = of("DevicePasswordPolicy");

    /** Mobile signatures. */
    public static final PolicyType MOBILE_SIGNATURE = of("MobileSignaturePolicy");

    /** SAML federation. */
    public static final PolicyType SAML_FEDERATION = of("SAMLFederationPolicy");

    /** OATH credentials. */
    public static final PolicyType OATH = of("OathPolicy");

    /** Settings of the client. A client has one. */
    public static final PolicyType CLIENT = of("ClientPolicy");

    private PolicyType(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyType of(String value) {
        return new PolicyType(value);
    }
}
