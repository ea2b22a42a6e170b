package dev.gatehouse.sdk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FirstCauseTest {

    @Test
    void firstCause_isPrintedWithItsMessage() {
        assertThat(FirstCause.of(new IOException("a", new IllegalStateException("b"))))
                .isEqualTo("IllegalStateException: b");
        assertThat(FirstCause.of(new IOException())).isEqualTo("IOException");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void cyclicCauses_areNoEndlessLoop() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));
        assertThat(FirstCause.of(one)).startsWith("IOException: ");
    }
}
