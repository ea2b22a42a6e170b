package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the names of a module's operations from its source files. A name is a literal, a constant,
 * or an expression of a factory method with its first argument. Fails for any other expression, so
 * that no operation is missed.
 */
final class DeclaredOperations {

    private static final String ARGUMENT = "\\s*\\(\\s*([^,()]+?)\\s*[,)]";
    private static final Pattern NAMED = Pattern.compile("\\bOperation\\s*\\.\\s*[a-z]\\w*" + ARGUMENT);
    /** Every expression that may create an operation. */
    private static final Pattern CREATED = Pattern.compile("\\bOperation\\s*(?:\\.\\s*[a-z*]|::)");

    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?:(\\w+)\\.)?([A-Z][A-Z_0-9]*)");
    private static final Pattern CONCATENATION =
            Pattern.compile("\"([\\w.]+)\"\\s*\\+\\s*\\w+\\s*\\+\\s*\"([\\w.]+)\"");

    /** Source texts by file name. */
    private final Map<String, String> sources;

    DeclaredOperations(Map<String, String> sources) {
        this.sources = sources;
    }

    /** Returns the operation names of the module under test. */
    static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
            }
            return new DeclaredOperations(sources).all();
        }
    }

    Set<String> all() {
        Set<String> names = new TreeSet<>();
        sources.forEach((file, text) -> {
            List<String> arguments = first(NAMED, text);
            assertThat(arguments)
                    .as("%s: names of all operations can be read", file)
                    .hasSize((int) CREATED.matcher(text).results().count());
            arguments.forEach(argument -> names.addAll(named(file, argument)));
        });
        assertThat(names).isNotEmpty();
        return names;
    }

    private List<String> named(String file, String argument) {
        Matcher literal = LITERAL.matcher(argument);
        if (literal.matches()) {
            return List.of(literal.group(1));
        }
        Matcher constant = CONSTANT.matcher(argument);
        Matcher concatenation = CONCATENATION.matcher(argument);
        List<String> names = List.of();
        if (constant.matches()) {
            names = constants(constant.group(1) == null ? file : constant.group(1) + ".java", constant.group(2));
        } else if (concatenation.matches()) {
            names = factoryArguments(file.replace(".java", "")).stream()
                    .map(name -> concatenation.group(1) + name + concatenation.group(2))
                    .toList();
        }
        assertThat(names)
                .as("%s: operation name %s can be read", file, argument)
                .isNotEmpty();
        return names;
    }

    private List<String> constants(String file, String name) {
        return first(
                Pattern.compile("\\bString\\s+" + name + "\\s*=\\s*\"([\\w.]+)\"\\s*;"),
                sources.getOrDefault(file, ""));
    }

    /** Returns the first arguments of all calls of a class's factory methods. */
    private Set<String> factoryArguments(String type) {
        Pattern call = Pattern.compile("\\b" + type + "\\s*\\.\\s*[a-z]\\w*" + ARGUMENT);
        Pattern any = Pattern.compile("\\b" + type + "\\s*(?:\\.\\s*[a-z*]|::)");
        return sources.entrySet().stream()
                .flatMap(source -> {
                    List<String> arguments = first(call, source.getValue());
                    assertThat(arguments)
                            .as("%s: arguments of %s", source.getKey(), type)
                            .hasSize((int)
                                    any.matcher(source.getValue()).results().count())
                            .allMatch(LITERAL.asMatchPredicate());
                    return arguments.stream().map(literal -> literal.replace("\"", ""));
                })
                .collect(Collectors.toSet());
    }

    private static List<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
