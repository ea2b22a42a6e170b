package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server answered, and said no. */
public class ApiException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** What a server calls a code or an id; anything else stays out of messages, and so out of logs. */
    private static final Pattern WORD = Pattern.compile("[\\w.:\\-]{1,64}");

    private final transient ErrorContext failure;

    /** Makes an exception from its facts. */
    public ApiException(ErrorContext failure) {
        super(failure.operation(), failure.attempts(), failure.outcomeUnknown(), text(failure), failure.cause());
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

    final ErrorContext failure() {
        return failure;
    }

    private static String text(ErrorContext failure) {
        StringBuilder text =
                new StringBuilder("HTTP ").append(failure.response().status());
        text.append(", ").append(failure.error().kind());
        failure.error()
                .code()
                .filter(ApiException::isWord)
                .ifPresent(code -> text.append(", code ").append(code));
        failure.error()
                .requestId()
                .filter(ApiException::isWord)
                .ifPresent(id -> text.append(", request ").append(id));
        failure.retryAfter()
                .ifPresent(wait ->
                        text.append(", retry after ").append(wait.toSeconds()).append(" s"));
        failure.error().correctiveAction().ifPresent(action -> text.append(". ").append(action));
        return text.toString();
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
