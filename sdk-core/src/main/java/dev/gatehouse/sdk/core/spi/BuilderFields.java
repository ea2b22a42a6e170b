package dev.gatehouse.sdk.core.spi;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.FieldProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.TypeResolutionContext;
import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what may be absent into the generated builder's own field. Its setter takes an {@code Optional}, made only to be
 * opened at once, and does nothing else; over a list of a hundred records that shows.
 */
final class BuilderFields extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        for (BeanPropertyDefinition property : description.findProperties()) {
            SettableBeanProperty known = builder.findProperty(property.getFullName());
            if (known != null && isPlainOptional(known) && known.getMember() instanceof AnnotatedMethod setter) {
                JavaType type = known.getType().getContentType();
                Field field = field(setter, type);
                if (field != null) {
                    AnnotatedField member = new AnnotatedField(
                            new TypeResolutionContext.Empty(config.getTypeFactory()),
                            field,
                            setter.getAllAnnotations());
                    builder.addOrReplaceProperty(
                            new FieldProperty(property, type, null, description.getClassAnnotations(), member), true);
                }
            }
        }
        return builder;
    }

    /** Unless an annotation says how it is read. */
    private static boolean isPlainOptional(SettableBeanProperty property) {
        return property.getType().isTypeOrSubTypeOf(Optional.class)
                && !property.hasValueDeserializer()
                && !property.getType().getContentType().hasHandlers();
    }

    /** Null in a builder that the generator did not write: nobody knows what its setter does. */
    private static @Nullable Field field(AnnotatedMethod setter, JavaType type) {
        Class<?> builder = setter.getDeclaringClass();
        Class<?> generated = builder.getEnclosingClass();
        if (generated == null || !generated.getSimpleName().startsWith("Immutable")) {
            return null;
        }
        try {
            Field field = builder.getDeclaredField(setter.getName());
            return field.getType() == type.getRawClass() ? field : null;
        } catch (NoSuchFieldException e) {
            return null;
        }
    }
}
