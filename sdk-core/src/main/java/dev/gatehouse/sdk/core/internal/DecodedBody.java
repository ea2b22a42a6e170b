package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/**
 * Requests gzip and decodes it. OkHttp's own decompression rejects valid bodies, and has no limits. Decodes
 * below the interceptors of a supplied client, so that they see decoded bodies.
 */
final class DecodedBody {

    private static final String GZIP = "gzip";
    private static final String IDENTITY = "identity";

    private DecodedBody() {}

    /** Returns the value of {@code Accept-Encoding} for a request. A range applies to the coded bytes. */
    static String accepted(boolean range) {
        return range ? IDENTITY : GZIP;
    }

    /**
     * Returns a response with a decoded body, unless an interceptor of the supplied client asked for another coding, which
     * it then decodes itself. The body of a download, or of a range, stays as it is; an error response to them does not.
     *
     * @throws UnreadableBodyException if the coding is unknown; the body throws it if the data is damaged
     * @throws IOException if the body can't be read
     */
    static Response decoded(Request request, Response response) throws IOException {
        String accepted = request.header("Accept-Encoding");
        boolean decodes = GZIP.equals(accepted) || (IDENTITY.equals(accepted) && !response.isSuccessful());
        if (response.header("Content-Encoding") == null || !decodes) {
            return response;
        }
        String coding =
                String.join(",", response.headers("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || coding.equals(IDENTITY)) {
            return response;
        }
        if (!coding.equals(GZIP) && !coding.equals("x-gzip")) {
            // The status of an error response is valid even if its body can't be decoded. No body has no coding.
            if (response.code() >= 400 || response.body().source().exhausted()) {
                return response;
            }
            response.close();
            throw new UnreadableBodyException("the response has an unknown Content-Encoding");
        }
        ResponseBody body = response.body();
        return response.newBuilder()
                .removeHeader("Content-Encoding")
                .removeHeader("Content-Length")
                .body(ResponseBody.create(Okio.buffer(new GunzipSource(body.source())), body.contentType(), -1))
                .build();
    }
}
