package dev.gatehouse.sdk.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.TestTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacerTest {

    private final TestTime time = new TestTime();
    private final Pacer pacer = new Pacer(time, 100);

    private void after(int nanos, long remaining) {
        time.advance(Duration.ofNanos(nanos));
        assertThat(pacer.remainingNanos()).isEqualTo(remaining);
    }

    @Test
    void startsAreSpacedEvenly() {
        after(0, 0);
        pacer.started();
        after(0, 100);
        after(60, 40);
        after(40, 0);
        pacer.started();
        after(0, 100);
    }

    @Test
    void lateStart_doesNotDelayTheNextOne() {
        pacer.started();
        after(130, -30);
        pacer.started();
        after(0, 70);
    }

    /** Otherwise a slow server would be followed by a burst. */
    @Test
    void startThatIsLateByMoreThanAnInterval_isNotMadeUpFor() {
        pacer.started();
        after(1_000, -900);
        pacer.started();
        after(0, 0);
        pacer.started();
        after(0, 100);
    }

    @Test
    void noInterval_permitsAnyNumber() {
        Pacer unlimited = new Pacer(time, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(unlimited.remainingNanos()).isLessThanOrEqualTo(0);
            unlimited.started();
            time.advance(Duration.ofNanos(i));
        }
    }
}
