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
 * Passwords that settings refer to: {@code /api/configuration/passwords} ("Passwords stored on SPS", REST API Reference
 * Guide 6.9). A password object can be referred to once, never be changed or read back: make one for each use.
 * Needs the privilege {@code REST server}, from about 7.0 on that of the same page of the web interface.
 */
public final class PasswordsApi {

    private static final Operation CREATE = Operation.post("sps.passwords.create", "/api/configuration/passwords");

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.sps");

    private static final int SNMP_LENGTH = 8;

    /** The guide's list has the ampersand twice and no greater-than sign, which is probably meant by one of them. */
    private static final Pattern SNMP_CHARACTERS =
            Pattern.compile("[A-Za-z0-9 !\"#$%&'()*+,;<=>@\\[\\\\\\]^`{|}_./:?-]*");

    private final ApiCaller caller;

    /** Made by {@code SpsTransaction.passwords()}. */
    public PasswordsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public PasswordsApi with(CallOptions options) {
        return new PasswordsApi(caller.with(options));
    }

    /**
     * Makes a password object: {@code POST /api/configuration/passwords}. Not sent twice.
     *
     * @return a reference, to be used once
     */
    public Reference create(Secret password) {
        return NewObject.create(caller, CREATE.request().body(Map.of("plain", password)), CREATE.name());
    }

    /**
     * Makes a password object for SNMP version 3.
     *
     * @throws IllegalArgumentException when the password is shorter than 8 characters; nothing is sent then. Characters
     *     outside of the guide's list are but warned of in the log, since that list is damaged
     */
    public Reference createForSnmp(Secret password) {
        requireLong("password", password);
        return create(password);
    }

    /**
     * Makes the two password objects that SNMP version 3 needs for encryption, be the secrets the same or not.
     *
     * @throws IllegalArgumentException when one is shorter than 8 characters; nothing is sent then
     */
    public SnmpPasswords createForSnmp(Secret authentication, Secret encryption) {
        requireLong("authentication", authentication);
        requireLong("encryption", encryption);
        return new SnmpPasswords(create(authentication), create(encryption));
    }

    private static void requireLong(String name, Secret password) {
        if (password.reveal().length() < SNMP_LENGTH) {
            throw new IllegalArgumentException(name + " must have at least 8 characters for SNMP");
        }
        if (!SNMP_CHARACTERS.matcher(password.reveal()).matches()) {
            LOG.warn("an SNMP password has characters that the guide does not list; SPS may refuse it");
        }
    }
}
