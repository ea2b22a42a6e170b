package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.core.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which Commvault reports errors, each of them with HTTP status 200 as well. No other fields are read,
 * because a search of the whole response would find codes with another meaning.
 */
public record ErrorReader(
        @Nullable Object errorCode,
        @Nullable Object errorMessage,
        @Nullable Object errorString,
        @Nullable Object errLogMessage,
        @Nullable Object message,
        @Nullable Object error,
        @Nullable Object errors,
        @Nullable Object response,
        @Nullable Object errList,
        @Nullable Object addEndpointJob) {

    private static final Pattern XML_CODE = Pattern.compile("<[^>]*\\berrorCode=\"([^\"]*)\"");
    private static final Pattern XML_MESSAGE = Pattern.compile("<[^>]*\\berrorMessage=\"([^\"]*)\"");

    /** In order of preference. */
    private static final List<String> MESSAGES = List.of("errorMessage", "errorString", "errLogMessage", "message");

    /**
     * Returns the first entry of a response that is an error, otherwise the first entry with a code or a message.
     *
     * @param endpointJob whether to read the entry of {@code addEndpointJob} as well
     */
    public static Optional<CommvaultError> read(
            ApiResponse response, boolean endpointJob, Predicate<CommvaultError> isError) {
        List<CommvaultError> all = response.as(ErrorReader.class)
                .map(fields -> fields.entries(endpointJob))
                .orElseGet(() -> xml(response))
                .flatMap(Optional::stream)
                .toList();
        return all.stream().filter(isError).findFirst().or(() -> all.stream().findFirst());
    }

    private Stream<Optional<CommvaultError>> entries(boolean endpointJob) {
        Stream<Map<?, ?>> job = endpointJob ? Lenient.objects(addEndpointJob) : Stream.empty();
        return Stream.of(
                        Stream.of(top()),
                        Lenient.objects(error).map(ErrorReader::entry),
                        Lenient.objects(errors).map(ErrorReader::entry),
                        Lenient.objects(errors)
                                .flatMap(each ->
                                        Lenient.objects(each.get("errList")).map(ErrorReader::entry)),
                        Lenient.objects(response).map(ErrorReader::entry),
                        Lenient.objects(errList).map(ErrorReader::entry),
                        job.flatMap(each -> Lenient.objects(each.get("response")))
                                .map(ErrorReader::entry))
                .flatMap(each -> each);
    }

    private Optional<CommvaultError> top() {
        return error(
                errorCode,
                Stream.of(
                        Optional.ofNullable(errorMessage),
                        Optional.ofNullable(errorString),
                        Optional.ofNullable(errLogMessage),
                        Optional.ofNullable(message)));
    }

    private static Optional<CommvaultError> entry(Map<?, ?> fields) {
        return error(fields.get("errorCode"), MESSAGES.stream().map(name -> Optional.ofNullable(fields.get(name))));
    }

    private static Stream<Optional<CommvaultError>> xml(ApiResponse response) {
        if (response.isHtml() || !response.bodyExcerpt().stripLeading().startsWith("<")) {
            return Stream.empty();
        }
        return Stream.of(error(
                group(XML_CODE, response.bodyExcerpt()),
                Stream.of(Optional.ofNullable(group(XML_MESSAGE, response.bodyExcerpt())))));
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Optional<CommvaultError> error(@Nullable Object code, Stream<Optional<Object>> messages) {
        Optional<ErrorCode> errorCode = text(code).map(ErrorCode::of);
        Optional<String> message = messages.flatMap(Optional::stream)
                .flatMap(each -> text(each).stream())
                .findFirst();
        return errorCode.isEmpty() && message.isEmpty()
                ? Optional.empty()
                : Optional.of(CommvaultError.builder()
                        .code(errorCode)
                        .message(message)
                        .build());
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(scalar -> scalar instanceof String || scalar instanceof Number)
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
