package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.io.IOException;
import java.util.List;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads a whole response into memory, up to a limit. */
final class InMemoryReader implements ResponseReader {

    static final int ERROR_BODY_BYTES = 64 * 1024;

    private final JsonCodec codec;
    private final int maxBytes;

    InMemoryReader(JsonCodec codec, int maxBytes) {
        this.codec = codec;
        this.maxBytes = maxBytes;
    }

    @Override
    public ApiResponse read(Call call, Response response, AttemptState state) throws IOException {
        BufferedSource source = response.body().source();
        boolean error = response.code() >= 400;
        boolean kept = error || state.keepsIncompleteBody;
        int limit = error ? Math.min(ERROR_BODY_BYTES, maxBytes) : maxBytes;
        try {
            if (source.request(limit + 1L)) {
                // Otherwise close() would read on for a while to keep the connection.
                call.cancel();
                IOException tooLong = UnreadableBodyException.tooLong(limit);
                if (!kept) {
                    throw tooLong;
                }
                state.incomplete = tooLong;
            }
        } catch (IOException e) {
            // Otherwise close() would read on, as above.
            call.cancel();
            // The status of an error response is valid even if its body is incomplete.
            if (!kept) {
                throw e;
            }
            state.incomplete = state.reported(e);
        }
        return toApiResponse(
                response,
                source.getBuffer()
                        .readByteArray(Math.min(limit, source.getBuffer().size())),
                state);
    }

    /** Returns the same response without its body. */
    ApiResponse withoutBody(ApiResponse response) {
        return new ApiResponse(response.status(), response::headers, new byte[0], codec);
    }

    /** Returns a response with the given body. */
    ApiResponse toApiResponse(Response response, byte[] body, AttemptState state) {
        int status = state.status;
        List<String> retryAfter = state.retryAfter;
        return new ApiResponse(
                status != 0 ? status : response.code(),
                name -> !retryAfter.isEmpty() && name.equalsIgnoreCase("Retry-After")
                        ? retryAfter
                        : values(response.headers(), name),
                body,
                codec);
    }

    /** Most headers have one value. OkHttp would create three objects for it. */
    private static List<String> values(Headers headers, String name) {
        String only = null;
        for (int i = 0; i < headers.size(); i++) {
            if (headers.name(i).equalsIgnoreCase(name)) {
                if (only != null) {
                    return headers.values(name);
                }
                only = headers.value(i);
            }
        }
        return only == null ? List.of() : List.of(only);
    }
}
