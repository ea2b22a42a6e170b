package dev.gatehouse.sdk.commvault.commserve;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The name and version of the server. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CommServe.Builder.class)
public interface CommServe extends WithCommServe {

    /** Name of the installation. */
    Optional<String> name();

    /** GUID. */
    Optional<String> guid();

    /** Host name. */
    Optional<String> hostName();

    /** Feature release within version 11: 38 for 11.38. */
    OptionalLong servicePack();

    /** Version as text, such as {@code 11 SP38.20}. */
    Optional<String> version();

    /** Name of the release. */
    Optional<String> releaseName();

    /** Time zone, in the server's own notation. */
    Optional<String> timeZone();

    /** All fields that the server sent, as plain Java values. */
    Map<String, Object> fields();

    /** The feature release from which on a server has vaults. */
    int FIRST_WITH_VAULTS = 38;

    /** Returns whether the server is new enough for vaults; empty if it did not report its version. */
    default Optional<Boolean> supportsVaults() {
        return servicePack().isPresent()
                ? Optional.of(servicePack().getAsLong() >= FIRST_WITH_VAULTS)
                : Optional.empty();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CommServe fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a CommServe. */
    final class Builder extends ImmutableCommServe.Builder {
        Builder() {}
    }
}
