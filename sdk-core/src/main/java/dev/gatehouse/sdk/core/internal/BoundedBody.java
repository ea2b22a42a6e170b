package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** A request body that does not hold the caller longer than the deadline, even if its source blocks. */
final class BoundedBody implements BodySource {

    private final BodySource body;
    private final Deadline deadline;
    private final BooleanSupplier clientClosed;

    private BoundedBody(BodySource body, Deadline deadline, BooleanSupplier clientClosed) {
        this.body = body;
        this.deadline = deadline;
        this.clientClosed = clientClosed;
    }

    /** Returns the request with a bounded body, unless its body is in memory. */
    static ApiRequest in(ApiRequest request, Deadline deadline, BooleanSupplier clientClosed) {
        BodySource body = request.body().orElse(null);
        return body == null || body.isInMemory()
                ? request
                : request.withBody(new BoundedBody(body, deadline, clientClosed));
    }

    @Override
    public InputStream open() throws IOException {
        return BoundedStream.open(body, deadline, clientClosed);
    }

    @Override
    public long length() {
        return body.length();
    }
}
