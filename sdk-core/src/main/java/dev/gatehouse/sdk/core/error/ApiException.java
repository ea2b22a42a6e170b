package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.spi.ApiResponse;
import java.time.Duration;
import java.util.Optional;

/** The server answered, and said no. */
public class ApiException extends SdkException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_WORD = 100;

    private final transient ApiFailure failure;

    /** Makes an exception from its facts. */
    public ApiException(ApiFailure failure) {
        super(failure.operation(), failure.attempts(), failure.outcomeUnknown(), text(failure), null);
        this.failure = failure;
    }

    /** HTTP status of the answer; may be a 2xx where the vendor reports failures in one. */
    public final int status() {
        return failure.response().status();
    }

    /** What sort of refusal it is. */
    public final ErrorKind kind() {
        return failure.error().kind();
    }

    /** The vendor's code, if the answer had one. */
    public final Optional<String> code() {
        return failure.error().code();
    }

    /** The vendor's words. Not part of {@link #getMessage()}, since a server may repeat what it was sent. */
    public final Optional<String> vendorMessage() {
        return failure.error().message();
    }

    /** What to do about it, where the vendor's documentation says so. */
    public final Optional<String> correctiveAction() {
        return failure.error().correctiveAction();
    }

    /** The vendor's id of the request, to quote to its support. */
    public final Optional<String> requestId() {
        return failure.error().requestId();
    }

    /** How long the server asked to wait before the next try. */
    public final Optional<Duration> retryAfter() {
        return failure.retryAfter();
    }

    /** The vendor's own error details, if the answer had them and they are of this type. */
    public final <T> Optional<T> details(Class<T> type) {
        return failure.error().details().filter(type::isInstance).map(type::cast);
    }

    /** The answer itself. */
    public final ApiResponse response() {
        return failure.response();
    }

    private static String text(ApiFailure failure) {
        StringBuilder text =
                new StringBuilder("HTTP ").append(failure.response().status());
        text.append(", ").append(failure.error().kind());
        failure.error().code().ifPresent(code -> text.append(", code ").append(word(code)));
        failure.error().requestId().ifPresent(id -> text.append(", request ").append(word(id)));
        failure.retryAfter()
                .ifPresent(wait ->
                        text.append(", retry after ").append(wait.toSeconds()).append(" s"));
        failure.error().correctiveAction().ifPresent(action -> text.append(". ").append(action));
        return text.toString();
    }

    /** A server's word, so that it can't forge a line of a log. */
    private static String word(String text) {
        String shown = text.replaceAll("[^\\x21-\\x7e]", "?");
        return shown.length() > MAX_WORD ? shown.substring(0, MAX_WORD) + "..." : shown;
    }
}
