package dev.gatehouse.sdk.nevis.principal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The user that the caller is logged in as. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CallerInfo.Builder.class)
public interface CallerInfo extends JsonEntity {

    /** External ID of the user. */
    Optional<String> userExtId();

    /** Login ID. */
    Optional<String> loginId();

    /** First and last name. */
    Optional<String> fullName();

    /** Email address. */
    Optional<String> email();

    /** Language code. */
    Optional<String> displayLanguageCode();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** Name of the client. */
    Optional<String> clientName();

    /** External ID of the profile that the caller is logged in with. */
    Optional<String> profileExtId();

    /** External ID of the unit of that profile. */
    Optional<String> unitExtId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CallerInfo fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link CallerInfo}, for example in tests of an application. */
    final class Builder extends ImmutableCallerInfo.Builder {
        Builder() {}
    }
}
