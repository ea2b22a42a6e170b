package dev.gatehouse.sdk.core.json;

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
import java.util.Optional;

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
                AnnotatedField field = field(setter, new TypeResolutionContext.Empty(config.getTypeFactory()));
                builder.addOrReplaceProperty(
                        new FieldProperty(property, type, null, description.getClassAnnotations(), field), true);
            }
        }
        return builder;
    }

    /** Unless an annotation says how it is read. */
    private static boolean isPlainOptional(SettableBeanProperty property) {
        return property.getType().isTypeOrSubTypeOf(Optional.class)
                && !property.hasValueDeserializer()
                && !property.getType().getContentType().hasValueHandler();
    }

    /** Has the name of its setter, and inherits what is annotated there. */
    private static AnnotatedField field(AnnotatedMethod setter, TypeResolutionContext types) {
        try {
            return new AnnotatedField(
                    types, setter.getDeclaringClass().getDeclaredField(setter.getName()), setter.getAllAnnotations());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(setter + " is of no generated builder", e);
        }
    }
}
