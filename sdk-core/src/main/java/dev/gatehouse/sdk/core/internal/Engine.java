package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.ListElements;
import dev.gatehouse.sdk.core.spi.ResponseDecoder;
import dev.gatehouse.sdk.core.spi.ServerAddress;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts that all calls of a client share. */
public final class Engine implements AutoCloseable {

    final SdkConfig config;
    final JsonCodec codec;
    final ErrorMapper mapper;
    final Transport transport;
    final RetryBudget budget;
    final CallEventPublisher events;
    private final ServerAddress address;
    private final InMemoryReader inMemory;

    /** Creates the shared parts; opens no connection. */
    public Engine(SdkConfig config, JsonCodec codec, ErrorMapper mapper) {
        this.config = config;
        this.codec = codec;
        this.mapper = mapper;
        this.transport = new Transport(config);
        this.budget = new RetryBudget(config.retry().budget());
        this.events = new CallEventPublisher(config);
        this.address = ServerAddress.of(config);
        this.inMemory = new InMemoryReader(codec, config.maxResponseBytes());
    }

    public SdkConfig config() {
        return config;
    }

    public JsonCodec codec() {
        return codec;
    }

    /**
     * Runs a request, with retries.
     *
     * @param done the value to return if a retry shows that an earlier attempt succeeded; null if there is none
     */
    public <T extends @Nullable Object> T run(
            ApiRequest.Builder request,
            Authenticator authenticator,
            CallOptions options,
            ResponseDecoder<T> decoder,
            @Nullable T done) {
        ApiRequest finished = request.finish(address, options.headers(), codec);
        return new AttemptLoop<>(this, finished, authenticator, options, inMemory, decoder, done).run();
    }

    /** Runs a request, with retries, and passes the body of its response to a target. */
    public Download download(
            ApiRequest.Builder request, Authenticator authenticator, CallOptions options, BodyTarget target) {
        DownloadReader opened = new DownloadReader(target, inMemory);
        // Positions, lengths and entity tags are those of the uncompressed bytes.
        ApiRequest finished = request.header("Accept-Encoding", "identity").finish(address, options.headers(), codec);
        try (DownloadReader reader = opened) {
            return new AttemptLoop<>(this, finished, authenticator, options, reader, reader::finish, null).run();
        } catch (TransportException e) {
            RuntimeException own = opened.targetFailure();
            throw own != null ? own : e;
        }
    }

    /** Runs a request and passes the elements of lists in its response to their consumers, see {@code ApiCaller}. */
    public void forEach(
            ApiRequest.Builder request,
            Authenticator authenticator,
            CallOptions options,
            String list,
            Function<String, Optional<ListElements<?, ?>>> lists) {
        BodyTarget target = BodyTarget.toConsumer(body -> {
            try {
                codec.readLists(body, list, lists);
            } catch (UnreadableJsonException e) {
                throw new UnreadableBodyException(String.valueOf(e.getMessage()));
            }
        });
        // The end of the JSON object shows that the response is complete.
        download(request, authenticator, options, target.withUnverifiedEnd());
    }

    @Override
    public void close() {
        transport.close();
    }
}
