package dev.gatehouse.sdk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    private static final long SEED = 42;

    @Test
    void result_isThatOfALoop() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            int from = random.nextInt(bytes.length + 1);
            byte one = (byte) random.nextInt();
            byte other = (byte) random.nextInt();
            assertThat(ByteSearch.indexOfEither(bytes, from, one, other))
                    .as("seed %s, case %s", SEED, i)
                    .isEqualTo(byLoop(bytes, from, one, other));
        }
    }

    private static int byLoop(byte[] bytes, int from, byte one, byte other) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == one || bytes[i] == other) {
                return i;
            }
        }
        return -1;
    }
}
