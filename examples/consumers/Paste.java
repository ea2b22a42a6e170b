import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Puts the README's own text into the projects below a folder: a piece of code where a line says {@code // README: name},
 * an element of its XML where a POM says {@code <!-- README: element -->}, each after the one before. The addresses and files of the README become
 * {@code Local.of("...")}, since no such server is at hand; nothing else is changed. Every piece of the README must be
 * used, or stand in these projects as {@code // @start region="name"}.
 */
public final class Paste {

    private static final Pattern PIECE =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```(?:java|kotlin)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?m)^( *)// README: (\\S+)\\n");
    private static final Pattern ELEMENT = Pattern.compile("<!-- README: (\\w+) -->");
    private static final Pattern SNIPPET = Pattern.compile("// @start region=\"([\\w-]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("\"(?:https://|/etc/gatehouse/)[^\"]*\"");

    private final String readme;
    private final Map<String, String> pieces = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private Paste(String readme) {
        this.readme = readme;
        PIECE.matcher(readme).results().forEach(piece -> pieces.put(piece.group(1), piece.group(2)));
    }

    public static void main(String[] arguments) throws IOException {
        Paste paste = new Paste(Files.readString(Path.of(arguments[0])));
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[1]))) {
            files = all.filter(file -> file.toString().matches(".*(\\.java|\\.kt|pom\\.xml)"))
                    .toList();
        }
        for (Path file : files) {
            Files.writeString(file, paste.into(Files.readString(file)));
        }
        paste.pieces.keySet().removeAll(paste.used);
        if (!paste.pieces.isEmpty()) {
            throw new IllegalStateException("pieces of the README that no consumer runs: " + paste.pieces.keySet());
        }
    }

    private String into(String text) {
        SNIPPET.matcher(text).results().forEach(snippet -> used.add(snippet.group(1)));
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
        String piece = found(pieces.get(name), name);
        return ELSEWHERE
                .matcher(piece.indent(place.group(1).length()))
                .replaceAll(address -> Matcher.quoteReplacement("Local.of(" + address.group() + ")"));
    }

    private MatchResult element(String name, int from) {
        Matcher element = Pattern.compile("<" + name + ">.*?</" + name + ">", Pattern.DOTALL)
                .matcher(readme);
        return found(element.find(from) ? element.toMatchResult() : null, name);
    }

    private static <T> T found(T inTheReadme, String name) {
        if (inTheReadme == null) {
            throw new IllegalStateException("the README has no " + name);
        }
        return inTheReadme;
    }
}
