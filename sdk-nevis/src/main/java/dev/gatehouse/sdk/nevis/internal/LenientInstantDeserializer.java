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
 * A time in an answer. The vendor's pages call it a mere string: what has no date, time and zone is absent, since the
 * rest of the answer must not be lost with it.
 */
public final class LenientInstantDeserializer extends StdDeserializer<Optional<Instant>> {

    private static final long serialVersionUID = 1L;

    /** For Jackson. */
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
