package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.Table.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * P8: what an application gets with a vendor's module, by the POMs next to the jars, in the versions that
 * Maven chose for this class path.
 *
 * @param artifacts class path entries by artifact, the module itself among them
 */
record RuntimeDependencies(Map<String, Path> artifacts) {

    static void measure(Table table, Mode depth) throws IOException {
        RuntimeDependencies closure = of("sdk-cte");
        long all = 0;
        long ofOthers = 0;
        int others = 0;
        for (Path entry : closure.entries()) {
            boolean own = Files.isDirectory(entry);
            long bytes = own ? jarred(entry) : Files.size(entry);
            all += bytes;
            ofOthers += own ? 0 : bytes;
            others += own ? 0 : 1;
        }
        table.row(
                "P8",
                "jars that a vendor module depends on, without itself and sdk-core",
                String.format(
                        Locale.ROOT, "%d jars, %.2f MB (with these two %.2f MB)", others, ofOthers / 1e6, all / 1e6),
                "≤ 12 jars, ≤ 6 MB",
                Verdict.of(others <= 12 && ofOthers <= 6_000_000));
    }

    static RuntimeDependencies of(String module) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(module));
        while (!open.isEmpty()) {
            String artifact = open.remove();
            Optional<Path> entry = Jvm.CLASS_PATH.stream()
                    .filter(path -> name(path).equals(artifact))
                    .findFirst();
            if (entry.isPresent() && found.putIfAbsent(artifact, entry.get()) == null) {
                open.addAll(dependencies(pom(entry.get())));
            }
        }
        return new RuntimeDependencies(found);
    }

    List<Path> entries() {
        return List.copyOf(artifacts.values());
    }

    /** Of {@code okio-jvm-3.18.1.jar} or {@code sdk-core/target/classes}. */
    private static String name(Path entry) {
        String file = entry.getFileName().toString();
        return file.endsWith(".jar")
                ? file.replaceFirst("-[0-9].*", "")
                : entry.resolve("../..").normalize().getFileName().toString();
    }

    private static Path pom(Path entry) {
        String file = entry.getFileName().toString();
        return file.endsWith(".jar")
                ? entry.resolveSibling(file.replace(".jar", ".pom"))
                : entry.resolve("../../pom.xml").normalize();
    }

    /** The artifacts that a user of this one gets: not those for its tests or its own build. */
    private static List<String> dependencies(Path pom) throws IOException {
        try {
            Element project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
            return children(project, "dependencies")
                    .flatMap(all -> children(all, "dependency"))
                    .filter(one -> List.of("compile", "runtime").contains(text(one, "scope", "compile"))
                            && !text(one, "optional", "false").equals("true"))
                    .map(one -> text(one, "artifactId", ""))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a POM: " + pom, e);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static String text(Element parent, String name, String otherwise) {
        return children(parent, name).map(Element::getTextContent).findFirst().orElse(otherwise);
    }

    /** What a directory of classes weighs as a jar. */
    private static long jarred(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return bytes.size();
    }
}
