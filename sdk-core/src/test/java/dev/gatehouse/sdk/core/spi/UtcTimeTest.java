package dev.gatehouse.sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read here is what {@code java.time} reads; the rest is left to it. */
class UtcTimeTest {

    private static final long SEED = 20_261_130;
    private static final String CHARACTERS = "0123456789-:.TZtz+ é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T09:29:50Z",
                "2026-11-30T09:29:50.1Z",
                "2026-11-30T09:29:50.123456Z",
                "2026-11-30T09:29:50.000000001Z",
                "2026-11-30T23:59:59.999999999Z",
                "2024-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "1969-12-31T23:59:59.5Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void usualForm_isRead(String text) {
        assertThat(UtcTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-30",
                "2026-11-30T09:29:50",
                "2026-11-30T09:29Z",
                "2026-11-30T09:29:50z",
                "2026-11-30t09:29:50Z",
                "2026-11-30T09:29:50.Z",
                "2026-11-30T09:29:50,5Z",
                "2026-11-30T09:29:50.1234567890Z",
                "2026-11-30T09:29:50.12a4Z",
                "2026-11-30T09:29:50.-1Z",
                "2026-11-30T24:00:00Z",
                "2026-11-30T09:60:00Z",
                "2026-11-30T23:59:60Z",
                "2026-11-31T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-00-30T00:00:00Z",
                "2026-13-30T00:00:00Z",
                "2026-11-00T00:00:00Z",
                "+12026-11-30T09:29:50Z",
                "2026-11-30T09:29:50+01:00",
                "1764495000.5"
            })
    void otherForms_areLeftToTheParserOfJava(String text) {
        assertThat(UtcTime.parse(text)).isNull();
    }

    @Test
    void alteredTexts_areNeverReadDifferently() {
        SplittableRandom random = new SplittableRandom(SEED);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(
                    Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000))
                            .toString());
            if (random.nextBoolean()) {
                text.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            Instant time = UtcTime.parse(text.toString());
            if (time != null) {
                read++;
                assertThat(time).as("%s, seed %s", text, SEED).isEqualTo(byJava(text.toString()));
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static @Nullable Instant byJava(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
