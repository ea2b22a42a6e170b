package dev.gatehouse.sdk.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A response body that a fake server sends without holding it in memory.
 *
 * @param length the number of bytes
 * @param content opens a stream with exactly that many bytes
 */
public record StreamedBody(long length, Supplier<InputStream> content) {

    /** Returns a body with the given bytes. */
    public static StreamedBody of(byte[] bytes) {
        return new StreamedBody(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns a body of any length with pseudo-random bytes. Bodies with the same length and seed are equal. */
    public static StreamedBody random(long length, long seed) {
        return new StreamedBody(length, () -> new RandomStream(length, seed));
    }

    /** Pseudo-random bytes, independent of how many are read at once. */
    private static final class RandomStream extends InputStream {

        private final SplittableRandom random;
        private final byte[] block = new byte[8192];
        private long left;
        private int at = block.length;

        RandomStream(long length, long seed) {
            this.random = new SplittableRandom(seed);
            this.left = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            if (at == block.length) {
                random.nextBytes(block);
                at = 0;
            }
            int count = (int) Math.min(Math.min(length, block.length - at), left);
            System.arraycopy(block, at, into, offset, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
