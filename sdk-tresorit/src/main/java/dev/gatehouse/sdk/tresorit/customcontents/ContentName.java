package dev.gatehouse.sdk.tresorit.customcontents;

import java.util.regex.Pattern;

/** Names of custom contents. */
final class ContentName {

    private static final Pattern DOCUMENTED = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
    private static final Pattern DOTS = Pattern.compile("(.*/)?\\.{1,2}(/.*)?");

    private ContentName() {}

    /** Folders named {@code .} and {@code ..} are refused for caution: the vendor does not say what they do. */
    static String check(String fileName) {
        if (!DOCUMENTED.matcher(fileName).matches() || DOTS.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "fileName is letters, digits, '.', '_' and '-', with '/' between folders,"
                            + " and none of them '.' or '..'");
        }
        return fileName;
    }
}
