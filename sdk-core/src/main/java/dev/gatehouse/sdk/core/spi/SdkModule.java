package dev.gatehouse.sdk.core.spi;

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
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import dev.gatehouse.sdk.core.json.PatchField;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON serializers and deserializers of the SDK's own types. */
final class SdkModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SdkModule() {
        super("gatehouse");
        addSerializer(new PatchFieldSerializer());
        addSerializer(new SecretSerializer());
        addDeserializer(Secret.class, new SecretDeserializer());
        addDeserializer(Object.class, new PlainJsonDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addBeanDeserializerModifier(new NullableSetters());
        context.addBeanDeserializerModifier(new ExactNumbers());
        context.addBeanSerializerModifier(new AdditionalProperties());
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return ExtensibleEnum.class.isAssignableFrom(type.getRawClass())
                        ? new ExtensibleEnumDeserializer(type)
                        : null;
            }
        });
    }

    /** Writes the value. The annotations of {@link Secret} write a mask. */
    private static final class SecretSerializer extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretSerializer() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }

    private static final class PatchFieldSerializer extends StdSerializer<PatchField<?>> {
        private static final long serialVersionUID = 1L;

        PatchFieldSerializer() {
            super(PatchField.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, PatchField<?> field) {
            return field.isAbsent();
        }

        @Override
        public void serialize(PatchField<?> field, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(field.value().orElse(null), out);
        }
    }

    private static final class SecretDeserializer extends StdDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretDeserializer() {
            super(Secret.class);
        }

        @Override
        public @Nullable Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = _parseString(in, context, this);
            return text == null || text.isEmpty() ? null : Secret.of(text);
        }
    }

    /** Reads plain Java values. Integers are {@code Long} if they fit, since callers cast. */
    private static final class PlainJsonDeserializer extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        PlainJsonDeserializer() {
            super(Object.class);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                // A delegating creator passes an object after its start.
                case START_OBJECT, FIELD_NAME -> {
                    Map<String, @Nullable Object> object = new LinkedHashMap<>();
                    boolean started = in.currentToken() == JsonToken.FIELD_NAME;
                    for (String name = started ? in.currentName() : in.nextFieldName();
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

    /** Calls {@code of(String)} of the subclass for strings, numbers and booleans. */
    private static final class ExtensibleEnumDeserializer extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Method of;

        ExtensibleEnumDeserializer(JavaType type) {
            super(type);
            try {
                of = type.getRawClass().getMethod("of", String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getRawClass() + " must have a public static method of(String)", e);
            }
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return of.invoke(null, _parseString(in, context, this));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException("cannot create " + of.getDeclaringClass().getSimpleName(), e);
            }
        }
    }
}
