package dev.gatehouse.benchmarks;

import java.io.IOException;
import okhttp3.ResponseBody;

/** The hand-written client when it reads the whole body before it decodes it. */
final class HandWrittenBytesClient extends HandWrittenClient {

    HandWrittenBytesClient(Target target) {
        super(target);
    }

    @Override
    <T> T decode(ResponseBody body, Wire.Reader<T> reader) throws IOException {
        return reader.read(body.bytes());
    }
}
