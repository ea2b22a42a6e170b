package dev.gatehouse.sdk.sps.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time formats of SPS: ISO 8601 with a zone, ISO 8601 without a zone (read as UTC), and seconds or milliseconds
 * since 1970. Null for any other format.
 */
public final class LenientInstantDeserializer extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    /** Later than this the number is in milliseconds: 5138 as seconds, 1973 as milliseconds. */
    private static final BigDecimal LARGEST_SECONDS = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal LARGEST_MILLISECONDS = BigDecimal.valueOf(253_402_300_799_999L);
    private static final int LONGEST_NUMBER = 40;

    /** Called by Jackson. */
    public LenientInstantDeserializer() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT) || in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return ofNumber(in.getText());
        }
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            in.skipChildren();
            return null;
        }
        return ofText(in.getText());
    }

    private static @Nullable Instant ofText(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
            return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A number with a large exponent has a short text and would take much memory. */
    private static @Nullable Instant ofNumber(String text) {
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(LARGEST_MILLISECONDS) > 0) {
            return null;
        }
        BigDecimal seconds = number.abs().compareTo(LARGEST_SECONDS) < 0 ? number : number.movePointLeft(3);
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
