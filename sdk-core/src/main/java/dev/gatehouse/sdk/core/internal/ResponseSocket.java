package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A socket whose responses are checked by a {@link ResponseStream}. */
class ResponseSocket extends Socket {

    private final UnaryOperator<InputStream> watch;
    private volatile @Nullable ResponseStream responses;

    /** Creates a socket that ignores the SOCKS proxy of the system properties and the application's proxy selector. */
    ResponseSocket() {
        this(UnaryOperator.identity());
    }

    /** Creates such a socket, all bytes of which pass through a stream of the caller. */
    ResponseSocket(UnaryOperator<InputStream> watch) {
        super(Proxy.NO_PROXY);
        this.watch = watch;
    }

    /** Returns the responses that a socket receives; null if they are not checked. */
    static @Nullable ResponseStream responses(@Nullable Socket socket) throws IOException {
        return socket instanceof ResponseSocket || socket instanceof ResponseTlsSocket
                ? (ResponseStream) socket.getInputStream()
                : null;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        ResponseStream stream = responses;
        if (stream == null) {
            InputStream in = watch.apply(super.getInputStream());
            stream = new ResponseStream(in, in, this);
            responses = stream;
        }
        return stream;
    }

    /** Asked by OkHttp before a connection is used again. Checks the connection, which takes up to 1 ms. */
    @Override
    public boolean isInputShutdown() {
        ResponseStream stream = responses;
        return super.isInputShutdown() || (stream != null && !stream.isReusable());
    }
}
