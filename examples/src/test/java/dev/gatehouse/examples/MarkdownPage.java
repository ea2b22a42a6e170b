package dev.gatehouse.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown page of the repository: its text, links and anchors. */
record MarkdownPage(Path file, String text, Node document) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static MarkdownPage of(String file) throws IOException {
        Path path = ROOT.resolve(file);
        String text = Files.readString(path);
        return new MarkdownPage(path, text, PARSER.parse(text));
    }

    /** Returns the README and the pages in docs. */
    static List<MarkdownPage> documentation() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>(List.of(of("README.md")));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(of(ROOT.relativize(file).toString()));
            }
        }
        return pages;
    }

    /** Returns all pages: the documentation and the other Markdown files in the root folder. */
    static List<MarkdownPage> all() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>(documentation());
        try (Stream<Path> files = Files.list(ROOT)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .filter(each -> !each.endsWith("README.md"))
                    .sorted()
                    .toList()) {
                pages.add(of(ROOT.relativize(file).toString()));
            }
        }
        return pages;
    }

    String name() {
        return ROOT.relativize(file).toString();
    }

    /** Returns the destinations of all links, in the order of the page. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** Returns the anchors of the headings, as GitHub forms them. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        IdGenerator ids = IdGenerator.builder().build();
        headings(heading -> anchors.add(ids.generateId(textOf(heading))));
        return anchors;
    }

    /** Returns the text of the first heading. */
    String title() {
        List<String> titles = new ArrayList<>();
        headings(heading -> titles.add(textOf(heading)));
        return titles.isEmpty() ? name() : titles.get(0);
    }

    private void headings(Consumer<Heading> consumer) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                consumer.accept(heading);
            }
        });
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
