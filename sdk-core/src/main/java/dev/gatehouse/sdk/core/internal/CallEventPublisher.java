package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
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
    private final String host;
    private final int port;

    CallEventPublisher(SdkConfig config) {
        listeners = config.listeners();
        HttpUrl server = HttpUrl.get(config.baseUrl());
        host = server.host();
        port = server.port();
    }

    void attempt(
            Operation operation, int attempt, @Nullable ApiResponse response, @Nullable Throwable failure, long nanos) {
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
        publish(CallListener::onAttempt, operation, attempt, response, failure, nanos);
    }

    void publish(
            BiConsumer<CallListener, CallEvent> method,
            Operation operation,
            int attempt,
            @Nullable ApiResponse response,
            @Nullable Throwable failure,
            long nanos) {
        if (listeners.isEmpty()) {
            return;
        }
        CallEvent event = new CallEvent(
                operation.name(),
                operation.method(),
                operation.path(),
                host,
                port,
                attempt,
                response == null ? OptionalInt.empty() : OptionalInt.of(response.status()),
                Optional.ofNullable(failure).map(thrown -> thrown.getClass().getSimpleName()),
                failure instanceof SdkException thrown && thrown.outcomeUnknown(),
                Duration.ofNanos(nanos));
        for (CallListener listener : listeners) {
            try {
                method.accept(listener, event);
            } catch (RuntimeException e) {
                LOG.warn("a CallListener threw {}", e.getClass().getName());
            }
        }
    }
}
