package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.gatehouse.examples.Operations.Called;
import dev.gatehouse.examples.Sources.Seen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users see has Javadoc; a method that calls the vendor says what the vendor's document does. */
class JavadocTest {

    private static final Pattern RIGHT = Pattern.compile("(?i)\\b(rights?|roles?|privileges?)\\b");
    private static final Pattern PAGE =
            Pattern.compile("\\(\"|OpenAPI file|Reference Guide|by its manual|in the reference|vendor's page");

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#published")
    void whatUsersSee_hasJavadoc(String module) throws IOException {
        Sources sources = Sources.of(module);
        List<String> bare = new ArrayList<>();
        List<Seen> seen = sources.seen();
        for (Seen each : seen) {
            if (each.own().isBlank()) {
                bare.add(each.name());
            }
            if (each.path().getLeaf() instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD) {
                type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                                && !each.own().contains("@param " + field.getName() + " "))
                        .forEach(member -> bare.add(each.name() + ", component " + member));
            }
        }
        for (CompilationUnitTree unit : sources.units()) {
            if (unit.getSourceFile().getName().endsWith("package-info.java")
                    && sources.javadoc(new TreePath(new TreePath(unit), unit.getPackage()))
                            .isBlank()) {
                bare.add("package " + Sources.packageOf(unit));
            }
        }
        assertThat(seen).isNotEmpty();
        assertThat(bare).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void methodsThatCallTheVendor_sayWhatItsDocumentSays(String module) throws IOException {
        Sources sources = Sources.of(module);
        Operations operations = new Operations(sources);
        List<String> wrong = new ArrayList<>();
        Set<Called> all = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Seen each : sources.seen()) {
            if (each.path().getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
                String javadoc = withLinked(each, sources);
                String ofClass = sources.javadoc(each.owner());
                for (Called called : operations.calledBy(each)) {
                    all.add(called);
                    missing(called, javadoc, ofClass)
                            .forEach(what -> wrong.add(each.name() + " does not name " + what));
                }
            }
        }
        assertThat(all).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    /** A method's Javadoc with that of the methods of its class that it refers to. */
    private static String withLinked(Seen method, Sources sources) {
        return sources.seen().stream()
                .filter(each -> each.owner().getLeaf().equals(method.owner().getLeaf()))
                .filter(each -> each.path().getLeaf() instanceof MethodTree other
                        && Pattern.compile("\\{@link #" + other.getName() + "\\b")
                                .matcher(method.own())
                                .find())
                .map(Seen::own)
                .reduce(method.own(), (one, other) -> one + " " + other);
    }

    private static List<String> missing(Called called, String javadoc, String ofClass) {
        List<String> missing = new ArrayList<>();
        if (!address(called).matcher(javadoc).find()) {
            missing.add(called.method() + " " + called.path());
        }
        String text = javadoc + " " + ofClass;
        for (String kind : called.kinds()) {
            String exception = exception(kind);
            if (!text.contains(exception)) {
                missing.add(exception);
            }
        }
        if (!RIGHT.matcher(text).find()) {
            missing.add("the right needed");
        }
        if (!PAGE.matcher(text).find()) {
            missing.add("its source");
        }
        return missing;
    }

    /** Method and path; the class says what the path begins with. */
    private static Pattern address(Called called) {
        String[] segments = called.path().substring(1).split("/", -1);
        List<String> ends = new ArrayList<>();
        String end = "";
        for (int i = segments.length - 1; i >= 0; i--) {
            String segment = segments[i].startsWith("{") ? "(\\{\\w+}|\\.\\.\\.)" : Pattern.quote(segments[i]);
            end = "/" + segment + end;
            ends.add(end);
        }
        return Pattern.compile(called.method() + " (\\.\\.\\.)?(" + String.join("|", ends) + ")(?![\\w/{-])");
    }

    /** The class that stands for a kind: NOT_FOUND, NotFoundException. */
    private static String exception(String kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append("Exception").toString();
    }
}
