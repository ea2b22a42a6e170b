package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources and documentation use the standard terms of the field. Identifiers are read as the words they consist of. */
class LanguageTest {

    /** What must not be written, and what to write instead. */
    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        rule("stand[- ]?ins?", "fake server");
        rule("told|tells?|telling", "report, indicate");
        rule("answer(s|ed|ing|able)?", "response, respond");
        rule("refus(e|es|ed|al|als|ing)", "reject, rejection, error response");
        rule("(send|sends|sent|sending) (it )?again", "retry");
        rule("repeat(s|ed|able|edly|ing)?|repetition", "retry");
        rule("mend(s|ed|ing)?", "fix");
        rule("gives?|gave|giving", "specify, provide, return");
        rule("doors?", "entry point");
        rule("(?<!data )rooms?|house|floors?", "package, code base, layer");
        rule("open (value|enum)s?", "extensible enum");
        rule("words?", "value, text");
        rule("time-outs?|time outs?", "timeout");
        rule("(?<!retry[ -])safety", "retry safety");
        rule("sureness|certainty", "confidence");
        rule("open points?", "known limitations");
        rule("markers?", "page token, cursor");
        rule("figures?", "result, value");
        rule("aims?", "target");
        rule("by hand", "hand-written, manually");
        rule("what is proven|how it is held", "verification");
        rule("parts list", "SBOM");
        rule("planted?|soaks?|cells?", "seeded, stress test, test case");
        rule("beside|anew|under way|in the place of", "next to, again, in progress, instead of");
        rule("brings?|brought", "depends on, contains");
        rule("as well as it goes", "best effort");
        rule("makes", "creates");
        rule("hand(s|ed|ing)? out", "return");
        rule("stale|dead", "expired, closed");
        rule("is no \\w+ of", "is not a");
        rule("unclear", "unknown");
        rule("(may|might) have acted", "may have processed the request");
        rule("by accident|odd|garbage|rubbish", "malformed");
        rule("wakes?|kin|deed|be it", "plain words");
        rule("his|her|hers|he|she", "they, the caller");
    }

    /** Texts that others wrote: messages of servers, names on the wire, names of libraries. */
    private static final List<String> QUOTATIONS =
            List.of("houseNumber", "House number", ".repeat(", "REFUSED_STREAM", "commCell", "CommCell", "MultiCell");

    private static void rule(String words, String instead) {
        RULES.put(Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])"), instead);
    }

    @Test
    void sourcesAndDocumentation_useStandardTerms() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (isRename(file, lines.get(i))) {
                    continue;
                }
                for (String finding : findings(lines.get(i))) {
                    findings.add(file + ":" + (i + 1) + ": " + finding);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the server told the reason, told",
        "private Object loginAnswer;, answer",
        "REFUSED_BEFORE, refused",
        "sends the request again, ''",
        "is sent again, sent again",
        "OutsideDataRoomException, ''",
        "the RetrySafety of an operation, ''",
        "its safety, safety"
    })
    void identifiers_areReadAsWords(String line, String finding) {
        assertThat(findings(line))
                .allMatch(each -> each.startsWith("\"" + finding + "\""))
                .hasSize(finding.isEmpty() ? 0 : 1);
    }

    /** A row of the changelog's table names the old name and the new one. */
    private static boolean isRename(Path file, String line) {
        return file.endsWith("CHANGELOG.md") && line.startsWith("| `");
    }

    private static List<String> findings(String line) {
        String text = line;
        for (String quotation : QUOTATIONS) {
            text = text.replace(quotation, " ");
        }
        String words = text.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .replace('_', ' ')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        List<String> findings = new ArrayList<>();
        RULES.forEach((rule, instead) -> {
            Matcher found = rule.matcher(words);
            if (found.find()) {
                findings.add("\"" + found.group() + "\", write " + instead);
            }
        });
        return findings;
    }

    /** Main sources of all modules, scripts, build files and documentation. */
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(Modules.ROOT)) {
            tree.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*[/\\\\](target|\\.git|test)[/\\\\].*"))
                    .filter(file ->
                            file.toString().matches(".*(\\.(java|kt|md|xml|ya?ml|css|html)|[/\\\\]\\.ci[/\\\\]\\w+)"))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }
}
