package dev.gatehouse.examples;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The main sources of a module as the compiler reads them, with their Javadoc. */
final class Sources {

    /** A type, method, constructor, field or constant that users see. */
    record Seen(TreePath path, String name, @Nullable String javadoc) {

        TreePath owner() {
            return Objects.requireNonNull(path.getParentPath());
        }

        /** Its Javadoc in one line. */
        String own() {
            return javadoc == null ? "" : javadoc.replaceAll("\\s+", " ");
        }
    }

    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final Set<String> exported;
    private final DocTrees docs;

    private Sources(List<Path> files, Set<String> exported) throws IOException {
        this.exported = exported;
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(units::add);
            docs = DocTrees.instance(task);
        }
    }

    static Sources of(String module) throws IOException {
        return new Sources(Modules.javaFiles(module), Modules.exportedPackages(module));
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    String javadoc(TreePath path) {
        return Objects.requireNonNullElse(docs.getDocComment(path), "").replaceAll("\\s+", " ");
    }

    /** What users see: public members of exported packages. A member that overrides another inherits its Javadoc. */
    List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        units.stream()
                .filter(unit -> exported.contains(packageOf(unit)))
                .forEach(unit -> new Scanner(seen).scan(unit, null));
        return seen;
    }

    static String packageOf(CompilationUnitTree unit) {
        return Objects.toString(unit.getPackageName(), "");
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final List<Seen> seen;

        Scanner(List<Seen> seen) {
            this.seen = seen;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            if (isSeen(tree.getModifiers())) {
                add(tree.getSimpleName());
                super.visitClass(tree, null);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            boolean overrides = tree.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            boolean ofRecord = tree.getReturnType() == null && parent().getKind() == Tree.Kind.RECORD;
            if (isSeen(tree.getModifiers()) && !overrides && !ofRecord) {
                add(tree.getName());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            if (isSeen(tree.getModifiers())) {
                add(tree.getName());
            }
            return null;
        }

        private void add(Object name) {
            String unit = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            seen.add(new Seen(
                    getCurrentPath(), Path.of(unit).getFileName() + ": " + name, docs.getDocComment(getCurrentPath())));
        }

        private Tree parent() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private boolean isSeen(ModifiersTree modifiers) {
            Tree parent = parent();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (parent.getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE))
                    || (modifiers.getFlags().contains(Modifier.PROTECTED)
                            && parent instanceof ClassTree owner
                            && !owner.getModifiers().getFlags().contains(Modifier.FINAL));
        }
    }
}
