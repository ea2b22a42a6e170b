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
 * The places in which Commvault's answers tell how it went, each met with HTTP 200 as well. Only these: a search of the
 * whole answer would find codes that mean something else.
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

    /** The first that is an error; else the first that says anything. Installations of endpoints tell theirs a level deeper. */
    public static Optional<CommvaultError> in(ApiResponse answer, boolean endpoint, Predicate<CommvaultError> isError) {
        List<CommvaultError> all = answer.as(ErrorReader.class)
                .map(told -> told.everywhere(endpoint))
                .orElseGet(() -> xml(answer))
                .flatMap(Optional::stream)
                .toList();
        return all.stream().filter(isError).findFirst().or(() -> all.stream().findFirst());
    }

    /** Whether the answer of a creation names a vault or a job by an id, so that something was made. */
    public static boolean isMade(ApiResponse answer) {
        return answer.as(ErrorReader.class)
                .filter(told -> objects(told.response)
                                .flatMap(each -> objects(each.get("entity")))
                                .anyMatch(entity -> isId(entity.get("clientId")))
                        || objects(told.addEndpointJob).anyMatch(job -> isId(job.get("jobId"))))
                .isPresent();
    }

    private static boolean isId(@Nullable Object value) {
        return Lenient.number(value).orElse(0) > 0;
    }

    private Stream<Optional<CommvaultError>> everywhere(boolean endpoint) {
        Stream<Map<?, ?>> job = endpoint ? objects(addEndpointJob) : Stream.empty();
        return Stream.of(
                        Stream.of(top()),
                        objects(error).map(ErrorReader::one),
                        objects(errors).map(ErrorReader::one),
                        objects(errors)
                                .flatMap(each -> objects(each.get("errList")).map(ErrorReader::one)),
                        objects(response).map(ErrorReader::one),
                        objects(errList).map(ErrorReader::one),
                        job.flatMap(each -> objects(each.get("response"))).map(ErrorReader::one))
                .flatMap(each -> each);
    }

    private Optional<CommvaultError> top() {
        return make(
                errorCode,
                Stream.of(
                        Optional.ofNullable(errorMessage),
                        Optional.ofNullable(errorString),
                        Optional.ofNullable(errLogMessage),
                        Optional.ofNullable(message)));
    }

    private static Optional<CommvaultError> one(Map<?, ?> place) {
        return make(place.get("errorCode"), MESSAGES.stream().map(name -> Optional.ofNullable(place.get(name))));
    }

    private static Stream<Optional<CommvaultError>> xml(ApiResponse answer) {
        if (answer.isHtml() || !answer.bodyExcerpt().stripLeading().startsWith("<")) {
            return Stream.empty();
        }
        return Stream.of(make(
                group(XML_CODE, answer.bodyExcerpt()),
                Stream.of(Optional.ofNullable(group(XML_MESSAGE, answer.bodyExcerpt())))));
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** One object, or a list of them: servers send either. */
    private static Stream<Map<?, ?>> objects(@Nullable Object value) {
        Stream<?> items = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return items.filter(Map.class::isInstance).map(Map.class::cast);
    }

    private static Optional<CommvaultError> make(@Nullable Object code, Stream<Optional<Object>> messages) {
        Optional<ErrorCode> known = text(code).map(ErrorCode::of);
        Optional<String> words = messages.flatMap(Optional::stream)
                .flatMap(each -> text(each).stream())
                .findFirst();
        return known.isEmpty() && words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CommvaultError.builder().code(known).message(words).build());
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(scalar -> scalar instanceof String || scalar instanceof Number)
                .map(Object::toString)
                .filter(words -> !words.isBlank());
    }
}
