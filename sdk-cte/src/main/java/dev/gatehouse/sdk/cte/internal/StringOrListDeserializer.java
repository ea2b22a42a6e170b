package dev.gatehouse.sdk.cte.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a field that some servers send as a string and others as a list of strings. Drops blank strings. */
public final class StringOrListDeserializer extends StdDeserializer<List<String>> {

    private static final long serialVersionUID = 1L;

    /** Called by Jackson. */
    public StringOrListDeserializer() {
        super(List.class);
    }

    @Override
    public List<String> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        List<String> texts = new ArrayList<>();
        if (in.currentToken() != JsonToken.START_ARRAY) {
            add(texts, in, context);
            return texts;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            add(texts, in, context);
        }
        return texts;
    }

    private void add(List<String> texts, JsonParser in, DeserializationContext context) throws IOException {
        String text = in.currentToken() == JsonToken.VALUE_NULL ? "" : _parseString(in, context, this);
        if (!text.isBlank()) {
            texts.add(text);
        }
    }
}
