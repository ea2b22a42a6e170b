package dev.gatehouse.examples;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedArrayType;
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
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private final List<Class<?>> types;
    private final Set<String> packages;

    private PublicApi(List<Class<?>> types, Stream<String> packages) {
        this.types = types;
        this.packages = packages.collect(toCollection(TreeSet::new));
    }

    /** Reads the compiled classes of a module. One without a descriptor exports all its packages. */
    static List<String> of(Path classes) throws IOException {
        List<Class<?>> types;
        try (Stream<Path> files = Files.walk(classes)) {
            types = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", ""))
                    .<Class<?>>map(PublicApi::load)
                    .toList();
        }
        Stream<String> packages = Files.exists(classes.resolve("module-info.class"))
                ? ModuleFinder.of(classes).findAll().stream()
                        .flatMap(module -> module.descriptor().exports().stream())
                        .filter(exported -> !exported.isQualified())
                        .map(exported -> exported.source())
                : types.stream()
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .map(Class::getPackageName);
        return new PublicApi(types, packages).lines();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String name : packages) {
            boolean marked = load(name + ".package-info").isAnnotationPresent(NullMarked.class);
            lines.add("package " + name + (marked ? "" : ", not null-marked"));
        }
        types.stream().filter(this::isVisible).sorted(comparing(Class::getName)).forEach(type -> {
            Set<String> members = new TreeSet<>();
            collect(type, type, members);
            lines.add("");
            lines.add(head(type));
            lines.addAll(members);
        });
        return lines;
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
        return types.contains(type) && !isVisible(type);
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
        RecordComponent[] components = executable.getDeclaringClass().getRecordComponents();
        // Java 17 finds no generics in the canonical constructor of a record that a later compiler made
        AnnotatedType[] parameters =
                name.isEmpty() && components != null && components.length == executable.getParameterCount()
                        ? Arrays.stream(components)
                                .map(RecordComponent::getAnnotatedType)
                                .toArray(AnnotatedType[]::new)
                        : executable.getAnnotatedParameterTypes();
        return name
                + types("(", parameters, ")")
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
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
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

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : (Class<?>) type;
    }

    private static String modifiers(int modifiers) {
        int shown = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL);
        return shown == 0 ? "" : Modifier.toString(shown) + " ";
    }
}
