package dev.gatehouse.sdk.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
        return new StreamedBody(length, new RandomContent(length, seed));
    }

    /** Returns the form in a saved state: what the bytes are generated from, or the bytes. */
    @JsonValue
    Map<String, Object> saved() {
        if (content instanceof RandomContent random) {
            return new TreeMap<>(Map.of("length", random.length, "seed", random.seed));
        }
        try (InputStream all = content.get()) {
            return Map.of("bytes", Base64.getEncoder().encodeToString(all.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StreamedBody of(Map<String, Object> saved) {
        return saved.get("length") instanceof Number length && saved.get("seed") instanceof Number seed
                ? random(length.longValue(), seed.longValue())
                : of(Base64.getDecoder().decode(String.valueOf(saved.get("bytes"))));
    }

    private record RandomContent(long length, long seed) implements Supplier<InputStream> {

        @Override
        public InputStream get() {
            return new RandomStream(length, seed);
        }
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
