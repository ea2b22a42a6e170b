package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Postal address of a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Address.Builder.class)
public interface Address extends WithAddress {

    /** Country. */
    Optional<String> countryCode();

    /** City. */
    Optional<String> city();

    /** Postal code. */
    Optional<String> postalCode();

    /** First line. */
    Optional<String> addressline1();

    /** Second line. */
    Optional<String> addressline2();

    /** Street. */
    Optional<String> street();

    /** House number. */
    Optional<String> houseNumber();

    /** Number of the dwelling. */
    Optional<String> dwellingNumber();

    /** Text of the post office box. */
    Optional<String> postOfficeBoxText();

    /** Number of the post office box; servers may send a number. */
    Optional<String> postOfficeBoxNumber();

    /** Locality. */
    Optional<String> locality();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an address. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
