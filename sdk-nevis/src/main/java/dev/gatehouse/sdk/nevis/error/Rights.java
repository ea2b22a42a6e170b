package dev.gatehouse.sdk.nevis.error;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Elementary rights in the server's texts. */
public final class Rights {

    private static final Pattern RIGHT = Pattern.compile("AccessControl\\.\\w+");

    private Rights() {}

    /** The first right that a text names. */
    public static Optional<String> named(String text) {
        return RIGHT.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
