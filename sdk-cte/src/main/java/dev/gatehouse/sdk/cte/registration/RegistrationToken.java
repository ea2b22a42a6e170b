package dev.gatehouse.sdk.cte.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A registration token. Only the id is in every response. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RegistrationToken.Builder.class)
public interface RegistrationToken extends CteResource, WithRegistrationToken {

    /** The token, with which agents register. */
    Optional<Secret> token();

    /** End of the lifetime; absent if it is unlimited. */
    Optional<Instant> validUntil();

    /** Maximum number of clients. */
    OptionalLong maxClients();

    /** Number of clients that registered with the token. */
    OptionalLong clientsRegistered();

    /** Id of the CA that issues the certificates. */
    Optional<String> caId();

    /** Prefix of the names of clients. */
    Optional<String> namePrefix();

    /** Id of the client management profile. */
    Optional<String> clientManagementProfileId();

    /** Labels. */
    Map<String, Object> labels();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RegistrationToken fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a token, for application tests. */
    final class Builder extends ImmutableRegistrationToken.Builder {
        Builder() {}
    }
}
