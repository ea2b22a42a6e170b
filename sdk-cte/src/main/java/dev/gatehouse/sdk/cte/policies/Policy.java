package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy: who may do what with guarded data, and with which keys. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Policy.Builder.class)
public interface Policy extends WithPolicy {

    /** Id, a UUID. */
    String id();

    /** URI, {@code kylo:kylo:...}. */
    Optional<String> uri();

    /** Unique name within the domain. */
    Optional<String> name();

    /** Free text. */
    Optional<String> description();

    /** Kind. */
    Optional<PolicyType> policyType();

    /** {@code never_deny}: whether it never denies access. */
    Optional<Boolean> neverDeny();

    /** Version of the policy. */
    Optional<String> policyVersion();

    /** Version of its keys. */
    Optional<String> policyKeyVersion();

    /** Further data, {@code restrict_update} for instance. */
    Map<String, Object> metadata();

    /** Who last changed it. */
    @JsonAlias("updatedBy")
    Optional<String> updatedBy();

    /** When it was made; some versions write {@code createdAt}. */
    @JsonAlias("createdAt")
    Optional<Instant> createdAt();

    /** When it was last changed; some versions write {@code updatedAt}. */
    @JsonAlias("updatedAt")
    Optional<Instant> updatedAt();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy, for tests of applications. */
    final class Builder extends ImmutablePolicy.Builder {
        Builder() {}
    }
}
