package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Who is logged in ("Retrieve basic information about the current user", REST API Reference Guide 7.5.1). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserInfo.Builder.class)
public interface UserInfo {

    /** Name of the user. */
    Optional<String> name();

    /** How the user logged in; since 7.5. */
    Optional<LoginMethod> loginMethod();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableUserInfo.Builder {
        Builder() {}
    }
}
