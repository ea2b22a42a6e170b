package dev.gatehouse.sdk.nevis.principal;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Who is calling. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CallerInfo.Builder.class)
public interface CallerInfo {

    /** External ID of the user. */
    Optional<String> userExtId();

    /** Name to log in with. */
    Optional<String> loginId();

    /** First and last name. */
    Optional<String> fullName();

    /** Email address. */
    Optional<String> email();

    /** Language. */
    Optional<String> displayLanguageCode();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** Name of the client. */
    Optional<String> clientName();

    /** External ID of the profile logged in with. */
    Optional<String> profileExtId();

    /** External ID of the unit of that profile. */
    Optional<String> unitExtId();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableCallerInfo.Builder {
        Builder() {}
    }
}
