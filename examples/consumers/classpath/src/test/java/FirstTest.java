import static org.assertj.core.api.Assertions.assertThat;

import app.Printed;
import org.junit.jupiter.api.Test;

/** The README's first program. */
class FirstTest {

    @Test
    void firstProgram_findsTheHost() {
        assertThat(Printed.by(() -> First.main(new String[0]))).isEqualTo("found host-1");
    }
}
