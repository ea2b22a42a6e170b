package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Filters and page size of a list of FIDO2 credentials. */
@SdkStyle
@Value.Immutable
public interface Fido2Query extends WithFido2Query {

    /** Returns only credentials with this name. */
    Optional<String> userFriendlyName();

    /** Returns only credentials in this state. */
    Optional<CredentialState> stateName();

    /** Maximum number of credentials per page, at least 1. The server decides by default. */
    Optional<Integer> limit();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        limit().ifPresent(limit -> Arguments.atLeast("limit", 1, limit));
    }

    /** Returns a query for all FIDO2 credentials of a user. */
    static Fido2Query all() {
        return builder().build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Fido2Query}. */
    final class Builder extends ImmutableFido2Query.Builder {
        Builder() {}
    }
}
