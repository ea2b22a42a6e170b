package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What nevisIDM says about a refusal; got by {@code exception.details(NevisError.class)}. Covers the error body of the
 * core and principal APIs and that of the query API.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NevisError.Builder.class)
public interface NevisError {

    /** The errors; several are possible, in what order is not documented. */
    List<ErrorMessage> errors();

    /** Violated policies, as a list; often absent although a policy was violated. */
    List<PolicyViolation> policyViolations();

    /** A violated policy, as the server's exception. */
    Optional<PolicyElementViolation> policyViolation();

    /** What the query API says, in plain texts. */
    Optional<QueryMessages> messages();

    /** The codes of all errors. */
    default List<NevisErrorCode> codes() {
        return errors().stream().flatMap(error -> error.code().stream()).toList();
    }

    /** All violated policies, in whichever form the server told them. */
    default List<PolicyViolation> violations() {
        List<PolicyViolation> all = new ArrayList<>(policyViolations());
        policyViolation().map(PolicyElementViolation::asViolation).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Everything that was said, one text a line. */
    default String text() {
        return Stream.concat(
                        errors().stream().flatMap(error -> error.message().stream()),
                        messages().stream().flatMap(said -> said.errors().stream()))
                .collect(Collectors.joining("\n"));
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error, for tests of applications. */
    final class Builder extends ImmutableNevisError.Builder {
        Builder() {}
    }
}
