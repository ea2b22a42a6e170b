package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception class of every module survives Java serialization, and its getters work without a constructor. */
class SerializationTest {

    /** What is not serialized, and the content of the stack trace that differs by object. */
    private static final List<String> DIFFERENT =
            List.of("response", "lastSeen", "before", "after", "toString", "hashCode");

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void exceptions_keepTheirContent(String module) throws Exception {
        for (Class<?> type : exceptions(module)) {
            Throwable original = sample(type);
            original.addSuppressed(
                    new TransportException("test.items.get", 1, true, "reset", new IOException("reset")));
            Throwable copy = roundTrip(original);
            assertThat(copy).isExactlyInstanceOf(type).hasMessage(original.getMessage());
            assertThat(copy.getStackTrace()).isEqualTo(original.getStackTrace());
            assertThat(copy.getSuppressed()).hasSize(1);
            assertThat(getters(copy)).as("%s", type).isEqualTo(getters(original));
            if (copy instanceof ApiException e) {
                assertThat(e.status()).isEqualTo(429);
                assertThat(e.response().status()).isEqualTo(429);
                assertThat(e.response().body()).isEmpty();
                assertThat(e.response().header("Server")).isEmpty();
                assertThat(e.details(Object.class)).isEmpty();
            }
            assertThat(getters(roundTrip(copy))).as("again: %s", type).isEqualTo(getters(original));
        }
    }

    /** Mocking libraries create objects so. */
    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void getters_workWithoutAConstructor(String module) throws Exception {
        for (Class<?> type : exceptions(module)) {
            Object mock = withoutConstructor(type);
            getters(mock);
            if (mock instanceof SdkException e) {
                assertThat(e.operation()).isEmpty();
            }
            if (mock instanceof ApiException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
                assertThat(e.response().as(Map.class)).isEmpty();
                assertThat(e.details(Object.class)).isEmpty();
            }
        }
    }

    /** By reflection, since the compiler warns of this class, and mocking libraries use it nevertheless. */
    private static Object withoutConstructor(Class<?> type) throws Exception {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Object instance = factory.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> constructor =
                (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                        .invoke(instance, type, Object.class.getConstructor());
        return constructor.newInstance();
    }

    private static List<Class<?>> exceptions(String module) throws Exception {
        Path classes = Modules.classes(module);
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Exception.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
            List<Class<?>> found = new ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(name);
                if (Throwable.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    found.add(type);
                }
            }
            return found;
        }
    }

    private static Throwable sample(Class<?> type) throws Exception {
        // A copy constructor takes less than the class has.
        Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
                .max((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                .orElseThrow();
        constructor.setAccessible(true);
        Object[] arguments = Stream.of(constructor.getParameterTypes())
                .map(SerializationTest::argument)
                .toArray();
        return (Throwable) constructor.newInstance(arguments);
    }

    private static Object argument(Class<?> type) {
        if (type == ErrorContext.class) {
            return context();
        }
        if (type == Optional.class) {
            return Optional.of(Duration.ofSeconds(7));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return type.isAssignableFrom(NotFoundException.class)
                    ? new NotFoundException(context())
                    : new IllegalArgumentException("cause");
        }
        Map<Class<?>, Object> values = Map.of(
                String.class,
                "test.items.get",
                int.class,
                3,
                long.class,
                4L,
                boolean.class,
                true,
                Duration.class,
                Duration.ofMinutes(5),
                Instant.class,
                Instant.EPOCH,
                List.class,
                List.of());
        Object value = values.get(type);
        return value == null ? entity(type) : value;
    }

    /** Entities are not serializable, so an exception must not keep them. */
    private static Object entity(Class<?> type) {
        try {
            return EntitySamples.filled().of(type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static ErrorContext context() {
        ApiResponse response = new ApiResponse(
                429,
                name -> name.equals("Server") ? List.of("vault") : List.of(),
                new byte[] {'{', '}'},
                JsonCodec.camelCase());
        ApiError error = ApiError.builder(ErrorKind.CONFLICT)
                .code("SLOW.DOWN")
                .message("no right AccessControl.ClientModify")
                .correctiveAction("Wait a while.")
                .requestId("req-7")
                .details(new Object())
                .retryable(false)
                .build();
        return new ErrorContext("test.items.get", error, response, 2, true, Optional.of(Duration.ofMillis(1500)));
    }

    private static Map<String, Object> getters(Object exception) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        Method[] methods = exception.getClass().getMethods();
        Arrays.sort(methods, (one, other) -> one.getName().compareTo(other.getName()));
        for (Method method : methods) {
            boolean own = method.getDeclaringClass().getName().startsWith("dev.gatehouse");
            if (own
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                Object value = method.invoke(exception);
                if (!DIFFERENT.contains(method.getName())) {
                    values.put(method.getName(), String.valueOf(value));
                }
            }
        }
        return values;
    }

    private static Throwable roundTrip(Throwable original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Throwable) in.readObject();
        }
    }
}
