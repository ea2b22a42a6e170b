package dev.gatehouse.sdk.cte.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Settings of a registration token, for a new one or an update. Absent settings have the default of the server, or
 * keep their values.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RegistrationTokenSettings.Builder.class)
public interface RegistrationTokenSettings extends JsonEntity, WithRegistrationTokenSettings {

    /**
     * Prefix of the names that the server creates for clients of CipherTrust Manager, followed by a number. Default
     * of the server: random names.
     */
    Optional<String> namePrefix();

    /**
     * Lifetime: a number and {@code m} (minutes), {@code h} (hours) or {@code d} (days), such as {@code 10h}.
     * Default of the server: unlimited.
     */
    Optional<String> lifetime();

    /** Maximum number of clients that can register with the token. Default of the server: unlimited. */
    OptionalInt maxClients();

    /**
     * Validity of the certificates of the clients in days. Default of the server: 730. The server ignores 0. The
     * profile {@link #clientManagementProfileId()} is the preferred place.
     */
    OptionalInt certDuration();

    /**
     * Id of the CA that issues the certificates. Deprecated by the vendor in favour of {@link
     * #clientManagementProfileId()}. Default of the server: the local CA. A token of a new local CA works only
     * after a restart of the services.
     */
    Optional<String> caId();

    /** Id of the client management profile. */
    Optional<String> clientManagementProfileId();

    /**
     * Name of the profile of the clients by its type, {@code ClientProfile} or {@code KmipClientProfile} ({@code
     * label}).
     */
    @JsonProperty("label")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> clientProfiles();

    /** Labels. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("namePrefix", namePrefix());
        if (lifetime()
                .filter(text -> !text.isEmpty() && !text.matches("[0-9]+[mhd]"))
                .isPresent()) {
            throw new IllegalArgumentException("lifetime must be a number followed by m, h or d");
        }
        Arguments.inRange("maxClients", 1, Integer.MAX_VALUE, maxClients());
        Arguments.inRange("certDuration", 0, Integer.MAX_VALUE, certDuration());
    }

    /** Returns settings with a lifetime, such as {@code 10h}, and a maximum number of clients. */
    static RegistrationTokenSettings of(String lifetime, int maxClients) {
        return builder().lifetime(lifetime).maxClients(maxClients).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RegistrationTokenSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableRegistrationTokenSettings.Builder {
        Builder() {}
    }
}
