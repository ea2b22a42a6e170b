package dev.gatehouse.sdk.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A request body that can be read more than once: a signature reads it before it is sent, a repeat sends it again. It
 * must give the same bytes each time.
 */
public interface BodySource {

    /**
     * Opens the body at its beginning; called once per reading, closed by the SDK.
     *
     * @throws IOException when it can't be opened
     */
    InputStream open() throws IOException;

    /** Returns the exact number of bytes that {@link #open()} gives. */
    long length();

    /** Returns a body of these bytes; the array is not copied and must not change. */
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
     * Returns the content of a file; its size is taken now, and a file that changes until it is sent fails the call.
     *
     * @throws UncheckedIOException when the file is missing or not readable
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
