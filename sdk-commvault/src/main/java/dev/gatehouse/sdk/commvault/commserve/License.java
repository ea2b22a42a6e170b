package dev.gatehouse.sdk.commvault.commserve;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The license of the server. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = License.Builder.class)
public interface License extends JsonEntity, WithLicense {

    /** Id of the installation. */
    OptionalLong commCellId();

    /** Edition, such as {@code Commvault} or {@code MSP}. */
    Optional<String> edition();

    /** What the license is for. */
    Optional<LicenseMode> licenseMode();

    /** Serial number. */
    Optional<String> serialNumber();

    /** When the license expires, in Unix seconds. */
    OptionalLong expiryDate();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static License fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a license. */
    final class Builder extends ImmutableLicense.Builder {
        Builder() {}
    }
}
