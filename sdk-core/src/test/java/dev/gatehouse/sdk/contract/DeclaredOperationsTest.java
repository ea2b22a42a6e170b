package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredOperationsTest {

    private static final String FACTORY =
            "static Leaf of(String name) { return new Leaf(Operation.get(\"v.\" + name + \".get\", \"/\")); }";

    @Test
    void literals_constants_andFactoryArguments_areRead() {
        assertThat(names(Map.of(
                        "Area.java",
                        "Operation\n.post(\n\"v.area.create\",\n \"/\"); Operation.get(OWN, \"/\"); Operation.put(Names.OTHER, \"/\");"
                                + "String OWN = \"v.area.own\"; Leaf.of(\"one\"); Leaf.of(\n\"two\");",
                        "Names.java",
                        "static final String OTHER = \"v.area.other\";",
                        "Leaf.java",
                        FACTORY)))
                .containsExactlyInAnyOrder("v.area.create", "v.area.own", "v.area.other", "v.one.get", "v.two.get");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operation.get(name, \"/\");",
                "Operation.get(\"v.\" + verb, \"/\");",
                "Operation.get(UNKNOWN, \"/\");",
                "Operation.get(name(1, 2), \"/\");",
                "Operation.head(name, \"/\");",
                "names.map(Operation::delete)",
                "import static dev.gatehouse.sdk.core.spi.Operation.get;",
                "import static dev.gatehouse.sdk.core.spi.Operation.*;",
                "Leaf.of(name);",
                "names.map(Leaf::of)"
            })
    void otherExpressions_fail(String text) {
        assertThatThrownBy(() -> names(Map.of(
                        "Area.java",
                        "Operation.get(\"v.area.get\", \"/\"); Leaf.of(\"one\");" + text,
                        "Leaf.java",
                        FACTORY)))
                .isInstanceOf(AssertionError.class);
    }

    private static Set<String> names(Map<String, String> sources) {
        return new DeclaredOperations(sources).all();
    }
}
