package dev.gatehouse.examples;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import dev.gatehouse.sdk.core.json.JsonEntity;
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
 * The metadata of a module for GraalVM's native image: the types that Jackson inspects. They are found by letting Jackson
 * inspect every record, every type that is annotated for it, and every extensible enum.
 */
final class NativeImageMetadata {

    private final Set<String> found = new TreeSet<>();
    private final List<Class<?>> own;

    private NativeImageMetadata(List<Class<?>> own) {
        this.own = own;
    }

    /** Returns the text of the metadata file that the compiled module needs. */
    static String of(String module) throws IOException, ClassNotFoundException {
        NativeImageMetadata metadata = new NativeImageMetadata(ownTypes(Modules.classes(module)));
        metadata.inspectByJackson();
        return metadata.json(resources(module));
    }

    /** The metadata file of a module. */
    static Path file(String module) {
        return Modules.ROOT
                .resolve(module)
                .resolve("src/main/resources/META-INF/native-image/dev.gatehouse")
                .resolve(module)
                .resolve("reachability-metadata.json");
    }

    /** Resources that the code reads, which an image contains only when they are named. */
    private static List<String> resources(String module) throws IOException {
        Path folder = Modules.ROOT.resolve(module).resolve("src/main/resources");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Class<?>> ownTypes(Path classes) throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
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

    private void inspectByJackson() {
        // Jackson inspects these before it asks for their serializers.
        List.of(ExtensibleEnum.class, PatchField.class, Secret.class, JsonEntity.class)
                .forEach(this::add);
        if (own.contains(Secret.class)) {
            return; // core has no other JSON
        }
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new SimpleModule("recording") {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void setupModule(SetupContext context) {
                        context.setClassIntrospector(new Recording());
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
        // Responses and bodies that no user sees are records without annotations.
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

    /** Adds a type of this module, the types it consists of, and those that its annotations name. */
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
        // Jackson inspects the type of a property when there is a value.
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
        JsonDeserialize reading = element.getAnnotation(JsonDeserialize.class);
        JsonSerialize writing = element.getAnnotation(JsonSerialize.class);
        JsonInclude included = element.getAnnotation(JsonInclude.class);
        List<Class<?>> named = new ArrayList<>();
        if (included != null) {
            named.add(included.valueFilter());
        }
        if (reading != null) {
            named.addAll(List.of(
                    reading.using(),
                    reading.contentUsing(),
                    reading.keyUsing(),
                    reading.builder(),
                    reading.converter(),
                    reading.contentConverter(),
                    reading.as()));
        }
        if (writing != null) {
            named.addAll(List.of(
                    writing.using(),
                    writing.contentUsing(),
                    writing.keyUsing(),
                    writing.converter(),
                    writing.contentConverter(),
                    writing.as()));
        }
        return named.stream();
    }

    private String json(List<String> resources) {
        String types = found.stream()
                .map(type -> "    {\"type\": \"" + type + "\", \"allDeclaredConstructors\": true,"
                        + " \"allDeclaredFields\": true, \"allDeclaredMethods\": true}")
                .collect(Collectors.joining(",\n"));
        String globs = resources.stream()
                .map(glob -> "    {\"glob\": \"" + glob + "\"}")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"reflection\": [\n" + types + "\n  ]"
                + (globs.isEmpty() ? "" : ",\n  \"resources\": [\n" + globs + "\n  ]") + "\n}\n";
    }

    /** Records every type that Jackson inspects. */
    private final class Recording extends BasicClassIntrospector {
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
