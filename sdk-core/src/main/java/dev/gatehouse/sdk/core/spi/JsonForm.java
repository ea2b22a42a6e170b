package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.Buffer;
import java.nio.channels.Channel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Rejects values that Jackson would write as JSON although they have no JSON form, such as bytes or a file. */
final class JsonForm {

    private static final List<Class<?>> WITHOUT = List.of(
            byte[].class,
            Byte[].class,
            Buffer.class,
            BodySource.class,
            BodyTarget.class,
            InputStream.class,
            OutputStream.class,
            Reader.class,
            Writer.class,
            Channel.class,
            Path.class,
            File.class,
            BaseStream.class,
            Supplier.class,
            Callable.class,
            Future.class);

    private JsonForm() {}

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException if it, or a value in its maps, lists and arrays, has no JSON form
     */
    static Object require(Object value) {
        requireForm(value);
        Collection<?> contents = contents(value);
        if (!contents.isEmpty()) {
            requireForms(contents);
        }
        return value;
    }

    /** Looks into each collection once: one that contains itself is left to Jackson, which rejects it. */
    private static void requireForms(Collection<?> contents) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Collection<?>> open = new ArrayDeque<>(List.of(contents));
        while (!open.isEmpty()) {
            for (Object each : open.remove()) {
                requireForm(each);
                Collection<?> inner = contents(each);
                if (!inner.isEmpty() && seen.add(each)) {
                    open.add(inner);
                }
            }
        }
    }

    private static void requireForm(@Nullable Object value) {
        for (Class<?> type : WITHOUT) {
            if (type.isInstance(value)) {
                throw new IllegalArgumentException(
                        value.getClass().getTypeName() + " has no JSON form; use body(BodySource, contentType)");
            }
        }
    }

    private static Collection<?> contents(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        return value instanceof Collection<?> collection ? collection : List.of();
    }
}
