package dev.gatehouse.sdk.cte.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** The error response of CipherTrust Manager. {@code exception.details(CteError.class)} returns it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CteError.Builder.class)
public interface CteError extends JsonEntity {

    /** Number of the error class. The numbers for 409 and 422 are not documented. */
    Optional<String> code();

    /** Name of the error class, {@code NCERR...}, sometimes followed by a colon and the message. */
    @JsonProperty("codeDesc")
    @Value.Redacted
    Optional<String> codeDesc();

    /** The message. */
    @Value.Redacted
    Optional<String> message();

    /** The message, in responses of some services. */
    @Value.Redacted
    Optional<String> detail();

    /** The message, in responses of some gateways. */
    @Value.Redacted
    Optional<String> error();

    /** Id of the request, for the support of the vendor. */
    @JsonProperty("requestID")
    Optional<String> requestId();

    /** Why the server rejected the request, if its status and texts are documented. Set by the SDK. */
    @JsonIgnore
    @Value.Auxiliary
    Optional<CteErrorReason> reason();

    /** Returns all texts of the response. Which field contains the message is not documented. */
    @JsonIgnore
    default String text() {
        return Stream.of(codeDesc(), message(), detail(), error())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the validation errors by field: the lines after "Validation errors:", in any of the texts. */
    @JsonIgnore
    default List<FieldError> fieldErrors() {
        return Stream.of(codeDesc(), message(), detail(), error())
                .flatMap(Optional::stream)
                .map(text -> text.split("Validation errors:", 2))
                .filter(parts -> parts.length == 2)
                // The document prints line breaks as a backslash and an n.
                .flatMap(parts -> Stream.of(parts[1].split("\\R|\\\\n")))
                .filter(line -> !line.isBlank())
                .map(FieldError::read)
                .distinct()
                .toList();
    }

    /**
     * A validation error.
     *
     * @param field wire name of the field; empty if the server names none
     * @param reason the text of the server
     */
    record FieldError(String field, String reason) {

        private static FieldError read(String line) {
            String[] parts = line.split(": ", 2);
            return parts.length == 2
                    ? new FieldError(parts[0].strip(), parts[1].strip())
                    : new FieldError("", line.strip());
        }
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CteError fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an error. */
    final class Builder extends ImmutableCteError.Builder {
        Builder() {}
    }
}
