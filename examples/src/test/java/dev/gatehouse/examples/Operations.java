package dev.gatehouse.examples;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.gatehouse.examples.Sources.Seen;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which operations the methods of a module's sources call: the constants that stand in them, read as text. */
final class Operations {

    /** An operation: method and path, and the kinds of failure that the vendor documents for it. */
    record Called(String method, String path, Set<String> kinds) {}

    private record Constant(CompilationUnitTree unit, String owner, ExpressionTree value) {}

    private final Map<String, Constant> constants = new HashMap<>();

    Operations(Sources sources) {
        for (CompilationUnitTree unit : sources.units()) {
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree owner) {
                    String name = Sources.packageOf(unit) + "." + owner.getSimpleName();
                    for (Tree member : owner.getMembers()) {
                        if (member instanceof VariableTree field && field.getInitializer() != null) {
                            constants.put(
                                    name + "." + field.getName(), new Constant(unit, name, field.getInitializer()));
                        }
                    }
                }
            }
        }
    }

    /** What a method calls by itself, or by methods of its class that users don't see. */
    Set<Called> calledBy(Seen method) {
        TreePath path = method.path();
        ClassTree owner = (ClassTree) method.owner().getLeaf();
        Set<MethodTree> followed = new LinkedHashSet<>();
        Set<Called> called = new LinkedHashSet<>();
        String name = Sources.packageOf(path.getCompilationUnit()) + "." + owner.getSimpleName();
        follow((MethodTree) path.getLeaf(), owner, path.getCompilationUnit(), name, followed, called);
        return called;
    }

    private void follow(
            MethodTree method,
            ClassTree owner,
            CompilationUnitTree unit,
            String name,
            Set<MethodTree> followed,
            Set<Called> called) {
        if (!followed.add(method)) {
            return;
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
                find(tree);
                return null;
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
                find(tree);
                return super.visitMemberSelect(tree, null);
            }

            private void find(ExpressionTree tree) {
                Constant constant = constant(tree, unit, name);
                if (constant != null && constant.value().toString().startsWith("Operation.")) {
                    called.add(operation(constant));
                }
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
                for (Tree member : owner.getMembers()) {
                    if (member instanceof MethodTree other
                            && other.getName()
                                    .contentEquals(tree.getMethodSelect().toString())
                            && !other.getModifiers().toString().contains("public")) {
                        follow(other, owner, unit, name, followed, called);
                    }
                }
                return super.visitMethodInvocation(tree, null);
            }
        }.scan(method.getBody(), null);
    }

    private Called operation(Constant constant) {
        Set<String> kinds = new TreeSet<>();
        kinds(constant, kinds);
        ExpressionTree call = constant.value();
        while (true) {
            MethodInvocationTree invocation = (MethodInvocationTree) call;
            MemberSelectTree select = (MemberSelectTree) invocation.getMethodSelect();
            if (select.getExpression().toString().equals("Operation")) {
                String path = string(invocation.getArguments().get(1), constant);
                return new Called(select.getIdentifier().toString().toUpperCase(Locale.ROOT), path, kinds);
            }
            call = select.getExpression();
        }
    }

    private void kinds(Constant constant, Set<String> kinds) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
                Constant other = constant(tree, constant.unit(), constant.owner());
                if (other != null) {
                    kinds(other, kinds);
                }
                return null;
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
                if (tree.getExpression().toString().equals("ErrorKind")) {
                    kinds.add(tree.getIdentifier().toString());
                }
                Constant other = constant(tree, constant.unit(), constant.owner());
                if (other != null) {
                    kinds(other, kinds);
                }
                return super.visitMemberSelect(tree, null);
            }
        }.scan(constant.value(), null);
    }

    private String string(ExpressionTree tree, Constant place) {
        if (tree instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return string(inner.getExpression(), place);
        }
        if (tree instanceof BinaryTree sum) {
            return string(sum.getLeftOperand(), place) + string(sum.getRightOperand(), place);
        }
        Constant other = Objects.requireNonNull(constant(tree, place.unit(), place.owner()), tree::toString);
        return string(other.value(), other);
    }

    /** The constant that a name means: of this class, of one beside it, or imported. */
    private @Nullable Constant constant(ExpressionTree tree, CompilationUnitTree unit, String owner) {
        String name = tree.toString();
        Constant found = constants.get(owner + "." + name);
        if (found == null) {
            found = constants.get(Sources.packageOf(unit) + "." + name);
        }
        for (ImportTree each : unit.getImports()) {
            String imported = each.getQualifiedIdentifier().toString();
            String start = name.replaceFirst("\\..*", "");
            if (found == null && imported.endsWith("." + start)) {
                found = constants.get(imported + name.substring(start.length()));
            }
        }
        return found;
    }
}
