package dev.gatehouse.sdk.sps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.sps.sessions.SessionChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '"2026-02-03T08:15:00.125Z"' | 2026-02-03T08:15:00.125Z
                    '"2026-02-03T13:39:30.482+05:00"' | 2026-02-03T08:39:30.482Z
                    '"2026-02-03T08:16:10.123456"' | 2026-02-03T08:16:10.123456Z
                    1770106500 | 2026-02-03T08:15:00Z
                    1770106500.5 | 2026-02-03T08:15:00.500Z
                    1770106500.123456789 | 2026-02-03T08:15:00.123456789Z
                    -1770106500.000001 | 1913-11-28T15:44:59.999999Z
                    1770107980123.25 | 2026-02-03T08:39:40.123250Z
                    1770107980123 | 2026-02-03T08:39:40.123Z
                    -1 | 1969-12-31T23:59:59Z
                    '"yesterday"' |
                    '""' |
                    true |
                    {"a":[1]} |
                    1e999999999 |
                    99999999999999999999 |
                    null |
                    """)
    void time_isReadLeniently(String json, Instant time) throws UnreadableJsonException {
        String text = "{\"key\":\"1\",\"start_time\":" + json + ",\"type\":\"t\"}";
        SessionChannel channel = Objects.requireNonNull(
                Fixtures.CODEC.decode(text.getBytes(StandardCharsets.UTF_8), TypeRef.of(SessionChannel.class)));
        assertThat(channel.startTime().orElse(null)).isEqualTo(time);
        assertThat(channel.type()).contains("t");
    }
}
