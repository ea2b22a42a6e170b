package dev.gatehouse.sdk.nevis.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy of a client, such as a password policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Policy.Builder.class)
public interface Policy extends JsonEntity, WithPolicy {

    /** External ID. Assigned during creation, never changed. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** Type. */
    Optional<PolicyType> policyType();

    /** Name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Whether this is the default policy of its type. */
    Optional<Boolean> defaultPolicy();

    /** Parameters by name. */
    Map<String, String> parameters();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Policy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Policy}, for example in tests of an application. */
    final class Builder extends ImmutablePolicy.Builder {
        Builder() {}
    }
}
