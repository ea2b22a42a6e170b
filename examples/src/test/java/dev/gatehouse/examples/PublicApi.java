package dev.gatehouse.examples;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What users of a module see, as sorted text: exported packages, their public types, and the members of these that can be
 * called or overridden, with generics, nullness and what they throw. Members that a hidden supertype hands down, such as
 * those of a generated builder, stand with the type that users name.
 */
final class PublicApi {

    private static final Set<Class<?>> IMPLIED = Set.of(Object.class, Enum.class, Record.class);

    private final Path classes;
    private final Set<String> packages;

    private PublicApi(Path classes, Set<String> packages) {
        this.classes = classes;
        this.packages = packages;
    }

    /** Reads the compiled classes of a module. One without a descriptor exports all its packages. */
    static List<String> of(Path classes) throws IOException {
        Set<String> packages = new TreeSet<>();
        Stream<ModuleDescriptor> descriptors = Files.exists(classes.resolve("module-info.class"))
                ? ModuleFinder.of(classes).findAll().stream().map(module -> module.descriptor())
                : Stream.empty();
        descriptors.flatMap(descriptor -> descriptor.exports().stream()).forEach(exported -> {
            if (!exported.isQualified()) {
                packages.add(exported.source());
            }
        });
        boolean named = !packages.isEmpty();
        for (Class<?> type : types(classes)) {
            if (!named && Modifier.isPublic(type.getModifiers())) {
                packages.add(type.getPackageName());
            }
        }
        return new PublicApi(classes, packages).lines();
    }

    private static List<Class<?>> types(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> load(name.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "")))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() throws IOException {
        TreeMap<String, List<String>> blocks = new TreeMap<>();
        for (Class<?> type : types(classes)) {
            if (isVisible(type)) {
                Set<String> members = new TreeSet<>();
                collect(type, type, members);
                blocks.put(
                        type.getName(),
                        Stream.concat(Stream.of("", head(type)), members.stream())
                                .toList());
            }
        }
        Stream<String> unmarked = packages.stream()
                .filter(name -> !load(name + ".package-info").isAnnotationPresent(NullMarked.class))
                .map(name -> "not null-marked: " + name);
        return Stream.of(
                        packages.stream().map(name -> "package " + name),
                        unmarked,
                        blocks.values().stream().flatMap(List::stream))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Public, or protected in a class that can be extended, and so are the types around it. */
    private boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return packages.contains(type.getPackageName())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && isSeen(type.getModifiers(), outer)
                && (outer == null || isVisible(outer));
    }

    private static boolean isSeen(int modifiers, @Nullable Class<?> owner) {
        return Modifier.isPublic(modifiers)
                || (Modifier.isProtected(modifiers) && owner != null && !Modifier.isFinal(owner.getModifiers()));
    }

    private String head(Class<?> type) {
        String kind = type.isAnnotation() ? "@interface" : type.isInterface() ? "interface" : "class";
        kind = type.isEnum() ? "enum" : type.isRecord() ? "record" : kind;
        int shown = type.isInterface() || type.isEnum() || type.isRecord() ? 0 : ~0;
        List<String> supertypes = new TreeSet<>(supertypes(type)).stream().toList();
        return modifiers(type.getModifiers() & shown) + (type.isSealed() ? "sealed " : "") + kind + " "
                + name(type) + variables(type.getTypeParameters())
                + (supertypes.isEmpty() ? "" : " : " + String.join(", ", supertypes));
    }

    /** Supertypes that users can name; of a hidden one, its own. */
    private List<String> supertypes(Class<?> type) {
        return Stream.concat(
                        Stream.ofNullable(type.getAnnotatedSuperclass()), Arrays.stream(type.getAnnotatedInterfaces()))
                .filter(each -> !IMPLIED.contains(raw(each.getType())))
                .flatMap(each -> isHidden(raw(each.getType()))
                        ? supertypes(raw(each.getType())).stream()
                        : Stream.of(text(each)))
                .toList();
    }

    private boolean isHidden(Class<?> type) {
        return Files.exists(classes.resolve(type.getName().replace('.', '/') + ".class")) && !isVisible(type);
    }

    private void collect(Class<?> type, Class<?> user, Set<String> members) {
        for (Field field : type.getDeclaredFields()) {
            String start = "  field " + modifiers(field.getModifiers()) + text(field.getAnnotatedType()) + " ";
            add(field, user, field.isEnumConstant() ? "  constant " : start, members);
        }
        for (Method method : type.getDeclaredMethods()) {
            int hidden = Modifier.isFinal(user.getModifiers()) ? Modifier.FINAL : 0;
            String start = modifiers(method.getModifiers() & ~hidden & ~Modifier.TRANSIENT & ~Modifier.VOLATILE)
                    + (method.isDefault() ? "default " : "")
                    + variables(method.getTypeParameters());
            add(method, user, "  method " + start + " " + text(method.getAnnotatedReturnType()) + " ", members);
        }
        if (type == user && !type.isInterface()) {
            Arrays.stream(type.getDeclaredConstructors()).forEach(made -> add(made, user, "  constructor ", members));
        }
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(this::isHidden)
                .forEach(hidden -> collect(hidden, user, members));
    }

    private void add(Member member, Class<?> user, String start, Set<String> members) {
        boolean ofObject = member instanceof Method method
                && Arrays.stream(Object.class.getMethods())
                        .anyMatch(own -> own.getName().equals(method.getName())
                                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
        if (!member.isSynthetic() && !ofObject && isSeen(member.getModifiers(), user)) {
            members.add(start.replaceAll("(?<=\\S) +", " ") + end(member));
        }
    }

    private String end(Member member) {
        if (!(member instanceof Executable executable)) {
            return member.getName();
        }
        String name = member instanceof Method ? member.getName() : "";
        String thrown = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(this::text)
                .sorted()
                .collect(joining(", "));
        return name
                + types("(", executable.getAnnotatedParameterTypes(), ")")
                + (executable.isVarArgs() ? " varargs" : "")
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + types(" extends ", variable.getAnnotatedBounds(), ""))
                        .collect(joining(", ", "<", "> "))
                        .replace(" extends Object", "");
    }

    private String types(String before, AnnotatedType[] types, String after) {
        return Arrays.stream(types).map(this::text).collect(joining(", ", before, after));
    }

    private String text(AnnotatedType type) {
        String nullable = isNullable(type) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return text(array.getAnnotatedGenericComponentType()) + (nullable.isEmpty() ? "" : " " + nullable) + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard.getAnnotatedLowerBounds().length > 0
                    ? types("? super ", wildcard.getAnnotatedLowerBounds(), "")
                    : types("? extends ", wildcard.getAnnotatedUpperBounds(), "")
                            .replace("? extends Object", "?");
        }
        if (type instanceof AnnotatedTypeVariable) {
            return nullable + type.getType().getTypeName();
        }
        String arguments = type instanceof AnnotatedParameterizedType parameterized
                ? types("<", parameterized.getAnnotatedActualTypeArguments(), ">")
                : "";
        return nullable + name(raw(type.getType())) + arguments;
    }

    /** Names within {@code java.lang} and this library are shortened. */
    private static String name(Class<?> type) {
        return type.getName()
                .replaceFirst("^(java\\.lang\\.(?=[A-Z])|dev\\.gatehouse\\.sdk\\.)", "")
                .replace('$', '.');
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : (Class<?>) type;
    }

    private static String modifiers(int modifiers) {
        int shown = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        return shown == 0 ? "" : Modifier.toString(shown) + " ";
    }
}
