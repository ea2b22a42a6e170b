package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A request body that can be read more than once. It is read for each attempt, and to compute the
 * signature if requests are signed. Every read must return the same bytes.
 *
 * <p>The SDK opens, reads and closes a source on a thread of its own, unless it is
 * {@linkplain #isInMemory() in memory}. A source that blocks therefore does not hold the caller
 * longer than the deadline of the call. The SDK interrupts the thread then.
 */
public interface BodySource {

    /** Opens the streams of a body. */
    @FunctionalInterface
    interface Opener {

        /**
         * Returns a new stream that starts at the first byte of the body.
         *
         * @throws IOException if the body can't be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Returns a new stream that starts at the first byte of the body. The SDK calls this method
     * once per read, and closes the stream.
     *
     * @throws IOException if the body can't be opened
     */
    InputStream open() throws IOException;

    /** Returns the exact number of bytes of the stream that {@link #open()} returns. */
    long length();

    /** Returns whether a read never blocks. Default: false. */
    default boolean isInMemory() {
        return false;
    }

    /**
     * Returns a body that is read from streams, for instance of an object store or a database.
     *
     * @param length the exact number of bytes of each stream; if a stream has another length, the
     *     call fails
     * @param opener opens a new stream for each read
     * @throws IllegalArgumentException if the length is negative
     */
    static BodySource of(long length, Opener opener) {
        Arguments.atLeast("length", 0, length);
        Objects.requireNonNull(opener, "opener");
        return new BodySource() {
            @Override
            public InputStream open() throws IOException {
                return opener.open();
            }

            @Override
            public long length() {
                return length;
            }
        };
    }

    /** Returns a body with the given text in UTF-8. */
    static BodySource ofString(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

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

            @Override
            public boolean isInMemory() {
                return true;
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
