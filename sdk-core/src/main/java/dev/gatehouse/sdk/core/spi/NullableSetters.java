package dev.gatehouse.sdk.core.spi;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.MethodProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.TypeResolutionContext;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Reads optional properties through a builder's setter {@code name(@Nullable T)}, if it has one, instead of
 * {@code name(Optional<T>)}. This saves an {@code Optional} per value.
 */
final class NullableSetters extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        for (BeanPropertyDefinition property : description.findProperties()) {
            SettableBeanProperty known = builder.findProperty(property.getFullName());
            if (known != null && isPlainOptional(known) && known.getMember() instanceof AnnotatedMethod setter) {
                JavaType type = known.getType().getContentType();
                try {
                    Method nullable =
                            setter.getDeclaringClass().getDeclaredMethod(setter.getName(), type.getRawClass());
                    AnnotatedMethod member = new AnnotatedMethod(
                            new TypeResolutionContext.Empty(config.getTypeFactory()),
                            nullable,
                            setter.getAllAnnotations(),
                            null);
                    builder.addOrReplaceProperty(
                            new MethodProperty(property, type, null, description.getClassAnnotations(), member), true);
                } catch (NoSuchMethodException notGenerated) {
                    // The setter of the Optional remains.
                }
            }
        }
        return builder;
    }

    /** Returns false if an annotation defines how the property is read. */
    private static boolean isPlainOptional(SettableBeanProperty property) {
        return property.getType().isTypeOrSubTypeOf(Optional.class)
                && !property.hasValueDeserializer()
                && !property.getType().getContentType().hasHandlers();
    }
}
