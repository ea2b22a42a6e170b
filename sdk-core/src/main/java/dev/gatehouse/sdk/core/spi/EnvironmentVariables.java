package dev.gatehouse.sdk.core.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environment variables of one product, and all problems found in them. Blank variables count as missing. */
final class EnvironmentVariables {

    /** Settings that can't be in a file: an address, and settings that are a file already. */
    private static final List<String> NEVER_IN_A_FILE =
            List.of("URL", "CA", Environment.CLIENT_KEY, TlsVariables.CLIENT_CERTIFICATE);

    private final String prefix;
    private final Map<String, String> variables;
    private final Set<String> problems = new LinkedHashSet<>();

    EnvironmentVariables(String product, Map<String, String> variables) {
        this.prefix = product + "_";
        this.variables = variables;
    }

    String name(String setting) {
        return prefix + setting;
    }

    @Nullable
    String get(String setting) {
        String value = variables.get(name(setting));
        return value == null ? null : nonBlank(value);
    }

    /** Returns a variable that belongs to no product. As in curl, its name in lower case takes precedence. */
    @Nullable
    String common(String name) {
        String lowerCase = variables.get(name.toLowerCase(Locale.ROOT));
        String value = lowerCase == null || lowerCase.isBlank() ? variables.get(name) : lowerCase;
        return value == null ? null : nonBlank(value);
    }

    boolean isSet(String setting) {
        return get(setting) != null || file(setting) != null;
    }

    /** Returns a setting from its variable or its file. */
    @Nullable
    String read(String setting) {
        String value = get(setting);
        String file = file(setting);
        return value != null || file == null ? value : readFile(setting, file);
    }

    void require(String setting) {
        if (isSet(setting)) {
            rejectDuplicate(setting);
        } else {
            problems.add(name(setting) + " is missing");
        }
    }

    void rejectDuplicate(String setting) {
        if (get(setting) != null && file(setting) != null) {
            problems.add(name(setting) + " and " + name(setting) + "_FILE are both set: keep one");
        }
    }

    void rejectUnsupportedFiles() {
        for (String setting : NEVER_IN_A_FILE) {
            if (get(setting + "_FILE") != null) {
                problems.add(name(setting) + "_FILE is not read: set " + name(setting));
            }
        }
    }

    /** Adds a problem. The text must not contain the value of a variable, since a password may be in the wrong one. */
    void reject(String problem) {
        problems.add(problem);
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("environment: " + String.join("; ", problems));
        }
    }

    private @Nullable String file(String setting) {
        return NEVER_IN_A_FILE.contains(setting) ? null : get(setting + "_FILE");
    }

    private @Nullable String readFile(String setting, String file) {
        try {
            String text = nonBlank(Files.readString(Path.of(file)));
            if (text != null) {
                return text;
            }
            problems.add(name(setting) + "_FILE names a file that is empty");
        } catch (IOException | InvalidPathException e) {
            problems.add(name(setting) + "_FILE names no file that can be read");
        }
        return null;
    }

    /** Returns a value without what editors and shells add: a byte order mark and line ends. Null if it is blank. */
    private static @Nullable String nonBlank(String value) {
        int start = value.startsWith("\uFEFF") ? 1 : 0;
        int end = value.length();
        while (end > start && (value.charAt(end - 1) == '\n' || value.charAt(end - 1) == '\r')) {
            end--;
        }
        String text = value.substring(start, end);
        return text.isBlank() ? null : text;
    }
}
