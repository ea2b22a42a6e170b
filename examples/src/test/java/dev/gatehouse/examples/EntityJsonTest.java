package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.nevis.credentials.DevicePasswordPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application writes the entities of all modules with its own Jackson, without configuration, and reads them. */
class EntityJsonTest {

    /** A mapper of an application. */
    @SuppressWarnings("ImmutableEnumChecker") // mappers are not changed after they are built
    enum Mapper {
        JACKSON_2 {
            private final JsonMapper mapper = JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .build();

            @Override
            String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }
        },
        JACKSON_3 {
            private final tools.jackson.databind.json.JsonMapper mapper =
                    tools.jackson.databind.json.JsonMapper.builder().build();

            @Override
            String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }
        };

        abstract String write(Object value) throws Exception;

        abstract <T> T read(String json, Class<T> type) throws Exception;
    }

    record Case(Mapper mapper, Class<?> type) {
        @Override
        public String toString() {
            return mapper + " " + type.getName().replaceFirst("dev\\.gatehouse\\.sdk\\.", "");
        }

        /** Implementations of a sealed type are read as that type. */
        Object read(String json) throws Exception {
            Class<?> declared = Stream.of(type.getInterfaces())
                    .filter(Class::isSealed)
                    .findFirst()
                    .orElse(type);
            return mapper.read(json, declared);
        }

        void roundTrips(Object entity) throws Exception {
            String json = mapper.write(entity);
            Object read = read(json);
            assertThat(read).as(json).isEqualTo(entity);
            assertThat(mapper.write(read)).isEqualTo(json);
        }
    }

    static Stream<Case> entities() {
        return Modules.vendors().stream()
                .flatMap(EntityJsonTest::types)
                .filter(type -> type.isRecord() || type.isAnnotationPresent(JsonDeserialize.class))
                .filter(type -> !type.isSealed() && !type.getName().contains("$Builder"))
                .flatMap(type -> Stream.of(Mapper.values()).map(mapper -> new Case(mapper, type)));
    }

    static Stream<Case> enums() {
        return Modules.vendors().stream()
                .flatMap(EntityJsonTest::types)
                .filter(type -> type.getSuperclass() == ExtensibleEnum.class)
                .flatMap(type -> Stream.of(Mapper.values()).map(mapper -> new Case(mapper, type)));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void filled(Case each) throws Exception {
        if (EntitySamples.needsSecret(each.type)) {
            return; // see secrets
        }
        each.roundTrips(EntitySamples.filled().withoutSecrets().of(each.type));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void cleared(Case each) throws Exception {
        if (!EntitySamples.needsSecret(each.type)) {
            each.roundTrips(EntitySamples.filled().withoutSecrets().cleared().of(each.type));
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void empty(Case each) throws Exception {
        if (EntitySamples.needsSecret(each.type)) {
            return; // see secrets
        }
        Object entity = EntitySamples.empty().of(each.type);
        each.roundTrips(entity);
        if (entity instanceof JsonEntity && !each.type.getName().contains(".sps.")) {
            assertThat(each.mapper.write(entity)).doesNotContain("null").doesNotContain("additionalProperties");
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void secrets_areMasked(Case each) throws Exception {
        String json = each.mapper.write(EntitySamples.filled().of(each.type));
        assertThat(json).doesNotContain("seeded-secret");
        if (EntitySamples.needsSecret(each.type)) {
            assertThat(json).contains("\"***\"");
            assertThatThrownBy(() -> each.read(json)).isInstanceOf(Exception.class);
        }
        if (each.type == S3Key.class || each.type == DevicePasswordPatch.class) {
            assertThat(each.read(json))
                    .isEqualTo(EntitySamples.filled().withoutSecrets().of(each.type));
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void additionalProperties_areNotPrinted(Case each) throws Exception {
        Object entity = EntitySamples.filled().of(each.type);
        if (entity instanceof JsonEntity json) {
            assertThat(json.additionalProperties()).isNotEmpty();
            assertThat(each.mapper.write(entity)).contains("x-additionalProperties");
            assertThat(entity.toString()).doesNotContain("dditionalProperties");
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void extensibleEnums(Case each) throws Exception {
        Object value = each.type.getMethod("of", String.class).invoke(null, "EXTENSION");
        assertThat(each.mapper.write(value)).isEqualTo("\"EXTENSION\"");
        each.roundTrips(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***"})
    void secrets_ofApplications(String absent) throws Exception {
        for (Mapper mapper : Mapper.values()) {
            assertThat(mapper.read("\"s\"", Secret.class)).isEqualTo(Secret.of("s"));
            assertThat(mapper.read("\"" + absent + "\"", Secret.class)).isNull();
        }
    }

    /** Returns the public types of the exported packages. */
    private static Stream<? extends Class<?>> types(String module) {
        Set<String> packages = Modules.exportedPackages(module);
        Path classes = Modules.classes(module);
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> all = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> load(name.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "")))
                    .filter(type -> packages.contains(type.getPackageName()))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .filter(type -> type.getEnclosingClass() == null
                            || Modifier.isPublic(type.getEnclosingClass().getModifiers()))
                    .toList();
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EntityJsonTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
