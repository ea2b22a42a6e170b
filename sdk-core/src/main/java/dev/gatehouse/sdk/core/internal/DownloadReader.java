package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Passes the bodies of successful responses to the target of one download. Small bodies are read first, since the
 * vendor may report an error in them; {@link #finish} delivers them.
 */
final class DownloadReader implements ResponseReader, AutoCloseable {

    private final BodyTarget options;
    private final DownloadTarget target;
    private final InMemoryReader inMemory;
    private final ResumePoint resume = new ResumePoint();
    private @Nullable ApiRequest request;
    private long received;
    private boolean delivered;
    private boolean verifiable;
    private @Nullable RuntimeException targetFailure;

    /**
     * Creates a reader for one call. Writes nothing.
     *
     * @throws IllegalArgumentException if the target is a file that can't be written
     */
    DownloadReader(BodyTarget options, InMemoryReader inMemory) {
        this.options = options;
        this.target = DownloadTarget.of(options);
        this.inMemory = inMemory;
    }

    @Override
    public ApiRequest prepare(ApiRequest next) {
        request = next;
        return resume.addTo(next, target.canContinue() ? received : 0);
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isDelivered() {
        return delivered;
    }

    @Override
    public boolean canRetry() {
        return target.canRestart(received) || (target.canContinue() && resume.isPossible());
    }

    /** Returns the exception of the target that ended the call; null if there is none. */
    @Nullable
    RuntimeException targetFailure() {
        return targetFailure;
    }

    @Override
    public ApiResponse read(Call call, Response response, AttemptState state) throws IOException {
        delivered = false;
        try {
            return receive(call, response, state);
        } catch (IOException | RuntimeException e) {
            // Otherwise close() would read on for a while to keep the connection.
            call.cancel();
            throw e;
        }
    }

    /** Completes the download after a successful response. Delivers its body if that has not happened yet. */
    Download finish(ApiResponse response) throws IOException {
        if (!response.isSuccessful()) {
            return new Download(response, 0);
        }
        if (!delivered) {
            byte[] body = response.body();
            requireAcceptable(body.length);
            restart();
            deliver(new ByteArrayInputStream(body), body.length);
        }
        try {
            target.complete();
        } catch (IOException e) {
            throw new TargetFailedException(e);
        }
        return new Download(inMemory.withoutBody(response), received);
    }

    @Override
    public void close() {
        target.close();
    }

    private ApiResponse receive(Call call, Response response, AttemptState state) throws IOException {
        boolean continues = resume.isContinuedBy(response, received);
        if (!response.isSuccessful()) {
            return inMemory.read(call, response, state);
        }
        if (response.code() == 206 && !continues && isWhole()) {
            throw new UnreadableBodyException("received a part of the body, which was not requested (status 206)");
        }
        DownloadBody body = DownloadBody.of(response);
        verifiable = body.verifiable();
        if (isUnwantedHtml(response, state)) {
            return inMemory.read(call, response, state);
        }
        if (!continues && body.isSmall()) {
            return inMemory.toApiResponse(response, body.source().readByteArray(), state);
        }
        long length = continues ? resume.total() : body.length();
        requireAcceptable(length);
        if (!continues) {
            restart();
            resume.startAt(response, length, isWhole());
        }
        deliver(body.source().inputStream(), length);
        delivered = true;
        return inMemory.toApiResponse(response, new byte[0], state);
    }

    private boolean isUnwantedHtml(Response response, AttemptState state) {
        return inMemory.toApiResponse(response, new byte[0], state).isHtml()
                && (request == null || !MediaTypes.acceptsHtml(request));
    }

    /** Returns whether the caller asked for the whole body. */
    private boolean isWhole() {
        return request != null && request.header("Range").isEmpty();
    }

    private void requireAcceptable(long length) throws IOException {
        if (length > options.maxBytes()) {
            throw UnreadableBodyException.tooLong(options.maxBytes());
        }
        if (!verifiable && !options.isUnverifiedEndAccepted()) {
            throw new UnreadableBodyException("the end of the response can't be verified, because it has neither a"
                    + " Content-Length nor chunks; see BodyTarget.withUnverifiedEnd()");
        }
    }

    private void restart() throws IOException {
        if (!target.canRestart(received)) {
            throw new ProtocolException("the download can't be continued");
        }
        if (received > 0) {
            received = 0;
            try {
                target.restart();
            } catch (IOException e) {
                throw new TargetFailedException(e);
            }
        }
    }

    private void deliver(InputStream in, long total) throws IOException {
        DownloadStream body = new DownloadStream(in, received, total, options);
        try {
            target.receive(body);
            body.drain();
        } catch (IOException | RuntimeException e) {
            body.throwFailure();
            if (e instanceof UnreadableBodyException unreadable) {
                // Of the SDK's own targets.
                throw unreadable;
            }
            targetFailure = e instanceof RuntimeException unchecked ? unchecked : null;
            throw new TargetFailedException(e);
        } finally {
            received = body.count();
            body.detach();
        }
    }
}
