package dev.gatehouse.sdk.nevis.error;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Elementary rights in the server's messages. */
final class Rights {

    private static final Pattern RIGHT = Pattern.compile("AccessControl\\.\\w+");

    private Rights() {}

    /** Returns the first right that a message names. */
    static Optional<String> named(String message) {
        return RIGHT.matcher(message).results().map(MatchResult::group).findFirst();
    }
}
