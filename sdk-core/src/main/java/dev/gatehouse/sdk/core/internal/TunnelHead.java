package dev.gatehouse.sdk.core.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The bytes of a proxy that opens a tunnel with a password. OkHttp reads the whole response of a proxy before it looks at
 * the status, and would send the password again if that response never ends.
 */
final class TunnelHead extends FilterInputStream {

    private static final Pattern REJECTION = Pattern.compile("HTTP/1\\.[01] 407");
    private static final int STATUS_END = 12;

    private final Supplier<IOException> rejection;
    private final byte[] start = new byte[STATUS_END];
    private int received;

    TunnelHead(InputStream in, Supplier<IOException> rejection) {
        super(in);
        this.rejection = rejection;
    }

    /** The method that OkHttp calls. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        if (received < STATUS_END && count > 0) {
            int copied = Math.min(count, STATUS_END - received);
            System.arraycopy(into, offset, start, received, copied);
            received += copied;
            if (received == STATUS_END
                    && REJECTION
                            .matcher(new String(start, StandardCharsets.ISO_8859_1))
                            .matches()) {
                throw rejection.get();
            }
        }
        return count;
    }
}
