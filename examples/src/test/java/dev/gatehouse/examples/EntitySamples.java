package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.sps.configuration.OrderedObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Entities whose fields are all filled, or only the required ones, created by reflection through their builders. */
final class EntitySamples {

    /** Values for fields that are checked. */
    private static final Map<String, String> TEXTS =
            Map.of("languageCode", "de", "contentType", "text/css", "lifetime", "10h");

    private static final Map<String, Integer> NUMBERS = Map.of("ldtQosStatusCheckRate", 600, "maxFileSize", 1_000);

    private static final Set<String> NOT_EMPTY =
            Set.of("backupDestinations", "clientList", "guardPaths", "locations", "permissions", "transformationKey");

    private final boolean filled;
    private final boolean secrets;
    private final boolean cleared;

    private EntitySamples(boolean filled, boolean secrets, boolean cleared) {
        this.filled = filled;
        this.secrets = secrets;
        this.cleared = cleared;
    }

    /** Fills all fields. */
    static EntitySamples filled() {
        return new EntitySamples(true, true, false);
    }

    /** Fills all fields except optional secrets. */
    EntitySamples withoutSecrets() {
        return new EntitySamples(filled, false, cleared);
    }

    /** Clears the fields of updates. */
    EntitySamples cleared() {
        return new EntitySamples(filled, secrets, true);
    }

    /** Fills the required fields only. */
    static EntitySamples empty() {
        return new EntitySamples(false, false, false);
    }

    Object of(Class<?> type) throws ReflectiveOperationException {
        return type.isRecord() ? ofRecord(type) : ofBuilder(type);
    }

    /** Returns whether a value of the type can't be created without a secret. */
    static boolean needsSecret(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .anyMatch(member -> member == Secret.class
                        || (JsonEntity.class.isAssignableFrom(member) && member != type && needsSecret(member)));
    }

    private Object ofRecord(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getName(), components[i].getGenericType());
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object ofBuilder(Class<?> type) throws ReflectiveOperationException {
        Class<?> builderType = Class.forName(type.getName() + "$Builder");
        Constructor<?> constructor = builderType.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object builder = constructor.newInstance();
        Class<?> generated = Class.forName(type.getPackageName() + ".Immutable" + type.getSimpleName());
        for (Field field : generated.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
                continue;
            }
            Type declared = type.getMethod(field.getName()).getGenericReturnType();
            Object value = value(field.getName(), declared);
            setter(builderType, field.getName(), raw(declared)).invoke(builder, value);
        }
        Method build = builderType.getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static Method setter(Class<?> builder, String name, Class<?> type) {
        Class<?> parameter = type == List.class ? Iterable.class : type;
        Method setter = Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0] == parameter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(builder + " has no setter of " + name));
        setter.setAccessible(true);
        return setter;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : (Class<?>) type;
    }

    private Object value(String name, Type type) throws ReflectiveOperationException {
        Class<?> raw = raw(type);
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            Type content = arguments[arguments.length - 1];
            boolean present = (filled || NOT_EMPTY.contains(name))
                    && (secrets || content != Secret.class)
                    && content != SdkException.class; // not part of the JSON
            if (raw == PatchField.class) {
                return cleared
                        ? PatchField.clear()
                        : present ? PatchField.of(value(name, content)) : PatchField.absent();
            }
            if (raw == Optional.class) {
                return present ? Optional.of(value(name, content)) : Optional.empty();
            }
            if (raw == List.class) {
                return present ? List.of(value(name, content)) : List.of();
            }
            return present ? map(name, content) : Map.of();
        }
        if (raw == OptionalInt.class) {
            return filled ? OptionalInt.of(NUMBERS.getOrDefault(name, 12)) : OptionalInt.empty();
        }
        if (raw == OptionalLong.class) {
            long number = NUMBERS.containsKey(name) ? NUMBERS.get(name) : 1_234_567_890_123L;
            return filled ? OptionalLong.of(number) : OptionalLong.empty();
        }
        if (raw == OptionalDouble.class) {
            return filled ? OptionalDouble.of(12.5) : OptionalDouble.empty();
        }
        return single(name, raw);
    }

    private Object single(String name, Class<?> type) throws ReflectiveOperationException {
        if (ExtensibleEnum.class.isAssignableFrom(type)) {
            return type.getMethod("of", String.class).invoke(null, enumValue(name));
        }
        if (type.getSimpleName().equals("Reference")) {
            return type.getMethod("of", String.class).invoke(null, "key-" + name);
        }
        if (type == OrderedObject.class) {
            return OrderedObject.empty().with("b", "text").with("a", List.of("x"));
        }
        if (type.getSimpleName().equals("LabelChange")) {
            return type.getMethod("set", String.class, String.class).invoke(null, "a", "b");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(Arrays.stream(type.getPermittedSubclasses())
                    .filter(each -> each.isRecord() && each.getRecordComponents().length > 0)
                    .findFirst()
                    .orElseThrow());
        }
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.getOrDefault(name, name.endsWith("Names") ? "de" : "text-" + name);
            case "Object" -> Map.of("list", List.of("a", true), "text", "b");
            case "boolean", "Boolean" -> !name.equals("exclusionRule");
            case "int", "Integer" -> 12;
            case "long", "Long" -> 1_234_567_890_123L;
            case "BigDecimal" -> new BigDecimal("12.25");
            case "Instant" -> Instant.parse("2026-01-02T03:04:05.678Z");
            case "Duration" -> Duration.ofMinutes(90);
            case "URI" -> URI.create("https://host.example.com:5005/S3");
            case "Secret" -> Secret.of("seeded-secret");
            default -> of(type);
        };
    }

    private String enumValue(String name) {
        return switch (name) {
            case "passwordCreationMethod" -> secrets ? "MANUAL" : "GENERATE";
            case "clusterType" -> "HDFS";
            case "guardPointType" -> "ransomware_protection";
            default -> "EXTENSION";
        };
    }

    private Map<String, Object> map(String name, Type content) throws ReflectiveOperationException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("x-" + name, value(name, content));
        return map;
    }
}
