package dev.gatehouse.sdk.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codec reads the usual form of an instant by itself, and must read what Jackson alone reads. */
class InstantTest {

    private static final long SEED = 20_261_122;

    private final ObjectMapper jackson =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final JsonCodec codec = JsonCodec.camelCase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-02T03:04:05Z\"",
                "\"2026-01-02T03:04:05.Z\"",
                "\"2026-01-02T03:04:05.6Z\"",
                "\"2026-01-02T03:04:05.678Z\"",
                "\"2026-01-02T03:04:05.123456789Z\"",
                "\"2024-02-29T23:59:59.000000001Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"2026-01-02T24:00:00Z\"",
                "\"2026-01-02T03:04:05+02:00\"",
                "\"2026-01-02T03:04:05.678+0000\"",
                "\"+12026-01-02T03:04:05Z\"",
                "\" 2026-01-02T03:04:05Z \"",
                "\"1767323045\"",
                "1767323045",
                "1767323045.678"
            })
    void formThatServersSend_isReadAsJacksonReadsIt(String json) {
        assertThat(byCodec(json)).isPresent().isEqualTo(byJackson(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-29T03:04:05Z\"",
                "\"2026-13-02T03:04:05Z\"",
                "\"2026-01-02T25:04:05Z\"",
                "\"2026-01-02T03:04:61Z\"",
                "\"2026-01-02T03:04:05.1234567891Z\"",
                "\"2026-01-02T03:04:05:678Z\"",
                "\"2026-01-02 03:04:05Z\"",
                "\"2026-01-02T03:04Z\"",
                "\"2026-01-02\"",
                "\"２０２６-01-02T03:04:05Z\"",
                "\"yesterday\"",
                "true"
            })
    void whatIsNoInstant_isRefusedAsJacksonRefusesIt(String json) {
        assertThat(byCodec(json)).isEmpty();
        assertThat(byJackson(json)).isEmpty();
    }

    @Test
    void anyInstantAndAnyDamagedOne_isReadAsJacksonReadsIt() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 253_402_300_800L), random.nextInt(1 << 29));
            StringBuilder text = new StringBuilder(instant.toString());
            if (random.nextBoolean()) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ+ ".charAt(random.nextInt(17)));
            }
            String json = "\"" + text + "\"";

            assertThat(byCodec(json)).as("%s, seed %d", json, SEED).isEqualTo(byJackson(json));
        }
    }

    private Optional<Instant> byCodec(String json) {
        try {
            return Optional.ofNullable(codec.decode(json.getBytes(StandardCharsets.UTF_8), Shape.of(Instant.class)));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> byJackson(String json) {
        try {
            return Optional.ofNullable(jackson.readValue(json, Instant.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
