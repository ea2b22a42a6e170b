package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.ApiResponse;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server responded with an error. Each {@link ErrorKind} except {@code OTHER} has a subclass.
 */
public class ApiException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Codes and ids of another format are not included in messages: they may contain secrets. */
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w.:\\-]{1,64}");

    /** Not serializable. Null in a mock, whose constructor did not run. */
    private transient @Nullable ErrorContext failure;

    /** Creates an exception. */
    public ApiException(ErrorContext failure) {
        super(failure.operation(), failure.attempts(), failure.outcomeUnknown(), text(failure), failure.cause());
        this.failure = failure;
    }

    /**
     * Returns the HTTP status code. It may be in the range 200 to 299 if the vendor reports errors
     * with such a status.
     */
    public final int status() {
        return failure().response().status();
    }

    /** Returns the kind of the error. */
    public final ErrorKind kind() {
        return failure().error().kind();
    }

    /** Returns the vendor's error code, if the response contains one. */
    public final Optional<String> code() {
        return failure().error().code();
    }

    /**
     * Returns the vendor's error message. It is not part of {@link #getMessage()}, because a server
     * may include values of the request, such as secrets.
     */
    public final Optional<String> vendorMessage() {
        return failure().error().message();
    }

    /** Returns what the caller can do about the error, if documented. */
    public final Optional<String> correctiveAction() {
        return failure().error().correctiveAction();
    }

    /** Returns the vendor's request id. Quote it in support requests to the vendor. */
    public final Optional<String> requestId() {
        return failure().error().requestId();
    }

    /**
     * Returns how long to wait before the next attempt, if the server specified it in
     * {@code Retry-After} or a header of its own.
     */
    public final Optional<Duration> retryAfter() {
        return failure().retryAfter();
    }

    /**
     * Returns the vendor's error details, if the response contains them and they are of the given
     * type. Empty after the exception was deserialized.
     */
    public final <T> Optional<T> details(Class<T> type) {
        return failure().error().details().filter(type::isInstance).map(type::cast);
    }

    /** Returns the response. It has no headers and no body after the exception was deserialized. */
    public final ApiResponse response() {
        return failure().response();
    }

    final ErrorContext failure() {
        return failure == null ? ErrorContext.EMPTY : failure;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(SerializedError.of(failure()));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        failure = ((SerializedError) in.readObject()).toContext(this);
    }

    private static String text(ErrorContext failure) {
        StringBuilder text =
                new StringBuilder("HTTP ").append(failure.response().status());
        text.append(", ").append(failure.error().kind());
        failure.error()
                .code()
                .filter(ApiException::isIdentifier)
                .ifPresent(code -> text.append(", code ").append(code));
        failure.error()
                .requestId()
                .filter(ApiException::isIdentifier)
                .ifPresent(id -> text.append(", request ").append(id));
        failure.retryAfter()
                .ifPresent(wait ->
                        text.append(", retry after ").append(wait.toSeconds()).append(" s"));
        failure.error().correctiveAction().ifPresent(action -> text.append(". ").append(action));
        return text.toString();
    }

    private static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }
}
