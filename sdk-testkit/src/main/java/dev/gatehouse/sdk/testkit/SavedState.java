package dev.gatehouse.sdk.testkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The state of a fake server as JSON: the fields of its state object, in an envelope with the version of the format. */
final class SavedState {

    private static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = mapper();

    /**
     * The JSON text.
     *
     * @param format the version of the format
     * @param server the class of the fake server
     * @param clock by how much its clock was moved
     * @param state the fields of its state object
     */
    private record Envelope(
            int format,
            @JsonSetter(nulls = Nulls.FAIL) String server,
            @JsonSetter(nulls = Nulls.FAIL) Duration clock,
            @JsonSetter(nulls = Nulls.FAIL) JsonNode state) {}

    private SavedState() {}

    static String write(Class<?> server, Duration clock, Object state) {
        try {
            return MAPPER.writeValueAsString(
                    new Envelope(FORMAT, server.getSimpleName(), clock, MAPPER.valueToTree(state)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state can't be written as JSON", e);
        }
    }

    /**
     * Replaces the values of the fields of a state object by saved ones, and returns by how much the clock was moved.
     *
     * @throws IllegalArgumentException if the text is not a saved state of the server; nothing has then changed
     */
    static Duration read(Class<?> server, String json, Object state) {
        try {
            Envelope envelope = envelope(server, MAPPER.readTree(json));
            Object saved = MAPPER.treeToValue(envelope.state, state.getClass());
            byte[] all = MAPPER.writeValueAsBytes(saved);
            requireSame(envelope.state, MAPPER.readTree(all), "");
            MAPPER.readerForUpdating(state).readValue(all);
            return envelope.clock;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "not a saved state of " + server.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Rejects a saved state without a field of the state object: the field would silently get its default. */
    private static void requireSame(JsonNode saved, JsonNode read, String path) {
        if (saved.isObject() && read.isObject()) {
            read.fieldNames()
                    .forEachRemaining(name -> requireSame(saved.path(name), read.path(name), path + "/" + name));
        } else if (saved.isArray() && saved.size() == read.size()) {
            for (int i = 0; i < read.size(); i++) {
                requireSame(saved.path(i), read.path(i), path + "/" + i);
            }
        } else if (!saved.equals(read)) {
            throw new IllegalArgumentException("the saved state is incomplete or invalid at " + path);
        }
    }

    private static Envelope envelope(Class<?> server, JsonNode json) throws IOException {
        JsonNode format = json.path("format");
        if (!format.isInt()) {
            throw new IllegalArgumentException("not a saved state: it has no version of the format");
        }
        if (format.intValue() != FORMAT) {
            throw new IllegalArgumentException(
                    "the saved state has format " + format + "; this version reads format " + FORMAT);
        }
        Envelope envelope = MAPPER.treeToValue(json, Envelope.class);
        if (!envelope.server.equals(server.getSimpleName())) {
            throw new IllegalArgumentException(
                    "the saved state is of " + envelope.server + ", not of " + server.getSimpleName());
        }
        return envelope;
    }

    private static ObjectMapper mapper() {
        JsonSetter.Value noNull = JsonSetter.Value.forValueNulls(Nulls.FAIL);
        ObjectMapper mapper = JsonMapper.builder()
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.SETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .addModule(new SimpleModule()
                        .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addSerializer(Duration.class, ToStringSerializer.instance)
                        .addDeserializer(Instant.class, new TimeDeserializer<>(Instant.class, Instant::parse))
                        .addDeserializer(Duration.class, new TimeDeserializer<>(Duration.class, Duration::parse)))
                .build();
        for (Class<?> type : List.of(Map.class, List.class, Set.class)) {
            mapper.configOverride(type).setSetterInfo(noNull);
        }
        return mapper;
    }

    /** Reads a time in the format of ISO 8601. */
    private static final class TimeDeserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        TimeDeserializer(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // the class of the values is the one of the constructor
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not a time in the format of ISO 8601");
            }
        }
    }
}
