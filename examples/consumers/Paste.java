import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pastes the text of README.md and docs into the projects below a folder: a snippet where a line says {@code // docs:
 * name}, an XML element of the README where a POM says {@code <!-- docs: element -->}, each after the previous one.
 * Addresses and files become {@code Local.of("...")}, because the documented servers do not exist; nothing else is
 * changed. Every snippet must be used, or be in these projects as {@code // @start region="name"}.
 *
 * <p>Arguments: the root folder of the repository, and the folder with the projects.
 */
public final class Paste {

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```(?:java|kotlin)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?m)^( *)// docs: (\\S+)\\n");
    private static final Pattern ELEMENT = Pattern.compile("<!-- docs: (\\w+) -->");
    private static final Pattern REGION = Pattern.compile("// @start region=\"([\\w-]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("\"(?:https://|/etc/gatehouse/)[^\"]*\"");
    private static final Pattern PROJECT = Pattern.compile("<project .*?</project>", Pattern.DOTALL);

    private final String pom;
    private final Map<String, String> snippets = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private Paste(Path root) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
        try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            SNIPPET.matcher(Files.readString(page))
                    .results()
                    .forEach(snippet -> snippets.put(snippet.group(1), snippet.group(2)));
        }
        Matcher project = PROJECT.matcher(Files.readString(pages.get(0)));
        pom = found(project.find() ? project.group() : null, "project");
    }

    public static void main(String[] arguments) throws IOException {
        Paste paste = new Paste(Path.of(arguments[0]));
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[1]))) {
            files = all.filter(file -> file.toString().matches(".*(\\.java|\\.kt|pom\\.xml)"))
                    .toList();
        }
        for (Path file : files) {
            Files.writeString(file, paste.into(Files.readString(file)));
        }
        paste.snippets.keySet().removeAll(paste.used);
        if (!paste.snippets.isEmpty()) {
            throw new IllegalStateException("no consumer runs these snippets: " + paste.snippets.keySet());
        }
    }

    private String into(String text) {
        REGION.matcher(text).results().forEach(region -> used.add(region.group(1)));
        String withCode = CODE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(code(place)));
        Matcher place = ELEMENT.matcher(withCode);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (place.find()) {
            MatchResult element = element(place.group(1), from);
            from = element.end();
            place.appendReplacement(out, Matcher.quoteReplacement(element.group()));
        }
        return place.appendTail(out).toString();
    }

    private String code(MatchResult place) {
        String name = place.group(2);
        used.add(name);
        String snippet = found(snippets.get(name), name);
        return ELSEWHERE
                .matcher(snippet.indent(place.group(1).length()))
                .replaceAll(address -> Matcher.quoteReplacement("Local.of(" + address.group() + ")"));
    }

    private MatchResult element(String name, int from) {
        Matcher element = Pattern.compile("<" + name + ">.*?</" + name + ">", Pattern.DOTALL)
                .matcher(pom);
        return found(element.find(from) ? element.toMatchResult() : null, name);
    }

    private static <T> T found(T documented, String name) {
        if (documented == null) {
            throw new IllegalStateException("the documentation has no " + name);
        }
        return documented;
    }
}
