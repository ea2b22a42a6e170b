package dev.gatehouse.sdk.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The type of an answer, type arguments included: {@code new Shape<ListAnswer<Client>>() {}}. Made once per operation.
 *
 * @param <T> the type
 */
public abstract class Shape<T> {

    private final Type type;

    /** Reads the type argument of the subclass. */
    protected Shape() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)) {
            throw new IllegalStateException("a Shape needs its type argument");
        }
        this.type = parameterized.getActualTypeArguments()[0];
    }

    private Shape(Type type) {
        this.type = type;
    }

    /** Returns the shape of a class without type arguments. */
    public static <T> Shape<T> of(Class<T> type) {
        return new Shape<>(type) {};
    }

    /** Returns the type. */
    public final Type type() {
        return type;
    }
}
