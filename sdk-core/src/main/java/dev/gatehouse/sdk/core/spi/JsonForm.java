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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A body that contains itself ends here, and then as a failure of Jackson. */
    private static final int MAX_DEPTH = 100;

    private JsonForm() {}

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException if it, or a value in its maps, lists and arrays, has no JSON form
     */
    static Object require(Object value) {
        check(value, MAX_DEPTH);
        return value;
    }

    private static void check(@Nullable Object value, int depth) {
        for (Class<?> type : WITHOUT) {
            if (type.isInstance(value)) {
                throw new IllegalArgumentException(
                        value.getClass().getTypeName() + " has no JSON form; use body(BodySource, contentType)");
            }
        }
        if (depth > 0) {
            contents(value).forEach(each -> check(each, depth - 1));
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
