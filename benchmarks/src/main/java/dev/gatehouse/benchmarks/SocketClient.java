package dev.gatehouse.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket and Jackson: what the exchange costs at the least, with none of what a client is for. */
final class SocketClient implements ClientUnderTest {

    private static final byte[] LENGTH = "\ncontent-length: ".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final byte[] get;
    private final byte[] page;
    private final String post;

    SocketClient(Target target) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String rest =
                " HTTP/1.1\r\nHost: 127.0.0.1:" + target.port() + "\r\nAuthorization: " + Wire.AUTHORIZATION + "\r\n";
        get = ("GET " + Target.GROUPS + "/" + Wire.NAME + rest + "\r\n").getBytes(StandardCharsets.US_ASCII);
        page = ("GET " + Target.PAGE + rest + "\r\n").getBytes(StandardCharsets.US_ASCII);
        post = "POST " + Target.GROUPS + rest + "Content-Type: application/json\r\nContent-Length: ";
    }

    @Override
    public String get() throws IOException {
        socket.getOutputStream().write(get);
        return String.valueOf(read(Wire.GROUP).name());
    }

    @Override
    public String create(String description) throws IOException {
        byte[] body = Wire.NEW_GROUP.writeValueAsBytes(Wire.NewGroup.of(description));
        byte[] head = (post + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        socket.getOutputStream().write(whole);
        return String.valueOf(read(Wire.GROUP).name());
    }

    @Override
    public String page() throws IOException {
        socket.getOutputStream().write(page);
        return read(Wire.GROUPS).last();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for the length while it reads up to the empty line, then passes the body to Jackson. */
    private <T> T read(Wire.Reader<T> reader) throws IOException {
        int length = 0;
        int matched = 0;
        int ends = 0;
        while (ends < 2) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the server left");
            }
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
            if (matched == LENGTH.length) {
                if (b < '0' || b > '9') {
                    matched++;
                } else {
                    length = length * 10 + b - '0';
                }
            } else if (matched < LENGTH.length) {
                int lower = b >= 'A' && b <= 'Z' ? b + 32 : b;
                matched = lower == LENGTH[matched] ? matched + 1 : lower == LENGTH[0] ? 1 : 0;
            }
        }
        return reader.read(new ByteArrayInputStream(in.readNBytes(length)));
    }
}
