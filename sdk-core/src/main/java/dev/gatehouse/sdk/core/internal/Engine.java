package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import org.jspecify.annotations.Nullable;

/** What all calls of one client share. */
public final class Engine implements AutoCloseable {

    final SdkConfig config;
    final ErrorMapper mapper;
    final JsonCodec codec;
    final Transport transport;
    final RetryBudget budget;
    final CallEventPublisher events;

    /** Makes what is shared; opens no connection. */
    public Engine(SdkConfig config, JsonCodec codec, ErrorMapper mapper) {
        this.config = config;
        this.codec = codec;
        this.mapper = mapper;
        this.transport = new Transport(config);
        this.budget = new RetryBudget(config.retry().budget());
        this.events = new CallEventPublisher(config);
    }

    /** Runs a request to its end. */
    public <T extends @Nullable Object> T run(
            ApiRequest request,
            Authenticator authenticator,
            CallOptions options,
            Decoder<T> decoder,
            @Nullable T done) {
        return new AttemptLoop<>(this, request, authenticator, options, decoder, done).run();
    }

    @Override
    public void close() {
        transport.close();
    }
}
