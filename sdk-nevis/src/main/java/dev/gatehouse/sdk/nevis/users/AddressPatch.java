package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A partial update of the postal address of a user. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AddressPatch.Builder.class)
public interface AddressPatch extends JsonEntity, WithAddressPatch {

    /** Country code. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> countryCode() {
        return PatchField.absent();
    }

    /** City. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> city() {
        return PatchField.absent();
    }

    /** Postal code. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> postalCode() {
        return PatchField.absent();
    }

    /** First address line. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> addressline1() {
        return PatchField.absent();
    }

    /** Second address line. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> addressline2() {
        return PatchField.absent();
    }

    /** Street. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> street() {
        return PatchField.absent();
    }

    /** House number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> houseNumber() {
        return PatchField.absent();
    }

    /** Dwelling number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> dwellingNumber() {
        return PatchField.absent();
    }

    /** Post office box text. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> postOfficeBoxText() {
        return PatchField.absent();
    }

    /** Post office box number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> postOfficeBoxNumber() {
        return PatchField.absent();
    }

    /** Locality. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> locality() {
        return PatchField.absent();
    }

    /** Returns an update that sets the fields that are present. The other fields keep their values. */
    static AddressPatch of(Address address) {
        Builder patch = builder()
                .countryCode(PatchField.ofPresent(address.countryCode()))
                .city(PatchField.ofPresent(address.city()))
                .postalCode(PatchField.ofPresent(address.postalCode()))
                .addressline1(PatchField.ofPresent(address.addressline1()))
                .addressline2(PatchField.ofPresent(address.addressline2()))
                .street(PatchField.ofPresent(address.street()))
                .houseNumber(PatchField.ofPresent(address.houseNumber()))
                .dwellingNumber(PatchField.ofPresent(address.dwellingNumber()))
                .postOfficeBoxText(PatchField.ofPresent(address.postOfficeBoxText()))
                .postOfficeBoxNumber(PatchField.ofPresent(address.postOfficeBoxNumber()))
                .locality(PatchField.ofPresent(address.locality()));
        address.additionalProperties().forEach(patch::putAdditionalProperty);
        return patch.build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AddressPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link AddressPatch}. */
    final class Builder extends ImmutableAddressPatch.Builder {
        Builder() {}

        /** Country code. */
        public Builder countryCode(String countryCode) {
            return countryCode(PatchField.of(countryCode));
        }

        /** City. */
        public Builder city(String city) {
            return city(PatchField.of(city));
        }

        /** Postal code. */
        public Builder postalCode(String postalCode) {
            return postalCode(PatchField.of(postalCode));
        }

        /** First address line. */
        public Builder addressline1(String addressline1) {
            return addressline1(PatchField.of(addressline1));
        }

        /** Second address line. */
        public Builder addressline2(String addressline2) {
            return addressline2(PatchField.of(addressline2));
        }

        /** Street. */
        public Builder street(String street) {
            return street(PatchField.of(street));
        }

        /** House number. */
        public Builder houseNumber(String houseNumber) {
            return houseNumber(PatchField.of(houseNumber));
        }

        /** Dwelling number. */
        public Builder dwellingNumber(String dwellingNumber) {
            return dwellingNumber(PatchField.of(dwellingNumber));
        }

        /** Post office box text. */
        public Builder postOfficeBoxText(String postOfficeBoxText) {
            return postOfficeBoxText(PatchField.of(postOfficeBoxText));
        }

        /** Post office box number. */
        public Builder postOfficeBoxNumber(String postOfficeBoxNumber) {
            return postOfficeBoxNumber(PatchField.of(postOfficeBoxNumber));
        }

        /** Locality. */
        public Builder locality(String locality) {
            return locality(PatchField.of(locality));
        }
    }
}
