package dev.gatehouse.sdk.sps.stored;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.NewObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * API for passwords that settings refer to ({@code /api/configuration/passwords}; "Passwords stored on SPS", REST API
 * Reference Guide 6.9). A password object can be referenced only once and can't be changed: create one for each use. Its
 * properties, without the secret, can be read with {@code configuration("passwords").child(key)}.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class PasswordsApi {

    private static final Operation CREATE = Operation.post("sps.passwords.create", "/api/configuration/passwords");

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.sps");

    private static final int SNMP_MIN_LENGTH = 8;

    /** The guide lists the ampersand twice and no greater-than sign; one ampersand probably stands for it. */
    private static final Pattern SNMP_CHARACTERS =
            Pattern.compile("[A-Za-z0-9 !\"#$%&'()*+,;<=>@\\[\\\\\\]^`{|}_./:?-]*");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.passwords()}. */
    public PasswordsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public PasswordsApi with(CallOptions options) {
        return new PasswordsApi(caller.with(options));
    }

    /**
     * Creates a password object ({@code POST /api/configuration/passwords}). The request is not retried.
     *
     * @return a reference that can be used once
     */
    public Reference create(Secret password) {
        return NewObject.create(
                caller, CREATE.request().body(Map.of("plain", password)), CREATE.name(), CREATE.path(), Reference::in);
    }

    /**
     * Creates a password object for SNMP version 3 with {@link #create}. Logs a warning if the password contains characters
     * that the guide does not list; it is sent nevertheless, because that list is incomplete.
     *
     * @throws IllegalArgumentException if the password is shorter than 8 characters; no request is sent
     */
    public Reference createForSnmp(Secret password) {
        requireSnmpPassword("password", password);
        return create(password);
    }

    /**
     * Creates the two password objects that SNMP version 3 requires for encryption. The secrets may be equal.
     *
     * @throws IllegalArgumentException if one of them is shorter than 8 characters; no request is sent
     */
    public SnmpPasswords createForSnmp(Secret authentication, Secret encryption) {
        requireSnmpPassword("authentication", authentication);
        requireSnmpPassword("encryption", encryption);
        return new SnmpPasswords(create(authentication), create(encryption));
    }

    private static void requireSnmpPassword(String name, Secret password) {
        if (password.reveal().length() < SNMP_MIN_LENGTH) {
            throw new IllegalArgumentException(name + " must have at least 8 characters for SNMP");
        }
        if (!SNMP_CHARACTERS.matcher(password.reveal()).matches()) {
            LOG.warn("the SNMP password contains characters that the guide does not list; SPS may reject it");
        }
    }
}
