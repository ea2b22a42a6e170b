package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import dev.gatehouse.examples.Operations.Called;
import dev.gatehouse.examples.Regions.Region;
import dev.gatehouse.examples.Sources.Seen;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks README.md and docs: the code is that of compiled regions, links resolve, and names agree with the sources.
 * {@code -Dsnippets=write} rewrites the code blocks from the sources.
 */
class DocumentationTest {

    private static final Pattern FENCE =
            Pattern.compile("(?<=\\n)(?:<!-- snippet: (\\S+) -->\\n)?```(java|kotlin)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("<module>sdk-(\\w+)</module>");

    /** A product: the name of its module without "sdk-", and its client. */
    record Product(String name, Class<?> client) {}

    static Stream<Product> products() throws IOException {
        List<Product> products = new ArrayList<>();
        Matcher module = MODULE.matcher(read("pom.xml"));
        while (module.find()) {
            Path sources = MarkdownPage.ROOT.resolve("sdk-" + module.group(1) + "/src/main/java");
            String type = "dev.gatehouse.sdk." + module.group(1) + "."
                    + Character.toUpperCase(module.group(1).charAt(0))
                    + module.group(1).substring(1) + "Client";
            if (Files.exists(sources.resolve(type.replace('.', '/') + ".java"))) {
                products.add(new Product(module.group(1), load(type)));
            }
        }
        assertThat(products).isNotEmpty();
        return products.stream();
    }

    @Test
    void code_isThatOfCompiledRegions() throws IOException {
        Map<String, Region> regions = Regions.all();
        if ("write".equals(System.getProperty("snippets"))) {
            for (MarkdownPage page : MarkdownPage.documentation()) {
                Files.writeString(page.file(), withCodeOf(regions, page.text()));
            }
        }
        Set<String> shown = new TreeSet<>();
        for (MarkdownPage page : MarkdownPage.documentation()) {
            Matcher fence = FENCE.matcher(page.text());
            while (fence.find()) {
                assertThat(fence.group(1))
                        .as("name of the snippet in %s:\n%s", page.name(), fence.group(3))
                        .isNotNull();
                assertThat(regions).as("region %s", fence.group(1)).containsKey(fence.group(1));
                Region region = Objects.requireNonNull(regions.get(fence.group(1)));
                assertThat(fence.group(3))
                        .as("%s in %s", fence.group(1), page.name())
                        .isEqualTo(region.code());
                assertThat(page.links().stream().map(link -> target(page, link)))
                        .as("%s links the source of %s, which has the imports", page.name(), fence.group(1))
                        .contains(region.file().toAbsolutePath().normalize());
                shown.add(fence.group(1));
            }
        }
        assertThat(shown).hasSizeGreaterThan(5);
    }

    private static String withCodeOf(Map<String, Region> regions, String text) {
        return FENCE.matcher(text).replaceAll(fence -> {
            Region region = fence.group(1) == null ? null : regions.get(fence.group(1));
            return Matcher.quoteReplacement(
                    region == null
                            ? fence.group()
                            : "<!-- snippet: " + fence.group(1) + " -->\n```" + fence.group(2) + "\n" + region.code()
                                    + "```\n");
        });
    }

    @Test
    void links_resolve() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MarkdownPage page : MarkdownPage.all()) {
            for (String link : page.links()) {
                if (!link.matches("[a-z]+:.*") && !resolves(page, link)) {
                    broken.add(page.name() + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(MarkdownPage page, String link) throws IOException {
        Path target = target(page, link);
        int hash = link.indexOf('#');
        if (hash < 0) {
            return Files.exists(target);
        }
        return target.toString().endsWith(".md")
                && Files.exists(target)
                && MarkdownPage.of(MarkdownPage.ROOT.relativize(target).toString())
                        .anchors()
                        .contains(link.substring(hash + 1));
    }

    /** Returns the file that a link names; a link that is an anchor only names the page itself. */
    private static Path target(MarkdownPage page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page.file() : page.file().resolveSibling(file).normalize();
    }

    @Test
    void readme_isShort() throws IOException {
        String readme = read("README.md");
        assertThat(readme.lines().count()).isLessThanOrEqualTo(300);
        assertThat(readme.length()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void index_listsEachPage() throws IOException {
        MarkdownPage index = MarkdownPage.of("docs/README.md");
        List<Path> listed =
                index.links().stream().map(link -> target(index, link)).toList();
        for (MarkdownPage page : MarkdownPage.documentation()) {
            if (!page.file().equals(index.file())) {
                assertThat(listed).as("index in docs/README.md").contains(page.file());
            }
        }
    }

    @Test
    void version_isTheProjects() throws IOException {
        Matcher version = Pattern.compile("<version>(\\S+)</version>").matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        assertThat(read("README.md"))
                .contains("<version>" + version.group(1) + "</version>", "sdk-bom:" + version.group(1));
        assertThat(read("sdk-bom/pom.xml")).contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void okHttpOfTheBom_isThatOfTheBuild() throws IOException {
        Pattern property = Pattern.compile("<okhttp.version>\\S+</okhttp.version>");
        Matcher built = property.matcher(read("pom.xml"));
        assertThat(built.find()).isTrue();
        assertThat(read("sdk-bom/pom.xml")).contains(built.group());
    }

    @Test
    void commands_areThoseOfTheBuild() throws IOException {
        assertThat(read("README.md")).contains("mvn verify", "mvn -q -Ptour");
        assertThat(read("docs/benchmarks.md")).contains("mvn -q -Pbenchmark");
        assertThat(read(".ci/run")).contains("verify", "-Ptour");
    }

    @ParameterizedTest
    @MethodSource("products")
    void variablesOfAProduct_areOnItsPage(Product product) throws Exception {
        String page = read("docs/" + product.name() + ".md");
        Matcher name = Pattern.compile("[A-Z]+_[A-Z_]+").matcher(missingVariables(product));
        int names = 0;
        while (name.find()) {
            names++;
            assertThat(page).contains("`" + name.group() + "`");
        }
        assertThat(names).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("products")
    void operationsOfAProduct_areOnItsPage(Product product) throws IOException {
        Sources sources = Sources.of("sdk-" + product.name());
        Operations operations = new Operations(sources);
        List<String> rows = read("docs/" + product.name() + ".md")
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        Set<String> missing = new TreeSet<>();
        for (Seen each : sources.seen()) {
            if (each.path().getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
                operations.calledBy(each).stream()
                        .filter(called -> rows.stream().noneMatch(row -> isRowOf(called, row)))
                        .forEach(called -> missing.add(called.method() + " " + called.path()));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether a row has the method and the end of the path; placeholders may have another name or stand for "...". */
    private static boolean isRowOf(Called called, String row) {
        String path = called.path().replaceAll("\\{[^}]*}", "{}");
        return Pattern.compile("\\b" + called.method() + "\\b").matcher(row).find()
                && Pattern.compile("(?:\\.\\.\\.)?(/[^`? ]+)[`?]")
                        .matcher(row.replaceAll("\\{[^}]*}", "{}").replace("/...", "/{}"))
                        .results()
                        .anyMatch(shown -> path.endsWith(shown.group(1)));
    }

    private static String missingVariables(Product product) throws ReflectiveOperationException {
        try {
            product.client()
                    .getMethod("fromEnvironment", Map.class, UnaryOperator.class)
                    .invoke(null, Map.of(), UnaryOperator.identity());
            throw new AssertionError("a client without settings");
        } catch (InvocationTargetException e) {
            return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
        }
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(MarkdownPage.ROOT.resolve(file));
    }
}
