package dev.gatehouse.sdk.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A request body that can be read more than once. It is read for each attempt, and to compute the
 * signature if requests are signed. Every read must return the same bytes.
 */
public interface BodySource {

    /**
     * Returns a new stream that starts at the first byte of the body. The SDK calls this method
     * once per read, and closes the stream.
     *
     * @throws IOException if the body can't be opened
     */
    InputStream open() throws IOException;

    /** Returns the exact number of bytes of the stream that {@link #open()} returns. */
    long length();

    /** Returns a body with the given bytes. The array is not copied and must not be modified. */
    static BodySource of(byte[] bytes) {
        return new BodySource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }
        };
    }

    /**
     * Returns a body with the content of a file. The size of the file is determined now. If its
     * size differs when it is sent, the call fails.
     *
     * @throws UncheckedIOException if the file does not exist or its size can't be read
     */
    static BodySource of(Path file) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the size of " + file, e);
        }
        return new BodySource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long length() {
                return size;
            }
        };
    }
}
