package dev.gatehouse.examples;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No package cycle in any module, and no unexported type in a public signature: vocabulary below, entry point on top. */
class LayersTest {

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private static JavaClasses classes(String module) {
        return IMPORTED.computeIfAbsent(module, each -> new ClassFileImporter().importPath(Modules.classes(each)));
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void packages_areFreeOfCycles(String module) {
        // One slice per package, the root package included.
        slices().matching("dev.gatehouse.sdk.(**)").should().beFreeOfCycles().check(classes(module));
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void publicSignatures_haveExportedTypesOnly(String module) {
        Set<String> exported = Modules.named().stream()
                .flatMap(each -> Modules.exportedPackages(each).stream())
                .collect(Collectors.toSet());
        List<String> hidden = new ArrayList<>();
        for (JavaClass type : classes(module)) {
            if (exported.contains(type.getPackageName()) && isPublic(type.getModifiers())) {
                type.getMembers().stream()
                        .filter(member -> isPublic(member.getModifiers()))
                        .forEach(member -> signature(member)
                                .filter(each -> each.getPackageName().startsWith("dev.gatehouse"))
                                .filter(each -> !exported.contains(each.getPackageName()))
                                .forEach(each -> hidden.add(member.getFullName() + " has " + each.getName())));
            }
        }
        assertThat(hidden).isEmpty();
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaType> types = member instanceof JavaCodeUnit unit
                ? Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                : Stream.of(((JavaField) member).getType());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }
}
