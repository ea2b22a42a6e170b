package dev.gatehouse.sdk.nevis.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads a timestamp, which the vendor documents as a plain string. A text without a date, time and offset is read as
 * absent, so that the other fields of the response stay readable.
 */
public final class LenientInstantDeserializer extends StdDeserializer<Optional<Instant>> {

    private static final long serialVersionUID = 1L;

    /** Called by Jackson. */
    public LenientInstantDeserializer() {
        super(Optional.class);
    }

    @Override
    public Optional<Instant> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            in.skipChildren();
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(in.getText(), Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
