package dev.gatehouse.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules of the build, read from the tree: every check that runs per module takes its list from here. */
final class Modules {

    static final Path ROOT = Path.of("..");

    private static final Pattern MODULE = Pattern.compile("<module>(sdk-[\\w-]+)</module>");

    private Modules() {}

    /** All modules of the reactor whose names start with {@code sdk-}. */
    static List<String> all() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /** The published modules that contain code. */
    static List<String> published() {
        return all().stream()
                .filter(module -> Files.isDirectory(sources(module)))
                .filter(module -> pom(module).contains("<unpublished>false</unpublished>"))
                .toList();
    }

    /** The published modules that have a module descriptor: core and one per vendor. */
    static List<String> named() {
        return published().stream()
                .filter(module -> Files.exists(sources(module).resolve("module-info.java")))
                .toList();
    }

    /** The modules of the vendors. */
    static List<String> vendors() {
        return named().stream().filter(module -> !module.equals("sdk-core")).toList();
    }

    /** The name of a vendor as it stands in packages, operations and file names: {@code cte}. */
    static String vendor(String module) {
        return module.substring("sdk-".length());
    }

    static Path sources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    static Path classes(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    static String pom(String module) {
        return read(ROOT.resolve(module).resolve("pom.xml"));
    }

    /**
     * The packages that users see. A module without a descriptor exports all packages that have public types, except those
     * named {@code internal}.
     */
    static Set<String> exportedPackages(String module) {
        if (named().contains(module)) {
            return ModuleFinder.of(classes(module)).findAll().stream()
                    .flatMap(each -> each.descriptor().exports().stream())
                    .filter(each -> !each.isQualified())
                    .map(each -> each.source())
                    .collect(Collectors.toSet());
        }
        return javaFiles(module).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(Modules::read)
                .filter(text -> Pattern.compile("(?m)^public ").matcher(text).find())
                .map(text -> Pattern.compile("(?m)^package ([\\w.]+);")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("^package |;$", ""))
                .filter(name -> !name.endsWith(".internal"))
                .collect(Collectors.toSet());
    }

    static List<Path> javaFiles(String module) {
        try (Stream<Path> files = Files.walk(sources(module))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
