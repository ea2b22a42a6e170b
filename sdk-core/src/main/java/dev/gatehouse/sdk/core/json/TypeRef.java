package dev.gatehouse.sdk.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The type of an answer, type arguments included: {@code new TypeRef<ListAnswer<Client>>() {}}. Made once per operation.
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {

    private final Type type;

    /** Reads the type argument of the subclass. */
    protected TypeRef() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)) {
            throw new IllegalStateException("a TypeRef needs its type argument");
        }
        this.type = parameterized.getActualTypeArguments()[0];
    }

    private TypeRef(Type type) {
        this.type = type;
    }

    /** Returns the shape of a class without type arguments. */
    public static <T> TypeRef<T> of(Class<T> type) {
        return new TypeRef<>(type) {};
    }

    /** Returns the type. */
    public final Type type() {
        return type;
    }
}
