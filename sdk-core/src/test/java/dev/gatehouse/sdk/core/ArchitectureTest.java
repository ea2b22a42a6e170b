package dev.gatehouse.sdk.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gatehouse.sdk.contract.ConcurrencyTest;
import dev.gatehouse.sdk.core.error.SdkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The layers and rules of this module. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gatehouse.sdk.core");

    @Test
    void okHttpAndJackson_appearInNoPublicSignature_butHttpClient() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CORE) {
            if (isExported(type)) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(ArchitectureTest::usesOkHttpOrJackson)
                        .forEach(unit -> found.add(unit.getOwner().getSimpleName() + "." + unit.getName()));
            }
        }
        // The setting, its setter and its wither. The generated class is not public.
        assertThat(found).isSubsetOf("SdkConfig.httpClient", "Builder.httpClient", "SdkConfig.withHttpClient");
        assertThat(found).contains("SdkConfig.httpClient");
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.gatehouse.sdk.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void monitors_areUsedNowhere() throws IOException {
        ConcurrencyTest.requireNoMonitors();
    }

    @Test
    void exceptions_extendSdkException() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                .resideInAPackage("..core.error..")
                .should()
                .beAssignableTo(SdkException.class)
                .check(CORE);
    }

    @Test
    void methods_areNotSynchronized() {
        assertThat(CORE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                        .map(Object::toString))
                .isEmpty();
    }

    @Test
    void systemPropertiesAndEnvironment_areNotRead() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(CORE);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(CORE);
    }

    @Test
    void everyPackage_isNullMarked() throws Exception {
        for (Path folder : packages()) {
            String name = SOURCES.relativize(folder).toString().replace('/', '.');
            Class<?> info = Class.forName(name + ".package-info");
            assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
        }
    }

    @Test
    void vendors_areNotMentioned() throws IOException {
        List<String> vendors = new ArrayList<>(List.of(
                "thales",
                "ciphertrust",
                "cte",
                "commvault",
                "nevis",
                "oneidentity",
                "balabit",
                "sps",
                "tresorit",
                "zerokit"));
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            modules.map(module -> module.getFileName().toString())
                    .filter(name -> name.startsWith("sdk-")
                            && !List.of("sdk-core", "sdk-bom", "sdk-testkit").contains(name))
                    .map(name -> name.substring("sdk-".length()))
                    .forEach(vendors::add);
        }
        for (Path file : sources()) {
            for (String line : Files.readAllLines(file)) {
                assertThat(Stream.of(line.toLowerCase(Locale.ROOT).split("[^a-z]+")))
                        .as("%s: %s", file, line)
                        .doesNotContainAnyElementsOf(vendors);
            }
        }
    }

    private static boolean isExported(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().endsWith(".internal");
    }

    private static boolean usesOkHttpOrJackson(JavaCodeUnit unit) {
        return Stream.concat(
                        Stream.of(unit.getReturnType()),
                        Stream.concat(unit.getParameterTypes().stream(), unit.getThrowsClause().getTypes().stream()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.getPackageName().startsWith("okhttp3")
                        || type.getPackageName().startsWith("okio")
                        || type.getPackageName().startsWith("com.fasterxml"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<Path> packages() throws IOException {
        return sources().stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
