package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.observe.ChangeEvent;
import dev.gatehouse.sdk.core.observe.ChangeEvent.Outcome;
import dev.gatehouse.sdk.core.observe.ChangeListener;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes log lines and notifies listeners. Does nothing if logging is off and there are no listeners. */
final class CallEventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.call");
    private static final List<String> SHOWN_HEADERS =
            List.of("Content-Type", "Content-Length", "Date", "Retry-After", "Server");

    private final List<CallListener> listeners;
    private final List<ChangeListener> changeListeners;
    private final String host;
    private final int port;

    CallEventPublisher(SdkConfig config) {
        listeners = config.listeners();
        changeListeners = listeners.stream()
                .filter(ChangeListener.class::isInstance)
                .map(ChangeListener.class::cast)
                .toList();
        HttpUrl server = HttpUrl.get(config.baseUrl());
        host = server.host();
        port = server.port();
    }

    void attempt(
            Operation operation,
            int attempt,
            @Nullable ApiResponse response,
            @Nullable Throwable failure,
            boolean unknown,
            long nanos) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {}: {} in {} ms, attempt {}",
                    operation.name(),
                    operation.method(),
                    operation.path(),
                    response != null
                            ? response.status()
                            : failure == null ? "?" : failure.getClass().getSimpleName(),
                    nanos / 1_000_000,
                    attempt);
        }
        if (LOG.isTraceEnabled() && response != null) {
            LOG.trace(
                    "{}: {}",
                    operation.name(),
                    SHOWN_HEADERS.stream()
                            .flatMap(name -> response.header(name).stream().map(value -> name + "=" + value))
                            .collect(Collectors.joining(", ")));
        }
        if (!listeners.isEmpty()) {
            notify(listeners, CallListener::onAttempt, event(operation, attempt, response, failure, unknown, nanos));
        }
    }

    void call(
            ApiRequest request,
            Authenticator authenticator,
            int attempts,
            @Nullable ApiResponse response,
            @Nullable Throwable failure,
            boolean unknown,
            long nanos) {
        if (listeners.isEmpty()) {
            return;
        }
        Operation operation = request.operation();
        CallEvent call = event(operation, attempts, response, failure, unknown, nanos);
        notify(listeners, CallListener::onCall, call);
        if (!changeListeners.isEmpty() && operation.retrySafety().isChange()) {
            Outcome outcome = outcome(request, response, failure, unknown);
            // Created where nothing that it throws can replace the result of the call.
            BiConsumer<ChangeListener, CallEvent> onChange = (listener, event) -> listener.onChange(new ChangeEvent(
                    event,
                    MaskedTarget.of(request.target()),
                    outcome,
                    requestId(response, failure),
                    loginName(authenticator)));
            notify(changeListeners, onChange, call);
        }
    }

    /** An audit must not miss a change whose login name is not available. */
    private static Optional<String> loginName(Authenticator authenticator) {
        try {
            return authenticator.loginName();
        } catch (Throwable e) {
            LOG.warn("a login name is not available: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** A caller that expects an error status gets no exception, but the server has not reported success. */
    private static Outcome outcome(
            ApiRequest request, @Nullable ApiResponse response, @Nullable Throwable failure, boolean unknown) {
        int expected = response != null && request.isExpected(response.status()) ? response.status() : 0;
        if (failure == null && expected < 400) {
            return Outcome.DONE;
        }
        return unknown || ErrorKind.ofStatus(expected) == ErrorKind.SERVER_ERROR ? Outcome.UNKNOWN : Outcome.FAILED;
    }

    private static Optional<String> requestId(@Nullable ApiResponse response, @Nullable Throwable failure) {
        Optional<String> reported = failure instanceof ApiException e ? e.requestId() : Optional.empty();
        return reported.or(() -> Optional.ofNullable(response).flatMap(received -> received.header("X-Request-Id")));
    }

    private CallEvent event(
            Operation operation,
            int attempt,
            @Nullable ApiResponse response,
            @Nullable Throwable failure,
            boolean unknown,
            long nanos) {
        return new CallEvent(
                operation.name(),
                operation.method(),
                operation.path(),
                host,
                port,
                attempt,
                response == null ? OptionalInt.empty() : OptionalInt.of(response.status()),
                Optional.ofNullable(failure).map(thrown -> thrown.getClass().getSimpleName()),
                failure instanceof SdkException own ? own.outcomeUnknown() : failure != null && unknown,
                Duration.ofNanos(nanos));
    }

    /** The result of the call matters more than any failure of a listener, even if memory or stack are exhausted. */
    private static <L extends CallListener> void notify(
            List<L> listeners, BiConsumer<L, CallEvent> method, CallEvent event) {
        for (L listener : listeners) {
            try {
                method.accept(listener, event);
            } catch (Throwable e) {
                LOG.warn("a CallListener threw {}", e.getClass().getName());
            }
        }
    }
}
