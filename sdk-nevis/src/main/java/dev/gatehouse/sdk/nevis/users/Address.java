package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Postal address of a user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Address.Builder.class)
public interface Address extends JsonEntity, WithAddress {

    /** Country code. */
    Optional<String> countryCode();

    /** City. */
    Optional<String> city();

    /** Postal code. */
    Optional<String> postalCode();

    /** First address line. */
    Optional<String> addressline1();

    /** Second address line. */
    Optional<String> addressline2();

    /** Street. */
    Optional<String> street();

    /** House number. */
    Optional<String> houseNumber();

    /** Dwelling number. */
    Optional<String> dwellingNumber();

    /** Post office box text. */
    Optional<String> postOfficeBoxText();

    /** Post office box number. Servers may send it as a number. */
    Optional<String> postOfficeBoxNumber();

    /** Locality. */
    Optional<String> locality();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Address fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link Address}. */
    final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
