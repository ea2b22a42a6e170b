package dev.gatehouse.sdk.cte.error;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** The error envelope of CipherTrust Manager; got by {@code exception.details(CteError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CteError.Builder.class)
public interface CteError {

    /** Number of the error class. Which ones go with 409 and 422 is not documented. */
    Optional<String> code();

    /** Name of the error class, {@code NCERR...}, sometimes with the detail behind a colon. */
    @JsonProperty("codeDesc")
    @Value.Redacted
    Optional<String> codeDesc();

    /** The useful detail. */
    @Value.Redacted
    Optional<String> message();

    /** The detail as some services spell it. */
    @Value.Redacted
    Optional<String> detail();

    /** The detail as some gateways spell it. */
    @Value.Redacted
    Optional<String> error();

    /** Id of the request, for the vendor's support. */
    @JsonProperty("requestID")
    Optional<String> requestId();

    /** Everything that was said, joined: which of the fields holds the text is not documented. */
    @JsonIgnore
    default String text() {
        return Stream.of(codeDesc(), message(), detail(), error())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** What the server found wrong, field by field: the lines behind "Validation errors:", in whatever field it stands. */
    @JsonIgnore
    default List<FieldError> fieldErrors() {
        return Stream.of(codeDesc(), message(), detail(), error())
                .flatMap(Optional::stream)
                .map(text -> text.split("Validation errors:", 2))
                .filter(parts -> parts.length == 2)
                // The document prints the line break as a backslash and an n: either may come.
                .flatMap(parts -> Stream.of(parts[1].split("\\R|\\\\n")))
                .filter(line -> !line.isBlank())
                .map(FieldError::read)
                .distinct()
                .toList();
    }

    /**
     * A line of "Validation errors".
     *
     * @param field wire name of the field; empty where the line names none
     * @param reason the server's words
     */
    record FieldError(String field, String reason) {

        private static FieldError read(String line) {
            String[] parts = line.split(": ", 2);
            return parts.length == 2
                    ? new FieldError(parts[0].strip(), parts[1].strip())
                    : new FieldError("", line.strip());
        }
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableCteError.Builder {
        Builder() {}
    }
}
