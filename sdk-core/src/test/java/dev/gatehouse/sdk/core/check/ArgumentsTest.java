package dev.gatehouse.sdk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void validValue_isReturned() {
        assertThat(Arguments.notBlank("name", "x")).isEqualTo("x");
        assertThat(Arguments.atLeast("size", 1, 1)).isEqualTo(1);
        assertThat(Arguments.atLeast("limit", Duration.ofMinutes(1), Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(Arguments.positive("limit", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
        assertThat(Arguments.notNegative("wait", Duration.ZERO)).isEqualTo(Duration.ZERO);
        Arguments.notBlank("name", Optional.empty());
        Arguments.noneBlank("names", List.of());
        Arguments.notEmpty("names", List.of(" "));
        Arguments.inRange("percent", 0, 100, OptionalInt.of(0));
        Arguments.inRange("percent", 0, 100, OptionalInt.empty());
        Arguments.inRange("bytes", 0, Long.MAX_VALUE, OptionalLong.of(Long.MAX_VALUE));
    }

    @Test
    void invalidValue_isNamedWithTheArgument() {
        requireMessage("name must not be blank", () -> Arguments.notBlank("name", " \t"));
        requireMessage("name must not be blank", () -> Arguments.notBlank("name", Optional.of("")));
        requireMessage("names must not contain blank values", () -> Arguments.noneBlank("names", List.of("a", "")));
        requireMessage("names must not be empty", () -> Arguments.notEmpty("names", List.of()));
        requireMessage("size must be at least 1, not 0", () -> Arguments.atLeast("size", 1, 0));
        requireMessage(
                "percent must be 0 to 100, not 101", () -> Arguments.inRange("percent", 0, 100, OptionalInt.of(101)));
        requireMessage("bytes must be 1 to 9, not 0", () -> Arguments.inRange("bytes", 1, 9, OptionalLong.of(0)));
        requireMessage(
                "limit must be at least PT1M, not PT59S",
                () -> Arguments.atLeast("limit", Duration.ofMinutes(1), Duration.ofSeconds(59)));
        requireMessage("limit must be positive, not PT0S", () -> Arguments.positive("limit", Duration.ZERO));
        requireMessage("wait must not be negative: PT-1S", () -> Arguments.notNegative("wait", Duration.ofSeconds(-1)));
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void nullValue_isNamedWithTheArgument() {
        assertThatThrownBy(() -> Arguments.notBlank("name", (String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    private static void requireMessage(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
