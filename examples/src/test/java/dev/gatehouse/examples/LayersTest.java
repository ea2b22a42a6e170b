package dev.gatehouse.examples;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No package cycle in any module: vocabulary below, entry point on top. */
class LayersTest {

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void packages_areFreeOfCycles(String module) {
        JavaClasses classes = new ClassFileImporter().importPath(Modules.classes(module));
        // One slice per package, the root package included.
        slices().matching("dev.gatehouse.sdk.(**)").should().beFreeOfCycles().check(classes);
    }
}
