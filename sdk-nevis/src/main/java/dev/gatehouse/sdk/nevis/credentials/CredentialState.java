package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * State of a credential. The vendor spells the states with hyphens, and in the request for a URL ticket with
 * underscores. A state is kept and sent in the spelling in which it was received or specified. To compare states of
 * either spelling, use {@link #isSameAs}.
 */
public final class CredentialState extends ExtensibleEnum {

    /** Initial, the state after a reset. */
    public static final CredentialState INITIAL = of("initial");

    /** Active. */
    public static final CredentialState ACTIVE = of("active");

    /** Temporarily locked, according to its name. */
    public static final CredentialState TMP_LOCKED = of("tmp-locked");

    /** Locked because of failed logins, according to its name. */
    public static final CredentialState FAIL_LOCKED = of("fail-locked");

    /** Reset code. */
    public static final CredentialState RESET_CODE = of("reset-code");

    /** Changed by an administrator, according to its name. */
    public static final CredentialState ADMIN_CHANGED = of("admin-changed");

    /** Disabled. */
    public static final CredentialState DISABLED = of("disabled");

    /** Archived. */
    public static final CredentialState ARCHIVED = of("archived");

    private CredentialState(String value) {
        super(value);
    }

    /** Returns the state with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CredentialState of(String value) {
        return new CredentialState(value);
    }

    /** Returns the state in the spelling with underscores, as the request for a URL ticket requires it. */
    public CredentialState underscored() {
        return of(value().replace('-', '_'));
    }

    /** Returns whether both are the same state, regardless of their spelling. */
    public boolean isSameAs(CredentialState other) {
        return underscored().equals(other.underscored());
    }
}
