package dev.gatehouse.sdk.core.spi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.core.json.JsonReader;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON in one vendor's naming convention. Reading is lenient: unknown fields are ignored, null is read
 * as absent, numbers are accepted as strings and strings as numbers. A number that its field can't represent is an error.
 * JSON without a type is represented by {@code Map},
 * {@code List}, {@code String}, {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and null.
 */
public final class JsonCodec implements JsonReader {

    private static final StreamReadConstraints LIMITS = limits();

    /** Null is read as absent, for a list and for its elements. JSON without a type keeps its nulls. */
    private static final JsonSetter.Value NO_NULLS = JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP);

    private final ObjectMapper mapper;

    /** Remembers no names: those of a text that is not limited may need all memory. */
    private final JsonFactory unlimited;

    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private JsonCodec(@Nullable PropertyNamingStrategy naming) {
        JsonMapper.Builder builder = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .addModules(new Jdk8Module(), new JavaTimeModule(), new SdkModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        PatchField.class,
                        field -> field.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS)))
                .withConfigOverride(Iterable.class, list -> list.setSetterInfo(NO_NULLS)) // of builders
                .withConfigOverride(List.class, list -> list.setSetterInfo(NO_NULLS))
                .withConfigOverride(Map.class, map -> map.setSetterInfo(NO_NULLS));
        if (naming != null) {
            builder.propertyNamingStrategy(naming);
        }
        mapper = builder.build();
        unlimited = JsonFactory.builder()
                .streamReadConstraints(LIMITS)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build()
                .setCodec(mapper);
    }

    private static StreamReadConstraints limits() {
        StreamReadConstraints.Builder limits = StreamReadConstraints.builder()
                .maxNestingDepth(100)
                .maxNumberLength(1_000)
                .maxStringLength(8 * 1024 * 1024);
        try {
            // Jackson remembers names for as long as the client exists, up to 6,000 of them.
            limits.maxNameLength(1_024);
        } catch (NoSuchMethodError jackson215) {
            // Jackson before 2.16 can't limit them.
        }
        return limits.build();
    }

    /** Returns a codec whose wire names are the Java names: {@code planId}. */
    public static JsonCodec camelCase() {
        return new JsonCodec(null);
    }

    /** Returns a codec whose wire names are in lower case with underscores: {@code profile_id}. */
    public static JsonCodec snakeCase() {
        return new JsonCodec(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Returns a codec whose wire names begin with a capital: {@code TresorId}. */
    public static JsonCodec pascalCase() {
        return new JsonCodec(PropertyNamingStrategies.UPPER_CAMEL_CASE);
    }

    /**
     * Writes a value as UTF-8 JSON.
     *
     * @throws IllegalArgumentException if it can't be written as JSON
     */
    public byte[] encode(@Nullable Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof AdditionalProperties.ModeledNameException rejected) {
                throw rejected;
            }
            // The message of the cause may contain values of the body.
            throw new IllegalArgumentException(
                    "cannot write JSON of " + (value == null ? null : value.getClass()) + path(e));
        }
    }

    @Override
    public <T> @Nullable T decode(byte[] json, TypeRef<T> type) throws UnreadableJsonException {
        if (json.length == 0) {
            throw new UnreadableJsonException("the JSON text is empty", false);
        }
        try {
            return reader(type).readValue(json);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            // For instance a number out of range, which the message may quote.
            throw new UnreadableJsonException("unexpected JSON", false);
        }
    }

    /**
     * Reads a value that is returned to the application. Unlike {@link #decode}, which also reads errors, rejects texts
     * that can't be represented: unpaired surrogates, and malformed UTF-16 or UTF-32.
     *
     * @return the value; null when the text is the literal {@code null}
     * @throws UnreadableJsonException if the text is empty, is not JSON, can't be represented, or has another structure
     *     than the type
     */
    public <T> @Nullable T decodeExactly(byte[] json, TypeRef<T> type) throws UnreadableJsonException {
        return decode(JsonText.exact(json), type);
    }

    /**
     * Requires a list in a JSON object. A missing list would be read as an empty one. Null counts as an empty list.
     *
     * @param list the name of the list, for the message
     * @param isList whether a field is the list
     * @throws UnreadableJsonException if the text is not a JSON object, or has no such list
     */
    public void requireList(byte[] json, String list, Predicate<String> isList) throws UnreadableJsonException {
        try (JsonParser in = mapper.createParser(json)) {
            startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken value = in.nextToken();
                if (isList(value) && isList.test(name)) {
                    return;
                }
                in.skipChildren();
            }
            throw withoutList(list);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads lists of a JSON object element by element, so that the text is never in memory as a whole. An element may have
     * up to 1 MiB.
     *
     * @param list the name of the list that the object must have, for the message
     * @param lists returns what receives the elements of the list with this name; empty for a field to skip
     * @throws UnreadableJsonException if the text is not a JSON object, has no such list, or an element is too long or
     *     has another structure than its type
     * @throws IOException if the text can't be read
     */
    public void readLists(InputStream json, String list, Function<String, Optional<ListElements<?, ?>>> lists)
            throws UnreadableJsonException, IOException {
        boolean found = false;
        ElementStream text = new ElementStream(json);
        try (JsonParser in = unlimited.createParser(JsonText.reader(text))) {
            startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken value = in.nextToken();
                ListElements<?, ?> elements = isList(value) ? lists.apply(name).orElse(null) : null;
                found |= elements != null;
                if (elements != null && value == JsonToken.START_ARRAY) {
                    readElements(in, text, elements);
                } else {
                    in.skipChildren();
                }
            }
            if (in.nextToken() != null) {
                throw new UnreadableJsonException("unexpected JSON after the object", false);
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw unreadable(e);
        }
        if (!found) {
            throw withoutList(list);
        }
    }

    private <J, T> void readElements(JsonParser in, ElementStream text, ListElements<J, T> elements)
            throws UnreadableJsonException, IOException {
        ObjectReader reader =
                reader(TypeRef.of(elements.type())).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (!in.hasToken(JsonToken.VALUE_NULL)) {
                if (elements.type() == String.class && !in.hasToken(JsonToken.VALUE_STRING)) {
                    // Jackson converts numbers.
                    throw new UnreadableJsonException("unexpected JSON", false);
                }
                elements.consumer().accept(readElement(in, text, reader, elements));
            }
        }
    }

    private static <J, T> T readElement(
            JsonParser in, ElementStream text, ObjectReader reader, ListElements<J, T> elements)
            throws UnreadableJsonException, IOException {
        text.startElement();
        try {
            return elements.conversion().apply(elements.type().cast(reader.readValue(in)));
        } catch (ElementStream.TooLongException e) {
            throw new UnreadableJsonException(ElementStream.TooLongException.MESSAGE, false);
        } catch (RuntimeException e) {
            // For instance a number out of range, which the message may quote.
            throw new UnreadableJsonException("unexpected JSON", false);
        } finally {
            text.endElement();
        }
    }

    private static void startObject(JsonParser in) throws UnreadableJsonException, IOException {
        JsonToken first = in.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new UnreadableJsonException(
                    first == null ? "the JSON text is empty" : "the JSON text is not an object", false);
        }
    }

    private static boolean isList(@Nullable JsonToken value) {
        return value == JsonToken.START_ARRAY || value == JsonToken.VALUE_NULL;
    }

    private static UnreadableJsonException withoutList(String list) {
        return new UnreadableJsonException("the response has no list " + list, false);
    }

    /** Converts a value to plain Java values, as it would be written. */
    public @Nullable Object toTree(@Nullable Object value) {
        try {
            return decode(encode(value), TypeRef.of(Object.class));
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("JSON written by the SDK must be readable", e);
        }
    }

    private <T> ObjectReader reader(TypeRef<T> type) {
        ObjectReader known = readers.get(type.type());
        return known != null
                ? known
                : readers.computeIfAbsent(type.type(), each -> mapper.readerFor(mapper.constructType(each)));
    }

    private static UnreadableJsonException unreadable(IOException e) {
        if (isEndOfText(e) || isEndOfText(e.getCause())) {
            return new UnreadableJsonException("incomplete JSON" + path(e), true);
        }
        boolean range = e instanceof InputCoercionException
                || e.getCause() instanceof InputCoercionException
                || (e instanceof InvalidFormatException format && format.getValue() instanceof Number);
        return new UnreadableJsonException((range ? "number out of range" : "unexpected JSON") + path(e), false);
    }

    /** After a comma, Jackson throws the general exception with the message of the special one. */
    private static boolean isEndOfText(@Nullable Throwable e) {
        return e instanceof JsonEOFException
                || (e instanceof JsonParseException parsing
                        && parsing.getOriginalMessage().startsWith("Unexpected end-of-input"));
    }

    /** Returns the position of the error without any content, which Jackson's own messages quote. */
    private static String path(IOException e) {
        StringBuilder text = new StringBuilder();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            text.append(" at ");
            for (JsonMappingException.Reference step : mapping.getPath()) {
                text.append('/').append(name(step));
            }
        }
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            text.append(" (line ")
                    .append(json.getLocation().getLineNr())
                    .append(", column ")
                    .append(json.getLocation().getColumnNr())
                    .append(')');
        }
        return text.toString();
    }

    /** Names of fields are the SDK's own. Keys of maps are content. */
    private static String name(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return Integer.toString(step.getIndex());
        }
        Object from = step.getFrom();
        Class<?> type = from instanceof Class<?> declared ? declared : from == null ? Object.class : from.getClass();
        return Map.class.isAssignableFrom(type) ? "*" : step.getFieldName();
    }
}
