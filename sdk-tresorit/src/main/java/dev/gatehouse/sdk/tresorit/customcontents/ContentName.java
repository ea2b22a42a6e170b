package dev.gatehouse.sdk.tresorit.customcontents;

import java.util.regex.Pattern;

/** Checks the names of custom contents. */
final class ContentName {

    private static final Pattern DOCUMENTED = Pattern.compile("[A-Za-z0-9._-]+");

    private ContentName() {}

    /** Rejects folders named {@code .} and {@code ..} as a precaution: their effect is not documented. */
    static String check(String fileName) {
        for (String segment : fileName.split("/", -1)) {
            if (!DOCUMENTED.matcher(segment).matches() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException(
                        "fileName must contain only letters, digits, '.', '_' and '-', with '/' between folders,"
                                + " and no folder '.' or '..'");
            }
        }
        return fileName;
    }
}
