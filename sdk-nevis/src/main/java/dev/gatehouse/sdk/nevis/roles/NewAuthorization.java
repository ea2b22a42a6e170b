package dev.gatehouse.sdk.nevis.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import java.util.Optional;
import org.immutables.value.Value;

/** An authorization to be created. The server generates its external ID. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewAuthorization.Builder.class)
public interface NewAuthorization extends JsonEntity, WithNewAuthorization {

    /** External ID of the role. */
    String roleExtId();

    /** Whether the authorization covers all clients. */
    Optional<Boolean> clientGlobal();

    /** Whether the authorization covers all units. */
    Optional<Boolean> unitGlobal();

    /** Whether the authorization covers all applications. */
    Optional<Boolean> appGlobal();

    /** Whether the authorization covers all enterprise roles. */
    Optional<Boolean> enterpriseRoleGlobal();

    /** Validity period. */
    Optional<Validity> validity();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("roleExtId", roleExtId());
    }

    /** Returns an authorization for the given role. */
    static NewAuthorization of(String roleExtId) {
        return builder().roleExtId(roleExtId).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewAuthorization fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewAuthorization}. */
    final class Builder extends ImmutableNewAuthorization.Builder {
        Builder() {}
    }
}
