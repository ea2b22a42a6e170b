package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.ByteSearch;

/** Searches the bytes of a JSON text without parsing them. Most texts are UTF-8, and few have escapes. */
final class JsonTextSearch {

    private JsonTextSearch() {}

    /**
     * Returns whether the bytes contain an ASCII text, or may contain it in another form: in UTF-16 or UTF-32, or with an
     * escaped character.
     */
    static boolean mayContain(byte[] json, String text) {
        if (isWide(json)) {
            return true;
        }
        int capital = indexOfCapital(text);
        return capital < 0 ? contains(json, text) || hasEscapeOf(json, text) : mayContain(json, text, capital);
    }

    /** Capital letters are rare in JSON, so that one pass finds both them and escape sequences in little time. */
    private static boolean mayContain(byte[] json, String text, int capital) {
        byte letter = (byte) text.charAt(capital);
        int last = text.length() - 1;
        int at = ByteSearch.indexOfEither(json, 0, letter, (byte) '\\');
        while (at >= 0) {
            boolean escape = json[at] == '\\';
            int end = at - capital + last;
            if (escape
                    ? isEscapeOf(json, at, text)
                    : end >= last && end < json.length && matchesUpTo(json, end, text)) {
                return true;
            }
            boolean pair = escape && at + 1 < json.length && json[at + 1] == '\\';
            at = ByteSearch.indexOfEither(json, at + (pair ? 2 : 1), letter, (byte) '\\');
        }
        return false;
    }

    private static int indexOfCapital(String text) {
        int i = text.length() - 1;
        while (i >= 0 && (text.charAt(i) < 'A' || text.charAt(i) > 'Z')) {
            i--;
        }
        return i;
    }

    /** Returns whether the bytes contain an ASCII text. */
    private static boolean contains(byte[] json, String text) {
        if (text.isEmpty()) {
            return true;
        }
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        int end = text.length() - 1;
        while (end < json.length) {
            // A match can't include a byte that is not in the text. Bytes that differ by 64 share a bit,
            // which only costs time.
            boolean maybe = (letters >>> json[end] & 1) != 0;
            if (maybe && matchesUpTo(json, end, text)) {
                return true;
            }
            end += maybe ? 1 : text.length();
        }
        return false;
    }

    /** JSON begins with an ASCII character or a byte order mark. */
    private static boolean isWide(byte[] json) {
        if (json.length < 2) {
            return false;
        }
        boolean mark = (json[0] == (byte) 0xFE && json[1] == (byte) 0xFF)
                || (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE);
        return mark || json[0] == 0 || json[1] == 0;
    }

    private static boolean hasEscapeOf(byte[] json, String text) {
        for (int at = backslash(json, 0); at >= 0; at = backslash(json, at + 2)) {
            if (isEscapeOf(json, at, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscapeOf(byte[] json, int at, String text) {
        byte escaped = at + 1 < json.length ? json[at + 1] : 0;
        if (escaped == '/') {
            return text.indexOf('/') >= 0;
        }
        if (escaped != 'u' || at + 6 > json.length) {
            return false;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        return text.indexOf(value) >= 0;
    }

    private static int backslash(byte[] json, int from) {
        return ByteSearch.indexOfEither(json, from, (byte) '\\', (byte) '\\');
    }

    private static boolean matchesUpTo(byte[] json, int end, String text) {
        int i = text.length() - 1;
        while (i >= 0 && json[end - (text.length() - 1 - i)] == text.charAt(i)) {
            i--;
        }
        return i < 0;
    }
}
