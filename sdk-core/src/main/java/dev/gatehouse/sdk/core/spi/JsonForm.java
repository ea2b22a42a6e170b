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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.BaseStream;

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
     * @throws IllegalArgumentException if it has no JSON form
     */
    static Object require(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(JsonForm::require);
        }
        for (Class<?> type : WITHOUT) {
            if (type.isInstance(value)) {
                throw new IllegalArgumentException(
                        value.getClass().getTypeName() + " has no JSON form; use body(BodySource, contentType)");
            }
        }
        return value;
    }
}
