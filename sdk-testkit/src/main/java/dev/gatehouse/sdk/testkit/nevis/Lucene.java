package dev.gatehouse.sdk.testkit.nevis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the Lucene query syntax that a search by name uses: terms and phrases with or without a field, escapes,
 * the wildcards * and ?, AND and OR. OR is the default between two terms.
 */
final class Lucene {

    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(?:(?<field>[A-Za-z][A-Za-z0-9_.]*|\\*):)?(?:\"(?<phrase>(?:[^\"\\\\]|\\\\.)*)\"|(?<term>(?:[^\\s\"\\\\:]|\\\\.)+))(?=\\s|$)");
    private static final Pattern UNSUPPORTED = Pattern.compile("(?:[^\\\\]|^)(?:\\\\\\\\)*[(){}\\[\\]^~!/]|^[+-]");

    private record Clause(List<String> fields, Pattern text) {}

    /** The groups of clauses. A document matches if all clauses of one group match. */
    private final List<List<Clause>> groups = new ArrayList<>();

    Lucene(String query, Set<String> known, List<String> defaultFields) {
        boolean and = false;
        Matcher matcher = CLAUSE.matcher(query.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            String term = matcher.group("term");
            if ("AND".equals(term) || "OR".equals(term)) {
                and = term.equals("AND");
                continue;
            }
            if (!and || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(clause(matcher, known, defaultFields));
            and = false;
        }
        if (end < query.strip().length() || groups.isEmpty()) {
            throw unparsable();
        }
    }

    boolean matches(Map<String, String> document) {
        return groups.stream().anyMatch(group -> group.stream().allMatch(clause -> matches(clause, document)));
    }

    private static boolean matches(Clause clause, Map<String, String> document) {
        return clause.fields.stream()
                .map(field -> document.getOrDefault(field, "").toLowerCase(Locale.ROOT))
                .anyMatch(value -> clause.text.matcher(value).find());
    }

    private static Clause clause(Matcher matcher, Set<String> known, List<String> defaultFields) {
        String field = matcher.group("field");
        if (field != null && !field.equals("*") && !known.contains(field)) {
            throw new Problem(422, "errors.fieldIsNotIndexed", "Field '" + field + "' is not indexed");
        }
        List<String> fields = field == null ? defaultFields : field.equals("*") ? List.copyOf(known) : List.of(field);
        String phrase = matcher.group("phrase");
        String term = matcher.group("term");
        if (phrase == null && UNSUPPORTED.matcher(String.valueOf(term)).find()) {
            throw unparsable();
        }
        return new Clause(fields, pattern(phrase == null ? String.valueOf(term) : phrase, phrase == null));
    }

    /** Returns a pattern for whole terms anywhere in the value. Wildcards apply to terms, not to phrases. */
    private static Pattern pattern(String text, boolean wildcards) {
        if (wildcards && text.equals("*")) {
            return Pattern.compile("");
        }
        StringBuilder regex = new StringBuilder("(?<!\\S)");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wildcards && c == '*') {
                regex.append("\\S*");
            } else if (wildcards && c == '?') {
                regex.append("\\S");
            } else {
                if (c == '\\' && i + 1 < text.length()) {
                    i++;
                    c = text.charAt(i);
                }
                regex.append(Pattern.quote(String.valueOf(c).toLowerCase(Locale.ROOT)));
            }
        }
        return Pattern.compile(regex.append("(?!\\S)").toString());
    }

    private static Problem unparsable() {
        return new Problem(400, "errors.invalidSyntax", "Could not parse request.");
    }
}
