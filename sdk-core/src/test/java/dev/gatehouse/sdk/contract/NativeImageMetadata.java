package dev.gatehouse.sdk.contract;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import com.fasterxml.jackson.databind.introspect.BasicClassIntrospector;
import com.fasterxml.jackson.databind.introspect.ClassIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import dev.gatehouse.sdk.core.json.PatchField;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the reachability metadata of a module for GraalVM native images. The metadata lists the
 * types that Jackson inspects: those that it reaches from records and annotated types, and the
 * subclasses of {@link ExtensibleEnum}.
 */
public final class NativeImageMetadata {

    private static final Path CLASSES = Path.of("target", "classes");

    private final Set<String> found = new TreeSet<>();
    private final List<Class<?>> own;

    private NativeImageMetadata(List<Class<?>> own) {
        this.own = own;
    }

    /**
     * Returns the metadata of the module under test, and writes it to the {@code target} folder.
     */
    public static String generate(String... resources) throws Exception {
        NativeImageMetadata metadata = new NativeImageMetadata(ownTypes());
        metadata.inspectWithJackson();
        String text = metadata.json(resources);
        Files.writeString(Path.of("target", "reachability-metadata.json"), text);
        return text;
    }

    /** Returns the path of the module's metadata file. */
    public static Path file(String artifact) {
        return Path.of(
                "src/main/resources/META-INF/native-image/dev.gatehouse", artifact, "reachability-metadata.json");
    }

    private static List<Class<?>> ownTypes() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (!name.endsWith("-info.class")) {
                    types.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            NativeImageMetadata.class.getClassLoader()));
                }
            }
        }
        return types;
    }

    private void inspectWithJackson() {
        // Jackson inspects these before it uses their serializers.
        List.of(ExtensibleEnum.class, PatchField.class, Secret.class).forEach(this::add);
        if (own.contains(Secret.class)) {
            return; // core has no other JSON types
        }
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new SimpleModule("recording") {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void setupModule(SetupContext context) {
                        context.setClassIntrospector(new RecordingIntrospector());
                    }
                })
                .build();
        for (Class<?> type : own) {
            if (ExtensibleEnum.class.isAssignableFrom(type)) {
                add(type);
            }
            if (own.stream().noneMatch(root -> root.isAssignableFrom(type) && isForJackson(root))) {
                continue;
            }
            add(type);
            if (type.isRecord() || type.isAnnotationPresent(JsonDeserialize.class)) {
                mapper.readerFor(type);
            }
            if (!Modifier.isAbstract(type.getModifiers())
                    && !type.getSimpleName().equals("Builder")) {
                mapper.writerFor(type);
            }
        }
    }

    private static boolean isForJackson(Class<?> type) {
        // Internal request and response bodies are records without annotations.
        return type.isRecord()
                || Stream.of(
                                Stream.of(type),
                                Stream.of(type.getDeclaredMethods()),
                                Stream.of(type.getDeclaredConstructors()),
                                Stream.of(type.getDeclaredFields()))
                        .flatMap(elements -> elements)
                        .flatMap(element -> Stream.of(element.getDeclaredAnnotations()))
                        .anyMatch(annotation ->
                                annotation.annotationType().getName().startsWith("com.fasterxml.jackson."));
    }

    /**
     * Adds a type of this module, its supertypes and property types, and the types in its
     * annotations.
     */
    private void add(Class<?> type) {
        if (!own.contains(type) || !found.add(type.getName())) {
            return;
        }
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .forEach(this::add);
        Stream.concat(
                        Stream.of((AnnotatedElement) type),
                        Stream.of(type.getDeclaredMethods(), type.getDeclaredFields())
                                .flatMap(Stream::of))
                .flatMap(NativeImageMetadata::named)
                .forEach(this::add);
        // Jackson inspects the type of a property when it has a value.
        Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .forEach(property -> addAllIn(property.getGenericReturnType()));
    }

    private void addAllIn(Type type) {
        if (type instanceof Class<?> plain) {
            add(plain);
        } else if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::addAllIn);
        }
    }

    private static Stream<Class<?>> named(AnnotatedElement element) {
        JsonDeserialize deserialize = element.getAnnotation(JsonDeserialize.class);
        JsonSerialize serialize = element.getAnnotation(JsonSerialize.class);
        return Stream.concat(
                deserialize == null
                        ? Stream.of()
                        : Stream.of(
                                deserialize.using(),
                                deserialize.contentUsing(),
                                deserialize.keyUsing(),
                                deserialize.builder(),
                                deserialize.converter(),
                                deserialize.contentConverter(),
                                deserialize.as()),
                serialize == null
                        ? Stream.of()
                        : Stream.of(
                                serialize.using(),
                                serialize.contentUsing(),
                                serialize.keyUsing(),
                                serialize.converter(),
                                serialize.contentConverter(),
                                serialize.as()));
    }

    private String json(String... resources) {
        String types = found.stream()
                .map(type -> "    {\"type\": \"" + type + "\", \"allDeclaredConstructors\": true,"
                        + " \"allDeclaredFields\": true, \"allDeclaredMethods\": true}")
                .collect(Collectors.joining(",\n"));
        String globs = Stream.of(resources)
                .map(glob -> "    {\"glob\": \"" + glob + "\"}")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"reflection\": [\n" + types + "\n  ]"
                + (globs.isEmpty() ? "" : ",\n  \"resources\": [\n" + globs + "\n  ]") + "\n}\n";
    }

    /** Adds every type that Jackson inspects. */
    private final class RecordingIntrospector extends BasicClassIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public ClassIntrospector copy() {
            return this;
        }

        @Override
        public BasicBeanDescription forSerialization(SerializationConfig config, JavaType type, MixInResolver mixins) {
            add(type.getRawClass());
            return super.forSerialization(config, type, mixins);
        }

        @Override
        public BasicBeanDescription forDeserialization(
                DeserializationConfig config, JavaType type, MixInResolver mixins) {
            add(type.getRawClass());
            return super.forDeserialization(config, type, mixins);
        }

        @Override
        public BasicBeanDescription forDeserializationWithBuilder(
                DeserializationConfig config, JavaType builder, MixInResolver mixins, BeanDescription value) {
            add(builder.getRawClass());
            return super.forDeserializationWithBuilder(config, builder, mixins, value);
        }
    }
}
