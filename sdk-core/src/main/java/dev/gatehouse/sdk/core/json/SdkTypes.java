package dev.gatehouse.sdk.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.gatehouse.sdk.core.Secret;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON forms of the SDK's own small types. */
final class SdkTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SdkTypes() {
        super("gatehouse");
        addSerializer(new OfOpenValue());
        addSerializer(new OfField());
        addSerializer(new OfSecret());
        addDeserializer(Secret.class, new ToSecret());
        addDeserializer(Object.class, new ToOpenJson());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addBeanDeserializerModifier(new BuilderFields());
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return OpenValue.class.isAssignableFrom(type.getRawClass()) ? new ToOpenValue(type) : null;
            }
        });
    }

    private static final class OfOpenValue extends StdSerializer<OpenValue> {
        private static final long serialVersionUID = 1L;

        OfOpenValue() {
            super(OpenValue.class);
        }

        @Override
        public void serialize(OpenValue word, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(word.value());
        }
    }

    private static final class OfField extends StdSerializer<Field<?>> {
        private static final long serialVersionUID = 1L;

        OfField() {
            super(Field.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Field<?> field) {
            return field.isAbsent();
        }

        @Override
        public void serialize(Field<?> field, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(field.value().orElse(null), out);
        }
    }

    private static final class OfSecret extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        OfSecret() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }

    private static final class ToSecret extends StdDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        ToSecret() {
            super(Secret.class);
        }

        @Override
        public @Nullable Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = _parseString(in, context, this);
            return text == null || text.isEmpty() ? null : Secret.of(text);
        }
    }

    /** Plain Java values; all whole numbers are {@code Long} if they fit, since callers cast. */
    private static final class ToOpenJson extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        ToOpenJson() {
            super(Object.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                // Handed over after its start by a delegating creator.
                case START_OBJECT, FIELD_NAME -> {
                    Map<String, @Nullable Object> object = new LinkedHashMap<>();
                    boolean begun = in.currentToken() == JsonToken.FIELD_NAME;
                    for (String name = begun ? in.currentName() : in.nextFieldName();
                            name != null;
                            name = in.nextFieldName()) {
                        in.nextToken();
                        object.put(name, deserialize(in, context));
                    }
                    yield object;
                }
                case START_ARRAY -> {
                    List<@Nullable Object> array = new ArrayList<>();
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        array.add(deserialize(in, context));
                    }
                    yield array;
                }
                case VALUE_STRING -> in.getText();
                case VALUE_NUMBER_INT ->
                    in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? in.getBigIntegerValue()
                            : (Object) in.getLongValue();
                case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NULL -> null;
                default -> context.handleUnexpectedToken(Object.class, in);
            };
        }
    }

    /** Calls {@code of(String)} of the subclass, for text, numbers and booleans alike. */
    private static final class ToOpenValue extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Method of;

        ToOpenValue(JavaType type) {
            super(type);
            try {
                of = type.getRawClass().getMethod("of", String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getRawClass() + " needs a public static of(String)", e);
            }
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return of.invoke(null, _parseString(in, context, this));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException("no " + of.getDeclaringClass().getSimpleName() + " from this text", e);
            }
        }
    }
}
