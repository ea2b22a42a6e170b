package dev.gatehouse.sdk.core.spi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyMetadata;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the additional properties of requests. Rejects those with the name of a modeled field. */
final class AdditionalProperties extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("deprecation") // getAnyGetter and setAnyGetter, for Jackson before 2.19
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription description, BeanSerializerBuilder builder) {
        AnnotatedMember getter = description.findAnyGetter();
        if (getter != null) {
            Set<String> modeled = builder.getProperties().stream()
                    .filter(property -> !isAnyGetter(property))
                    .map(BeanPropertyWriter::getName)
                    .collect(Collectors.toUnmodifiableSet());
            PropertyName name = PropertyName.construct(getter.getName());
            BeanProperty property =
                    new BeanProperty.Std(name, getter.getType(), null, getter, PropertyMetadata.STD_OPTIONAL);
            Writer writer = new Writer(getter.getType(), modeled);
            if (builder.getAnyGetter() != null) {
                builder.setAnyGetter(new AnyGetterWriter(property, getter, writer));
            }
            builder.getProperties()
                    .replaceAll(each -> isAnyGetter(each) ? inList(each, property, getter, writer) : each);
        }
        return builder;
    }

    /** From Jackson 2.19 on, additional properties are in the list of properties, and their writer is one of a property. */
    private static boolean isAnyGetter(Object property) {
        return property instanceof AnyGetterWriter;
    }

    private static BeanPropertyWriter inList(
            BeanPropertyWriter original, BeanProperty property, AnnotatedMember getter, Writer writer) {
        Object replacement = new AnyGetterWriter(original, property, getter, writer);
        return (BeanPropertyWriter) replacement;
    }

    private static final class Writer extends StdSerializer<Map<String, Object>> {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> modeled;

        Writer(JavaType type, Set<String> modeled) {
            super(type);
            this.modeled = modeled;
        }

        @Override
        public void serialize(Map<String, Object> properties, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                if (modeled.contains(property.getKey())) {
                    throw new ModeledNameException(property.getKey());
                }
                provider.defaultSerializeField(property.getKey(), property.getValue(), out);
            }
        }
    }

    /** A request has an additional property with the name of a modeled field. */
    static final class ModeledNameException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        ModeledNameException(String name) {
            super("additional property must not have the name of a field that the SDK models: \"" + name + "\"");
        }
    }
}
