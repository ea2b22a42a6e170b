package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of a credential, as the list of all credentials displays it. The vendor's list was available only in part. */
public final class CredentialType extends ExtensibleEnum {

    /** Password. */
    public static final CredentialType PASSWORD = of("Password");

    /** Device password. */
    public static final CredentialType DEVICE_PASSWORD = of("DevicePassword");

    /** mTAN. */
    public static final CredentialType MTAN = of("mTan");

    /** Generic credential. */
    public static final CredentialType GENERIC = of("Generic Credential");

    /** FIDO UAF authenticator. */
    public static final CredentialType FIDO_UAF = of("FIDO UAF Authenticator");

    /** PUK. */
    public static final CredentialType PUK = of("PUK");

    private CredentialType(String value) {
        super(value);
    }

    /** Returns the kind with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CredentialType of(String value) {
        return new CredentialType(value);
    }
}
