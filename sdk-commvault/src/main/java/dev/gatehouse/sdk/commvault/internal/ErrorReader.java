package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.core.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which Commvault reports errors, each of them with HTTP status 200 as well. No other fields are read,
 * because a search of the whole response would find codes with another meaning. Typed operations and {@code raw()} read
 * errors in this way.
 */
public record ErrorReader(
        @Nullable Object errorCode,
        @Nullable Object errorMessage,
        @Nullable Object errorString,
        @Nullable Object errLogMessage,
        @Nullable Object errorMsg,
        @Nullable Object message,
        @Nullable Object error,
        @Nullable Object errors,
        @Nullable Object response,
        @Nullable Object resp,
        @Nullable Object errList,
        @Nullable Object failures,
        @Nullable Object addEndpointJob) {

    /** In order of preference. */
    private static final List<String> MESSAGES =
            List.of("errorMessage", "errorString", "errLogMessage", "errorMsg", "message");

    /**
     * An entry of a response.
     *
     * @param details its code and its message
     * @param isError whether it reports an error; otherwise it may be "0" and "Success"
     */
    public record Entry(CommvaultError details, boolean isError) {}

    /**
     * Returns the first entry of a response that is an error, otherwise the first entry with a code or a message.
     *
     * @param endpointJob whether to read the entry of {@code addEndpointJob} as well
     * @param isError whether a code means an error
     */
    public static Optional<Entry> read(ApiResponse response, boolean endpointJob, Predicate<ErrorCode> isError) {
        List<Entry> all = response.as(ErrorReader.class)
                .map(fields -> fields.entries(endpointJob, isError))
                .orElseGet(() -> markup(response, isError))
                .toList();
        return all.stream()
                .filter(Entry::isError)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Stream<Entry> entries(boolean endpointJob, Predicate<ErrorCode> isError) {
        Stream<Map<?, ?>> job = endpointJob ? Lenient.objects(addEndpointJob) : Stream.empty();
        Stream<Map<?, ?>> places = Stream.of(
                        Lenient.objects(error),
                        Lenient.objects(error).flatMap(ErrorReader::errList),
                        Lenient.objects(errors),
                        Lenient.objects(errors).flatMap(ErrorReader::errList),
                        Lenient.objects(response),
                        Lenient.objects(resp),
                        Lenient.objects(errList),
                        job.flatMap(each -> Lenient.objects(each.get("response"))))
                .flatMap(each -> each);
        return Stream.of(
                        Stream.of(top(isError)),
                        places.map(fields -> entry(fields, isError)),
                        Lenient.objects(failures).map(ErrorReader::failure))
                .flatMap(each -> each)
                .flatMap(Optional::stream);
    }

    private static Stream<Map<?, ?>> errList(Map<?, ?> fields) {
        return Lenient.objects(fields.get("errList"));
    }

    private Optional<Entry> top(Predicate<ErrorCode> isError) {
        return entry(
                errorCode,
                Stream.of(
                        Optional.ofNullable(errorMessage),
                        Optional.ofNullable(errorString),
                        Optional.ofNullable(errLogMessage),
                        Optional.ofNullable(errorMsg),
                        Optional.ofNullable(message)),
                isError);
    }

    private static Optional<Entry> entry(Map<?, ?> fields, Predicate<ErrorCode> isError) {
        return entry(
                fields.get("errorCode"), MESSAGES.stream().map(name -> Optional.ofNullable(fields.get(name))), isError);
    }

    /** Reports name the parts that failed, with a list of texts for each, and no code. */
    private static Optional<Entry> failure(Map<?, ?> failures) {
        return failures.values().stream()
                .flatMap(texts -> texts instanceof List<?> list ? list.stream() : Stream.empty())
                .flatMap(text -> text(text).stream())
                .findFirst()
                .map(text -> new Entry(CommvaultError.builder().message(text).build(), true));
    }

    private static Stream<Entry> markup(ApiResponse response, Predicate<ErrorCode> isError) {
        String text = response.bodyExcerpt().stripLeading();
        if (!text.startsWith("<")) {
            return Stream.empty();
        }
        Optional<String> title = Markup.title(text);
        if (response.isHtml() || title.isPresent()) {
            return title.stream()
                    .map(each ->
                            new Entry(CommvaultError.builder().message(each).build(), false));
        }
        return XmlErrors.in(text).flatMap(fields -> entry(fields, isError).stream());
    }

    private static Optional<Entry> entry(
            @Nullable Object code, Stream<Optional<Object>> messages, Predicate<ErrorCode> isError) {
        Optional<ErrorCode> errorCode = text(code).map(ErrorCode::of);
        Optional<String> message = messages.flatMap(Optional::stream)
                .flatMap(each -> text(each).stream())
                .findFirst();
        return errorCode.isEmpty() && message.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        CommvaultError.builder()
                                .code(errorCode)
                                .message(message)
                                .build(),
                        errorCode.filter(isError).isPresent()));
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(scalar -> scalar instanceof String || scalar instanceof Number)
                .map(scalar -> scalar.toString().strip())
                .filter(text -> !text.isEmpty());
    }
}
