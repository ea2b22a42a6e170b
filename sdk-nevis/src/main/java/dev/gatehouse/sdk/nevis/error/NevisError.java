package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Details of an error response, returned by {@code exception.details(NevisError.class)}. Covers the error bodies of the
 * core, principal and query APIs.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NevisError.Builder.class)
public interface NevisError extends JsonEntity {

    /** The errors. Their order is not documented. */
    List<ErrorMessage> errors();

    /** Policy violations. Often absent although a policy was violated. */
    List<PolicyViolation> policyViolations();

    /** A policy violation in the form of a serialized exception of the server. */
    Optional<PolicyElementViolation> policyViolation();

    /** Messages of the query API. */
    Optional<QueryMessages> messages();

    /** Returns the codes of all errors. */
    default List<NevisErrorCode> codes() {
        return errors().stream().flatMap(error -> error.code().stream()).toList();
    }

    /** Returns all policy violations, whichever form the server sent. */
    default List<PolicyViolation> violations() {
        List<PolicyViolation> all = new ArrayList<>(policyViolations());
        policyViolation().map(PolicyElementViolation::asViolation).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Returns the messages of all errors, one per line. */
    default String text() {
        return Stream.concat(
                        errors().stream().flatMap(error -> error.message().stream()),
                        messages().stream().flatMap(messages -> messages.errors().stream()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NevisError fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NevisError}, for example in tests of an application. */
    final class Builder extends ImmutableNevisError.Builder {
        Builder() {}
    }
}
