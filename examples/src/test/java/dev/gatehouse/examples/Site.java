package dev.gatehouse.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown pages as a static site in {@code target/site} and checks that each link of the rendered pages
 * resolves. {@code mvn -Psite} runs it, then creates the aggregated Javadoc in {@code target/site/apidocs}.
 */
final class Site {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
            .build();
    private static final String JAVADOC = "apidocs/index.html";
    private static final Pattern LINK = Pattern.compile("(href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("id=\"([^\"]*)\"");
    private static final List<Map.Entry<String, String>> MENU = List.of(
            Map.entry("README.md", "Home"),
            Map.entry("docs/README.md", "Documentation"),
            Map.entry("CHANGELOG.md", "Changelog"));
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 0 1rem 3rem; }
            nav { padding: .8rem 0; border-bottom: 1px solid #ccc; }
            nav a { margin-right: 1.2rem; }
            pre { background: #f5f5f5; padding: .8rem; overflow-x: auto; }
            code { font: .875em ui-monospace, monospace; background: #f5f5f5; }
            table { border-collapse: collapse; display: block; overflow-x: auto; }
            img { max-width: 100%; }
            th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }
            """;

    private final Path site;
    private final List<MarkdownPage> pages;

    private Site(Path site, List<MarkdownPage> pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Renders the site. Fails if a link does not resolve. */
    public static void main(String[] arguments) throws IOException {
        Site site = new Site(MarkdownPage.ROOT.resolve("target/site"), MarkdownPage.all());
        for (MarkdownPage page : site.pages) {
            Path file = site.fileOf(page);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, site.html(page));
        }
        List<String> broken = site.brokenLinks();
        if (!broken.isEmpty()) {
            System.err.println("broken links:\n" + String.join("\n", broken));
            System.exit(1);
        }
        System.out.println(site.pages.size() + " pages: " + site.site.resolve("index.html"));
    }

    private String html(MarkdownPage page) {
        StringBuilder menu = new StringBuilder();
        for (Map.Entry<String, String> entry : MENU) {
            menu.append(anchor(page, siteName(entry.getKey()), entry.getValue()));
        }
        menu.append(anchor(page, JAVADOC, "Javadoc"));
        String body = LINK.matcher(RENDERER.render(page.document()))
                .replaceAll(
                        link -> Matcher.quoteReplacement(link.group(1) + "=\"" + rendered(page, link.group(2)) + "\""));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>%s</style></head>
                <body>
                <nav>%s</nav>
                %s
                </body>
                </html>
                """.formatted(page.title(), STYLE, menu, body);
    }

    private String anchor(MarkdownPage page, String target, String text) {
        return "<a href=\"" + relative(page, site.resolve(target)) + "\">" + text + "</a>";
    }

    /** Returns the link for the site: pages become HTML, other files of the repository are copied. */
    private String rendered(MarkdownPage page, String link) {
        if (link.matches("[a-z]+:.*|#.*")) {
            return link;
        }
        String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        Path file = page.file().resolveSibling(link.replaceFirst("#.*", "")).normalize();
        String name = MarkdownPage.ROOT.relativize(file).toString();
        boolean isPage = pages.stream().anyMatch(each -> each.file().equals(file));
        if (!isPage) {
            copy(file, site.resolve(name));
        }
        return relative(page, site.resolve(isPage ? siteName(name) : name)) + fragment;
    }

    private String relative(MarkdownPage page, Path target) {
        return Objects.requireNonNull(fileOf(page).getParent())
                .relativize(target)
                .toString();
    }

    private Path fileOf(MarkdownPage page) {
        return site.resolve(siteName(page.name()));
    }

    private static String siteName(String markdown) {
        return markdown.replaceFirst("(^|/)README\\.md$", "$1index.html").replaceFirst("\\.md$", ".html");
    }

    private List<String> brokenLinks() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MarkdownPage page : pages) {
            Path file = fileOf(page);
            Matcher link = LINK.matcher(Files.readString(file));
            while (link.find()) {
                if (!link.group(2).matches("[a-z]+:.*|.*" + JAVADOC) && !resolves(file, link.group(2))) {
                    broken.add(site.relativize(file) + ": " + link.group(2));
                }
            }
        }
        return broken;
    }

    private static boolean resolves(Path file, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1
                        || ID.matcher(Files.readString(target))
                                .results()
                                .anyMatch(id -> id.group(1).equals(parts[1])));
    }

    /** Copies a file, or a folder with what it contains except build output. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !from.relativize(each).startsWith("target"))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
